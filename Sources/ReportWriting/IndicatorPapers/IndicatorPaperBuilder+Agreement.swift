// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorPaperBuilder {
  /// The performance agreement: the statement of both parties, then its annex. Where it was changed, the changed
  /// target stands beside the first one, with the reason that the regulation allows.
  var agreement: [PaperBlock] {
    let first = content.signers.first
    let second = content.signers.second
    var blocks: [PaperBlock] = [
      .heading(words("paper.iku.pk.title", String(content.year)), level: .section),
      .paragraph(words("paper.iku.pk.opening"), style: .body), .facts(party(first, office: headOffice)),
      .paragraph(words("paper.iku.pk.first"), style: .body),
      .facts(party(second, office: content.decree.legal?.issuer)),
      .paragraph(words("paper.iku.pk.second"), style: .body),
      .paragraph(words("paper.iku.pk.promise"), style: .body),
      .paragraph(words("paper.iku.pk.supervision"), style: .body), bothSign, .pageBreak(.portrait),
      .heading(words("paper.iku.pk.annex", String(content.year)), level: .section), block(agreementTable),
    ]
    blocks += changeBlocks
    blocks += [
      .heading(words("paper.iku.pk.programmes"), level: .subsection), .table(programmeTable), bothSign,
    ]
    return blocks
  }

  private func party(_ signer: AgreementSigners.Signer, office: String?) -> [PaperFact] {
    [
      PaperFact(words("paper.iku.signature.name"), signer.name.map(VisibleText.name)),
      PaperFact(words("paper.iku.pk.office"), signer.office.map(VisibleText.name) ?? office),
    ]
  }

  private var bothSign: PaperBlock {
    .signature(
      PaperSignature(signers: [
        signer(content.signers.second, office: content.decree.legal?.issuer, "second"),
        signer(content.signers.first, office: headOffice, "first"),
      ]))
  }

  /// Whether a changed agreement is held.
  private var isChanged: Bool { lines.contains { $0.target(.pkChanged, year) != nil } }

  /// The annex: the target of each indicator, the changed one beside it.
  var agreementTable: IndicatorTable {
    let isChanged = self.isChanged
    return IndicatorTable(
      sheet: words("paper.iku.sheet.pk"),
      columns: nameColumns + [column("unit", .text, width: 14)]
        + (isChanged
          ? [
            column("pk", .text, .trailing), column("pkChanged", .text, .trailing),
            column("change", .text, width: 40),
          ]
          : [column("target", .text, .trailing)]),
      rows: lines.enumerated().map { index, line in
        let agreed = cell(line.target(.pk, year), of: line.definition)
        let unit = IndicatorTable.Cell.text(words.unit(line.definition.unit))
        guard isChanged else { return .cells(names(index) + [unit, agreed]) }
        let changed = line.target(.pkChanged, year)
        let reason = changed?.reason.map { words("paper.iku.change.\($0.rawValue)") }
        return .cells(
          names(index) + [
            unit, agreed, cell(changed, of: line.definition, orBlank: false),
            changed == nil ? .dash : IndicatorTable.Cell(orBlank: reason),
          ])
      })
  }

  /// What the regulation says of a changed agreement; nothing where it was not changed.
  private var changeBlocks: [PaperBlock] {
    guard isChanged else { return [] }
    return [
      small(words("paper.iku.pk.changed")),
      .list(TargetChangeReason.allCases.map { words("paper.iku.change.\($0.rawValue)") }),
    ]
  }

  /// Programmes and money: only the office knows them.
  private var programmeTable: PaperTable {
    PaperTable(
      caption: "",
      columns: ["programme", "money", "remark"].map { PaperColumn(words("paper.iku.column.\($0)")) },
      rows: (1...3).map { _ in
        PaperRow(Array(repeating: PaperCell(LaporanBuilder.blank), count: 3))
      })
  }

  var signerBlanks: [String] {
    let signers = [content.signers.first, content.signers.second]
    return signers.contains { $0.name == nil || $0.number == nil } ? [words("paper.iku.blank.signers")] : []
  }
}
