// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// A table that was read, with its columns found by their headings.
struct CSVTable {
  /// The name of the file.
  let source: String
  /// The rows, empty ones left out.
  let rows: [CSVRow]
  /// The headings that the file has, as the form writes them.
  let headings: Set<String>
}

/// One row of a table.
struct CSVRow {
  /// The name of the file.
  let source: String
  /// The line, from 1.
  let line: Int
  private let cells: [String: String]
  private let numberCharacters: Int

  init(source: String, line: Int, cells: [String: String], numberCharacters: Int) {
    self.source = source
    self.line = line
    self.cells = cells
    self.numberCharacters = numberCharacters
  }

  /// Where it stands.
  var place: Provenance { Provenance(source: source, line: line) }

  /// A cell; it says nothing where the table has no such column.
  subscript(heading: String) -> ExchangeText {
    ExchangeText(
      text: cells[heading] ?? "", field: heading,
      place: Provenance(source: source, line: line, field: heading), numberCharacters: numberCharacters)
  }

  /// A cell of words, without the apostrophe that keeps it from being a formula.
  func words(_ heading: String) -> String { FormulaGuard.unguarded(cells[heading] ?? "") }

  /// A cell that must say something.
  /// - Throws: E958.
  func required(_ heading: String) throws(IndicatorExchangeError) -> ExchangeText {
    let cell = self[heading]
    guard !cell.isBlank else { throw IndicatorExchangeError(.missingField, [heading], at: cell.place) }
    return cell
  }
}

extension CSVTable {
  /// Reads a table. Headings are told apart from their letters alone, small or capital.
  /// - Parameters:
  ///   - known: the headings that the form knows; nil takes any, in capital letters.
  ///   - required: those that it asks for.
  /// - Throws: E952 to E955 for a file that is no such table, E957 and E958 for its columns.
  init(
    _ file: ExchangeFile, known: [String]?, required: [String], limits: ExchangeLimits
  ) throws(IndicatorExchangeError) {
    source = file.name
    let table: [TableRow]
    do { table = try Self.rows(of: file.bytes, limits: limits.table) } catch {
      throw Self.explained(error, in: file.name)
    }
    guard let head = table.first else {
      throw IndicatorExchangeError(.missingField, [required.first ?? ""], at: Provenance(source: file.name))
    }
    let names = try Self.headings(of: head, known: known, source: file.name)
    for heading in required where !names.contains(heading) {
      throw IndicatorExchangeError(
        .missingField, [heading], at: Provenance(source: file.name, line: head.line, field: heading))
    }
    headings = Set(names)
    var rows: [CSVRow] = []
    for row in table.dropFirst() where !row.isBlank {
      let place = Provenance(source: file.name, line: row.line)
      guard !row.isUndecodable else { throw IndicatorExchangeError(.unreadable, ["UTF-8"], at: place) }
      guard row.count >= names.count else { throw IndicatorExchangeError(.cutOff, at: place) }
      guard row.count == names.count else {
        throw IndicatorExchangeError(
          .unknownField, [ColumnLetters.text(names.count), names.joined(separator: ", ")], at: place)
      }
      var cells: [String: String] = [:]
      for (index, name) in names.enumerated() { cells[name] = row.text(at: index) ?? "" }
      rows.append(
        CSVRow(
          source: file.name, line: row.line, cells: cells, numberCharacters: limits.numberCharacters))
    }
    self.rows = rows
  }

  private static func headings(
    of head: TableRow, known: [String]?, source: String
  ) throws(IndicatorExchangeError) -> [String] {
    var names: [String] = []
    for text in head.texts {
      let place = Provenance(source: source, line: head.line, column: names.count + 1)
      let found =
        known.map { known in known.first { $0.lowercased() == text.lowercased() } } ?? text.uppercased()
      guard let name = found else {
        throw IndicatorExchangeError(
          .unknownField, [text, (known ?? []).joined(separator: ", ")], at: place)
      }
      guard !names.contains(name) else { throw IndicatorExchangeError(.repeatedKey, [name], at: place) }
      names.append(name)
    }
    return names
  }

  private static func rows(
    of bytes: [UInt8], limits: TableReadingLimits
  ) throws(TableReadingError) -> [TableRow] {
    var probe = EncodingProbe()
    bytes.withUnsafeBytes { probe.look(at: $0) }
    var reader = DelimitedTextReader(dialect: dialect(of: bytes, try probe.verdict()), limits: limits)
    var rows: [TableRow] = []
    var isFed = false
    while true {
      switch try reader.step() {
      case .row(let row): rows.append(row)
      case .end: return rows
      case .needsBytes:
        if isFed { reader.finish() } else { bytes.withUnsafeBytes { reader.feed($0) } }
        isFed = true
      }
    }
  }

  /// The delimiter is the sign that parts the headings: cells may hold lists with other signs, headings never do.
  private static func dialect(of bytes: [UInt8], _ text: EncodingVerdict) -> DelimitedDialect {
    let likeliest = DelimiterProbe(head: Array(bytes.prefix(1 << 14)), text: text).dialects[0]
    guard !likeliest.hasSeparatorLine else { return likeliest }
    let head = bytes.prefix { $0 != 10 && $0 != 13 }.prefix(1 << 14)
    let comma = UInt8(ascii: ",")
    let counts = [comma, UInt8(ascii: ";"), 9, UInt8(ascii: "|")].map { sign in
      (sign, head.count { $0 == sign })
    }
    let most = counts.map(\.1).max() ?? 0
    return DelimitedDialect(text: text, delimiter: counts.first { $0.1 == most }?.0 ?? comma)
  }

  private static func explained(_ error: TableReadingError, in source: String) -> IndicatorExchangeError {
    let place = Provenance(source: source, line: error.line, column: error.cell)
    switch error.code {
    case .unclosedQuote: return IndicatorExchangeError(.cutOff, at: place)
    case .rowTooLong, .cellTooLong, .tooManyCells, .tooManyRows:
      return IndicatorExchangeError(
        .limit, ["exchange.limit.\(error.code.description)", String(error.number)], at: place)
    default: return IndicatorExchangeError(.unreadable, ["CSV"], at: place)
    }
  }
}
