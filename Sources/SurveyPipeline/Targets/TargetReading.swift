// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyImport
import SurveyModel

/// Turns what somebody wrote into a target.
struct TargetReading {
  /// The longest title or number of a document, in characters of Unicode.
  private static let longestText = 300
  /// The longest word of a scale.
  private static let longestWord = 40
  /// The most digits behind the mark of a number.
  private static let mostPlaces = 6

  /// The definitions that are in force.
  let definitions: [IndicatorDefinition]
  /// The registered units.
  let units: UnitDirectory

  private static let layers: [String: TargetLayer] = [
    "kondisi awal": .baseline, "kondisi awal renstra": .baseline, "baseline": .baseline, "renstra": .renstra,
    "rencana strategis": .renstra, "rkt": .rkt, "rencana kinerja tahunan": .rkt, "renja": .rkt, "pk": .pk,
    "perjanjian kinerja": .pk, "pk perubahan": .pkChanged, "perjanjian kinerja perubahan": .pkChanged,
    "perubahan pk": .pkChanged, "changed agreement": .pkChanged, "agreement": .pk, "annual plan": .rkt,
    "strategic plan": .renstra,
  ]

  private static let reasons: [String: TargetChangeReason] = [
    "pergantian pejabat": .official, "pejabat": .official, "a": .official, "official": .official,
    "perubahan strategi": .strategy, "strategi": .strategy, "b": .strategy, "strategy": .strategy,
    "perubahan prioritas": .priority, "perubahan prioritas atau asumsi": .priority, "prioritas": .priority,
    "asumsi": .priority, "perubahan asumsi": .priority, "c": .priority, "priority": .priority,
    "perubahan prioritas atau asumsi yang berakibat signifikan": .priority,
  ]

  private static let measures: [String: MeasurementUnit] = [
    "indeks": .index, "index": .index, "nilai": .index, "angka": .index, "persen": .percent,
    "percent": .percent,
    "persentase": .percent, "per cent": .percent,
  ]

  /// - Throws: E585 for an unknown indicator, E706 for an unknown unit, E586 for an unknown layer, E587 for a value that
  ///   cannot be read, E588 for another field, E921 to E924 as the store.
  func target(_ entry: TargetEntry) throws -> Target {
    let definition = try definition(entry)
    guard let unit = units.unit(named: entry.unit ?? "") else {
      throw error("E706", [Self.shown(entry.unit)], entry)
    }
    guard let period = CalendarPeriod(entry.period ?? "") else {
      throw unreadable("period", entry.period, entry)
    }
    guard let layer = Self.layers[FoldedText(entry.layer ?? "").description] else {
      throw error("E586", [Self.shown(entry.layer)], entry)
    }
    let (value, measure) = try value(entry)
    let subject = "\(definition.code) \(unit.code) \(period) \(layer.rawValue)"
    let reason = try reason(entry)
    if layer == .pkChanged, reason == nil { throw error("E922", [subject], entry) }
    if layer != .pkChanged, reason != nil { throw error("E923", [subject], entry) }
    if case .range(let low, let high) = value, low.exact >= high.exact {
      throw error("E924", [subject], entry)
    }
    return Target(
      indicatorCode: definition.code, unitCode: unit.code, period: period, layer: layer, value: value,
      unit: measure ?? definition.unit, document: try document(entry, subject), reason: reason)
  }

  private func definition(_ entry: TargetEntry) throws -> IndicatorDefinition {
    let folded = FoldedText(entry.indicator ?? "")
    let found = definitions.first { definition in
      [definition.code, String(definition.number), "IKU \(definition.number)", definition.name]
        .contains { FoldedText($0) == folded }
    }
    guard let found else {
      throw error(
        "E585", [Self.shown(entry.indicator), definitions.map(\.code).joined(separator: ", ")], entry)
    }
    return found
  }

  /// The value, and what it is measured in where the entry says so.
  private func value(_ entry: TargetEntry) throws -> (TargetValue, MeasurementUnit?) {
    let lower = entry.value ?? ""
    let upper = entry.upTo ?? ""
    let isPercent = lower.hasSuffix("%") || upper.hasSuffix("%")
    var measure: MeasurementUnit? = isPercent ? .percent : nil
    if let text = entry.measuredIn {
      let said: MeasurementUnit? = text == "%" ? .percent : Self.measures[FoldedText(text).description]
      guard let said, measure == nil || measure == said else { throw unreadable("measuredIn", text, entry) }
      measure = said
    }
    guard let low = Self.number(lower) else {
      let word = lower.split { $0.isWhitespace }.map { ShownText.safe($0) }.joined(separator: " ")
      guard upper.isEmpty, (1...Self.longestWord).contains(word.unicodeScalars.count),
        !word.contains("@"), !word.contains(where: \.isNumber), word.contains(where: \.isLetter)
      else { throw error("E587", [Self.shown(lower)], entry) }
      return (.predicate(word), measure)
    }
    guard !upper.isEmpty else { return (.number(low), measure) }
    guard let high = Self.number(upper) else { throw error("E587", [Self.shown(upper)], entry) }
    return (.range(low, high), measure)
  }

  /// A number with a point or a comma, with or without `%`; never with a mark for thousands.
  private static func number(_ text: String) -> RoundedNumber? {
    var digits = text.filter { !$0.isWhitespace }
    if digits.hasSuffix("%") { digits.removeLast() }
    let number = RoundedNumber(decimalText: digits.replacing(",", with: "."))
    return number.flatMap { $0.places <= mostPlaces && $0.units >= 0 ? $0 : nil }
  }

  private func document(_ entry: TargetEntry, _ subject: String) throws -> TargetDocument {
    let title = try text(entry.document, "document", entry)
    guard !title.isEmpty else { throw error("E921", [subject], entry) }
    // A workbook may give a day with its midnight.
    let day = (entry.date ?? "").split(separator: "T", maxSplits: 1).first.map(String.init) ?? ""
    guard let date = CalendarDate(isoText: day) else { throw unreadable("date", entry.date, entry) }
    return TargetDocument(title: title, number: try text(entry.number, "number", entry), date: date)
  }

  private func reason(_ entry: TargetEntry) throws -> TargetChangeReason? {
    guard let text = entry.reason, !text.isEmpty else { return nil }
    guard let reason = Self.reasons[FoldedText(text).description] else {
      throw unreadable("reason", text, entry)
    }
    return reason
  }

  private func text(_ text: String?, _ field: String, _ entry: TargetEntry) throws -> String {
    let words = (text ?? "").split { $0.isWhitespace }.map { ShownText.safe($0) }.joined(separator: " ")
    guard words.unicodeScalars.count <= Self.longestText else { throw unreadable(field, text, entry) }
    return words
  }

  private func unreadable(_ field: String, _ text: String?, _ entry: TargetEntry) -> PipelineError {
    error("E588", ["target.field.\(field)", Self.shown(text), "target.hint.\(field)"], entry)
  }

  private func error(_ id: String, _ arguments: [String], _ entry: TargetEntry) -> PipelineError {
    PipelineError(id, arguments, at: entry.place)
  }

  private static func shown(_ text: String?) -> String {
    String(RegisterText.kept(ShownText.safe(text ?? "")).prefix(40))
  }
}
