// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The text of `ikm score` at a terminal: aligned, at most 100 columns, decimal mark of the language.
public enum ScoreTable {
  /// The widest line, in columns.
  public static let width = 100

  /// All units of a round with the two roll-ups and the notes.
  public static func text(_ sheet: ScoreSheet, catalogue: MessageCatalogue) -> String {
    let words = PaperWords(catalogue)
    var lines = heading(sheet, words) + [""]
    if sheet.units.isEmpty {
      lines.append(words("paper.table.noUnits"))
    } else {
      lines += units(sheet, words)
    }
    if sheet.unassigned.read > 0 {
      lines += ["", words("paper.table.unassigned", words.count(sheet.unassigned.read))]
    }
    return finished(lines + notes(SheetNotes.lines(sheet, words, .internalUse), words))
  }

  /// One unit of a sheet with its elements; the other units are left out.
  /// - Returns: nil when the sheet has no such unit.
  public static func text(_ sheet: ScoreSheet, unitCode: String, catalogue: MessageCatalogue) -> String? {
    guard let unit = sheet.units.first(where: { $0.unit.code == unitCode }) else { return nil }
    let words = PaperWords(catalogue)
    var table = TextTable([.left, .left, .right, .right, .right, .right, .left])
    table.add([
      words("paper.column.code"), words("paper.column.element"), words("paper.column.answered"),
      words("paper.table.sum"), words("paper.column.nrr"), words("paper.column.index"),
      words("paper.column.grade"),
    ])
    table.addRule()
    for element in unit.score.elements where element.element.isAsked {
      table.add([
        element.element.code, element.element.name(in: words.language), words.count(element.answered),
        words.sum(element.sum), element.nrr.map { words.number($0, places: sheet.rulebook.nrrPlaces) } ?? "–",
        element.index.map { words.number($0.number) } ?? "–", element.band?.grade ?? "–",
      ])
    }
    table.addRule()
    table.add([
      "IKM", "", words.count(unit.score.respondents), "", "", value(unit.score.index, words),
      letter(unit.score.index),
    ])
    let account = unit.account
    let lowest = LowestElements.codes(of: unit.score.elements)
    let lines =
      heading(sheet, words) + [
        VisibleText.cut(VisibleText.line("\(unit.unit.code)  \(unit.unit.paperName)"), to: width), "",
      ]
      + table.lines(width: width, flexible: 1) + [
        "",
        words(
          "paper.table.account", unit.unit.code, words.count(account.read), words.count(account.accepted),
          words.count(account.warned), words.count(account.excluded)),
        words(
          "paper.table.weak",
          unit.score.elements.map(\.element.code).filter { lowest.contains($0) }.joined(separator: " "),
          unit.score.priorities.joined(separator: " ")),
      ]
    let reasons = [unit.score.index.reason].compactMap { $0 } + unit.score.notes
    return finished(lines + notes(reasons.map { words.note($0, .internalUse) }, words))
  }

  private static func heading(_ sheet: ScoreSheet, _ words: PaperWords) -> [String] {
    TextTable.wrapped(
      words("paper.table.title", words.round(sheet.round), sheet.rulebook.name), width: width, indent: 0)
  }

  private static func units(_ sheet: ScoreSheet, _ words: PaperWords) -> [String] {
    var table = TextTable([.left, .left, .right, .right, .right, .left, .left])
    table.add([
      words("paper.column.unitCode"), words("paper.column.unit"), words("paper.column.read"),
      words("paper.column.respondents"), "IKM", words("paper.column.grade"), words("paper.column.lowest"),
    ])
    table.addRule()
    for unit in sheet.units {
      let lowest = LowestElements.codes(of: unit.score.elements)
      table.add([
        unit.unit.code, unit.unit.paperName, words.count(unit.account.read),
        words.count(unit.score.respondents),
        value(unit.score.index, words), letter(unit.score.index),
        // Where nearly everything ties there is nothing to single out in one line.
        lowest.count > 4
          ? words("paper.table.ties", String(lowest.count))
          : unit.score.elements.map(\.element.code).filter { lowest.contains($0) }.joined(separator: " "),
      ])
    }
    table.addRule()
    table.add([
      "", words("paper.index.pooled"), "", words.count(sheet.pooled?.respondents ?? 0),
      sheet.pooled.map { value($0.index, words) } ?? "–", sheet.pooled.map { letter($0.index) } ?? "–", "",
    ])
    table.add([
      "", words.counted("paper.table.meanOfUnits", sheet.meanOfUnitsCount), "", "",
      value(sheet.meanOfUnits, words), letter(sheet.meanOfUnits), "",
    ])
    return table.lines(width: width, flexible: 1)
  }

  private static func value(_ index: IndexScore, _ words: PaperWords) -> String {
    index.value.map { words.number($0.number) } ?? "–"
  }

  private static func letter(_ index: IndexScore) -> String { index.band?.grade ?? "–" }

  private static func notes(_ notes: [String], _ words: PaperWords) -> [String] {
    guard !notes.isEmpty else { return [] }
    return ["", words("paper.table.notes")]
      + notes.flatMap { TextTable.wrapped("- " + $0, width: width, indent: 2) }
  }

  private static func finished(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }
}
