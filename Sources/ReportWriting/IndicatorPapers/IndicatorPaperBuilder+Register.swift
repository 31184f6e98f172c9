// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorPaperBuilder {
  /// The register in the form of the decree: task, functions, goal, then the indicators across.
  var register: [PaperBlock] {
    let decree = content.decree
    var blocks: [PaperBlock] = [
      .facts([
        PaperFact(words("paper.iku.fact.organisation"), decree.organisation),
        PaperFact(words("paper.iku.fact.goal"), decree.goal),
        PaperFact(words("paper.iku.fact.goalIndicator"), decree.goalIndicator),
        PaperFact(words("paper.iku.fact.objective"), decree.objective),
        PaperFact(words("paper.iku.fact.mandate"), decree.mandate),
      ])
    ]
    if !decree.functions.isEmpty {
      blocks.append(
        block(
          IndicatorTable(
            sheet: words("paper.iku.sheet.functions"),
            columns: [column("letter", .code), column("function")],
            rows: decree.functions.enumerated().map { index, text in
              .cells([.text(Self.letter(index)), .text(text)])
            })))
    }
    blocks += [.pageBreak(.landscape), section("register"), block(registerTable)]
    if lines.contains(where: \.definition.responsibleIsInferred) {
      blocks.append(small(words("paper.iku.register.inferred")))
    }
    blocks.append(small(words("paper.iku.register.form")))
    return blocks + [.pageBreak(.portrait)] + legalBlocks
  }

  /// The indicators with what PER/9/M.PAN/5/2007 and the decree ask of each.
  var registerTable: IndicatorTable {
    IndicatorTable(
      sheet: words("paper.iku.sheet.register"),
      columns: [
        column("number", .number, width: 6), column("objective"), column("indicator"),
        column("unit", .text, width: 14), column("rationale"), column("formula", .text, width: 48),
        column("dataSource"), column("remark"), column("responsible", .text, width: 18),
      ],
      rows: lines.enumerated().map { index, line in
        let definition = line.definition
        return .cells(
          names(index) + [
            .text(words.unit(definition.unit)), IndicatorTable.Cell(orBlank: definition.rationale),
            .text(definition.formulaText), IndicatorTable.Cell(orBlank: definition.source),
            definition.explanation.isEmpty ? .dash : .text(definition.explanation),
            definition.responsible.isEmpty
              ? .blank : .text(definition.responsible + (definition.responsibleIsInferred ? " *)" : "")),
          ])
      }, isLandscape: true)
  }

  /// What the decree rests on and what its indicators are for, so that printed forms cite it (reading A9).
  private var legalBlocks: [PaperBlock] {
    guard let legal = content.decree.legal else { return [] }
    var blocks: [PaperBlock] = [
      section("legal"),
      .paragraph(
        words(
          "paper.iku.legal.decree", legal.issuer, content.decree.number, words.date(content.decree.date),
          content.decree.title, String(legal.annexEntry)), style: .body),
    ]
    if !content.decree.repeals.isEmpty {
      blocks.append(
        .paragraph(words("paper.iku.legal.repeals", words.list(content.decree.repeals)), style: .body))
    }
    for dictum in legal.dictums where ["KETIGA", "KEEMPAT"].contains(dictum.name) {
      blocks.append(.paragraph("\(dictum.name): \(dictum.text):", style: .body))
      blocks += dictum.items.enumerated().map {
        .paragraph("\(Self.letter($0.offset)) \($0.element)", style: .body)
      }
    }
    let bases = lines.flatMap(\.definition.legalBasis).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    if !bases.isEmpty { blocks += [small(words("paper.iku.legal.bases")), .list(bases)] }
    return blocks
  }

  /// `a.` for the first thing of a list, as decrees count.
  private static func letter(_ index: Int) -> String {
    guard index < 26, let scalar = Unicode.Scalar(97 + index) else { return "\(index + 1)." }
    return "\(Character(scalar))."
  }
}
