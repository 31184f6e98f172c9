// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// How targets are told to people.
enum TargetText {
  /// What makes the layers of one target stand side by side.
  private struct Row: Hashable {
    let indicator: String
    let unit: String
    let period: CalendarPeriod

    init(_ target: Target) {
      indicator = target.indicatorCode
      unit = target.unitCode
      period = target.period
    }
  }

  /// One line for each indicator, unit and period with its layers side by side, under the heading of its indicator.
  /// - Parameters:
  ///   - withPapers: whether the paper that sets each target stands below it.
  ///   - remarks: what is odd about targets.
  static func lines(
    _ targets: [KeptTarget], definitions: [IndicatorDefinition], units: UnitDirectory, withPapers: Bool,
    remarks: ([Target]) throws -> [Message]
  ) rethrows -> [String] {
    guard !targets.isEmpty else { return [word("command.target.none")] }
    var lines: [String] = []
    var indicator: String?
    var rows: [Row] = []
    for target in targets where rows.last != Row(target.target) { rows.append(Row(target.target)) }
    for row in rows {
      if row.indicator != indicator {
        let definition = definitions.last { $0.code == row.indicator }
        lines.append(word("command.target.heading", row.indicator, definition?.name ?? ""))
      }
      indicator = row.indicator
      let kept = targets.filter { Row($0.target) == row }
      let layers = kept.filter(\.isCurrent).map { entry in
        "\(word("target.layer.\(entry.target.layer.rawValue)")) \(value(entry.target))"
      }
      let name = ShownText.safe(units.unit(code: row.unit)?.name ?? "")
      lines.append("  \(row.period)  \(row.unit)  \(name)  " + layers.joined(separator: "  |  "))
      lines += try kept.filter(\.isCurrent).flatMap { try remarks([$0.target]) }.map {
        "    " + DoorWords.catalogue.text($0)
      }
      if withPapers { lines += kept.map { "    " + paper($0) } }
    }
    return lines
  }

  /// The value with its unit of measure: `82,50`, `80,00-85,00 %`, `B`.
  static func value(_ target: Target) -> String {
    let mark = DoorWords.language.decimalMark
    let text =
      switch target.value {
      case .number(let number): number.text(decimalMark: mark)
      case .range(let low, let high): "\(low.text(decimalMark: mark))-\(high.text(decimalMark: mark))"
      case .predicate(let word): word
      }
    return target.unit == .percent ? text + " %" : text
  }

  private static func paper(_ entry: KeptTarget) -> String {
    let target = entry.target
    let reason = target.reason.map { "; " + word("target.reason.\($0.rawValue)") } ?? ""
    return word(
      "command.target.paper", word("target.layer.\(target.layer.rawValue)"), value(target),
      target.document.title, target.document.number.isEmpty ? "-" : target.document.number,
      target.document.date.isoText, String(entry.version)) + reason
      + (entry.isCurrent ? "" : "; " + word("command.target.past"))
  }
}

/// One target of `ikm indicator target list --format json`.
struct TargetListDocument: Encodable {
  let number: Int
  let version: Int
  let current: Bool
  let indicator: String
  let unit: String
  let period: String
  let layer: String
  /// A number, or the lower end of a range; nil for a word of a scale.
  let value: String?
  /// The upper end of a range.
  let upTo: String?
  let predicate: String?
  let measuredIn: String
  let document: String
  let documentNumber: String
  let documentDate: String
  let reason: String?
  let setBy: String
  let setAt: String

  init(_ kept: KeptTarget) {
    let target = kept.target
    number = kept.id
    version = kept.version
    current = kept.isCurrent
    indicator = target.indicatorCode
    unit = target.unitCode
    period = target.period.description
    layer = target.layer.rawValue
    switch target.value {
    case .number(let number): (value, upTo, predicate) = (number.description, nil, nil)
    case .range(let low, let high): (value, upTo, predicate) = (low.description, high.description, nil)
    case .predicate(let word): (value, upTo, predicate) = (nil, nil, word)
    }
    measuredIn = target.unit.rawValue
    document = target.document.title
    documentNumber = target.document.number
    documentDate = target.document.date.isoText
    reason = target.reason?.rawValue
    setBy = kept.operatorName
    setAt = kept.writtenAt
  }
}
