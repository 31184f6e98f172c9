// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Makes records of the data of a Triple-S survey.
struct TripleSRecords {
  private let survey: TripleSSurvey
  private let mapping: CodedMapping
  /// For each variable the index of the logical variable that decides whether it was asked; nil for none.
  private let filters: [Int?]

  init(_ survey: TripleSSurvey, _ mapping: CodedMapping) {
    self.survey = survey
    self.mapping = mapping
    filters = survey.variables.map { variable in
      guard !variable.filter.isEmpty else { return nil }
      return survey.variables.firstIndex { $0.kind == .logical && $0.name == variable.filter }
    }
  }

  /// The record of one line.
  func record(_ data: TripleSData.Record) -> CodedRecord {
    var record = CodedRecord(line: data.line, column: 1)
    record.refusal = data.refusal
    guard data.refusal == nil else { return record }
    for index in survey.variables.indices where mapping.isWanted[index] {
      let variable = survey.variables[index]
      let marks = marks(variable, data)
      if marks.isEmpty, !isAsked(index, data) { continue }
      record.values[index] = CodedRecord.Value(
        marks: marks, line: data.line, column: variable.place.lowerBound)
    }
    return record
  }

  /// Whether the filter of a variable lets it be asked. One that nobody finds lets everybody through.
  private func isAsked(_ index: Int, _ data: TripleSData.Record) -> Bool {
    guard let filter = filters[index] else { return true }
    let value = data.text(survey.variables[filter].place).trimmed
    return value == "1"
  }

  private func marks(_ variable: TripleSVariable, _ data: TripleSData.Record) -> [String] {
    if variable.kind == .multiple {
      return variable.spread == nil ? bits(variable, data) : spread(variable, data)
    }
    let text = data.text(variable.place).trimmed
    guard !text.isEmpty else { return [] }
    switch variable.kind {
    case .date: return [Self.date(text)]
    case .time: return [Self.time(text)]
    default: return [text]
    }
  }

  /// One 0 or 1 per code: the code is the number of the place.
  private func bits(_ variable: TripleSVariable, _ data: TripleSData.Record) -> [String] {
    let pieces: [String]
    if survey.format == .csv, variable.place.count > 1 {
      pieces = variable.place.map { data.text($0...$0).trimmed }
    } else {
      // Spaces inside are codes that nobody ticked; a CSV field may have lost its spaces in front only with its quotes.
      pieces = data.text(variable.place).map { String($0).trimmed }
    }
    return pieces.enumerated().compactMap { index, piece in
      switch piece {
      case "", "0": nil
      case "1": String(index + 1)
      // Neither ticked nor not: no code at all.
      default: "?\(piece)"
      }
    }
  }

  /// Several codes beside each other; those that are empty or 0 were not used.
  private func spread(_ variable: TripleSVariable, _ data: TripleSData.Record) -> [String] {
    guard let spread = variable.spread else { return [] }
    let pieces: [String]
    if survey.format == .csv, variable.place.count >= spread.count, spread.count > 1 {
      pieces = variable.place.prefix(spread.count).map { data.text($0...$0) }
    } else {
      let text = Array(data.text(variable.place))
      let all = survey.format == .fixed ? variable.place.count : max(text.count, spread.count)
      let width = spread.width ?? max(1, all / spread.count)
      // Codes beyond the end of a short line are not there.
      let starts = stride(from: 0, to: min(text.count, spread.count * width), by: width)
      pieces = starts.map { String(text[$0..<min(text.count, $0 + width)]) }
    }
    let hasZero = variable.options.contains { $0.key == "0" }
    return pieces.map { $0.trimmed }.filter { piece in
      !piece.isEmpty && (hasZero || CodedOption.key(piece) != "0")
    }
  }

  /// `20240305` as `2024-03-05`; anything else as it is.
  private static func date(_ text: String) -> String {
    guard let digits = digits(text, 8) else { return text }
    return
      "\(digits[0])\(digits[1])\(digits[2])\(digits[3])-\(digits[4])\(digits[5])-\(digits[6])\(digits[7])"
  }

  /// `093000` as `09:30:00`; anything else as it is.
  private static func time(_ text: String) -> String {
    if let digits = digits(text, 6) {
      return "\(digits[0])\(digits[1]):\(digits[2])\(digits[3]):\(digits[4])\(digits[5])"
    }
    return digits(text, 4).map { "\($0[0])\($0[1]):\($0[2])\($0[3])" } ?? text
  }

  private static func digits(_ text: String, _ count: Int) -> [Character]? {
    let digits = Array(text)
    return digits.count == count && digits.allSatisfy { ("0"..."9").contains($0) } ? digits : nil
  }
}
