// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// The table of targets of our own CSV and of the data package: all layers side by side, each with its paper.
enum TargetTable {
  static let columns = [
    "indicator_id", "area_code", "period", "layer", "value", "value_to", "predicate", "unit", "document",
    "number", "date", "reason",
  ]

  static func text(of targets: [Target]) -> String {
    var table = CSVText(headings: columns)
    for target in targets { table.add(cells(of: target)) }
    return table.text
  }

  private static func cells(of target: Target) -> [CSVText.Cell] {
    let (value, upTo, word) =
      switch target.value {
      case .number(let number): (number.description, "", "")
      case .range(let low, let high): (low.description, high.description, "")
      case .predicate(let word): ("", "", word)
      }
    return [
      .words(target.indicatorCode), .words(target.unitCode), .plain(target.period.description),
      .plain(target.layer.rawValue), .plain(value), .plain(upTo), .words(word), .plain(target.unit.rawValue),
      .words(target.document.title), .words(target.document.number), .plain(target.document.date.isoText),
      .plain(target.reason?.rawValue ?? ""),
    ]
  }

  /// Reads the rows into a gathering.
  static func read(
    _ file: ExchangeFile, _ reader: ExchangeReader, into gathering: inout BundleGathering
  ) throws(IndicatorExchangeError) {
    let table = try CSVTable(
      file, known: columns,
      required: columns.filter { !["value_to", "predicate", "number", "reason"].contains($0) },
      limits: reader.limits)
    for row in table.rows { try gathering.add(try target(row), at: row.place) }
  }

  private static func target(_ row: CSVRow) throws(IndicatorExchangeError) -> Target {
    let value: TargetValue
    if !row["predicate"].isBlank {
      guard row["value"].isBlank, row["value_to"].isBlank else {
        throw row["value"].unreadable("exchange.expected.blank")
      }
      value = .predicate(row.words("predicate"))
    } else if row["value_to"].isBlank {
      value = .number(try row.required("value").number())
    } else {
      value = .range(try row.required("value").number(), try row["value_to"].number())
    }
    return Target(
      indicatorCode: row.words("indicator_id"), unitCode: row.words("area_code"),
      period: try row.required("period").period(), layer: try row.required("layer").choice(TargetLayer.self),
      value: value, unit: try row.required("unit").choice(StatedMeasure.units),
      document: TargetDocument(
        title: row.words("document"), number: row.words("number"), date: try row.required("date").date()),
      reason: row["reason"].isBlank ? nil : try row["reason"].choice(TargetChangeReason.self))
  }
}
