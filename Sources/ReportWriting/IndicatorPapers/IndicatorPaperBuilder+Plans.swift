// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorPaperBuilder {
  // MARK: Medium-term plan

  /// The years of the medium-term plan that the year lies in, without holes; empty where no plan is known.
  ///
  /// A plan is told from the one before it by title and number of its document.
  var planYears: [Int] {
    let all = lines.flatMap(\.targets).filter { $0.layer == .renstra }
    let documents = Set(all.filter { $0.period.year == content.year }.map(\.planName))
    let years = all.filter { documents.isEmpty || documents.contains($0.planName) }.map(\.period.year)
    guard let first = years.min(), let last = years.max() else { return [] }
    return Array(first...min(last, first + Self.mostPlanYears - 1))
  }

  /// A matrix of more years than a plan can have would not fit its page.
  private static let mostPlanYears = 8
  /// The years of a plan whose years are not known yet.
  private static let usualPlanYears = 5

  /// The matrix: condition at the start, targets by year.
  var renstra: [PaperBlock] {
    [
      .facts([
        PaperFact(words("paper.iku.fact.goal"), content.decree.goal),
        PaperFact(words("paper.iku.fact.goalIndicator"), content.decree.goalIndicator),
      ]), section("renstra"), block(renstraTable), small(words("paper.iku.renstra.legend")),
    ]
  }

  var renstraTable: IndicatorTable {
    let years = planYears
    let headings =
      years.isEmpty
      ? (1...Self.usualPlanYears).map { words("paper.iku.column.planYear", String($0)) }
      : years.map { words("paper.iku.column.targetYear", String($0)) }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.renstra"),
      columns: nameColumns + [column("unit", .text, width: 14), column("baseline", .text, .trailing)]
        + headings.map { IndicatorTable.Column($0, .text, .trailing) },
      rows: lines.enumerated().map { index, line in
        let baseline = self.baseline(line)
        let start: IndicatorTable.Cell =
          baseline.map { .text("\(words.target($0.value)) (\($0.period.year))") } ?? .blank
        let targets: [IndicatorTable.Cell] =
          years.isEmpty
          ? Array(repeating: .blank, count: Self.usualPlanYears)
          : years.map { cell(line.target(.renstra, .year($0)), of: line.definition) }
        return .cells(names(index) + [.text(words.unit(line.definition.unit)), start] + targets)
      }, isLandscape: true)
  }

  /// The condition at the start of the plan; nil where it is not given.
  func baseline(_ line: IndicatorLine) -> Target? {
    let first = planYears.first ?? Int.max
    return line.targets.filter { $0.layer == .baseline && $0.period.year < first }
      .max { $0.period.year < $1.period.year }
  }

  var renstraBlanks: [String] {
    let years = planYears
    guard !years.isEmpty else { return blank("renstra", lines) }
    return blank("baseline", lines.filter { baseline($0) == nil })
      + blank(
        "renstraYear",
        lines.filter { line in years.contains { line.target(.renstra, .year($0)) == nil } })
  }

  // MARK: Plan of the year

  var annualPlan: [PaperBlock] {
    [
      .paragraph(words("paper.iku.rkt.lead", content.unit.paperName, String(content.year)), style: .lead),
      block(annualPlanTable), small(words("paper.iku.rkt.legend")),
      madeBy,
    ]
  }

  /// The target of the year, and those of the quarters where a plan of action gives them.
  var annualPlanTable: IndicatorTable {
    let quarters = (1...4).map { CalendarPeriod.quarter($0, of: content.year) }
    let hasQuarters = lines.contains { line in quarters.contains { line.target(.rkt, $0) != nil } }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.rkt"),
      columns: nameColumns + [column("unit", .text, width: 14), column("target", .text, .trailing)]
        + (hasQuarters ? ["I", "II", "III", "IV"].map { .init("TW \($0)", .text, .trailing) } : []),
      rows: lines.enumerated().map { index, line in
        .cells(
          names(index) + [
            .text(words.unit(line.definition.unit)), cell(line.target(.rkt, year), of: line.definition),
          ]
            + (hasQuarters
              ? quarters.map { cell(line.target(.rkt, $0), of: line.definition, orBlank: false) } : []))
      })
  }

  // MARK: Who signs

  /// The head of the unit and who made the paper.
  var madeBy: PaperBlock {
    let maker = AgreementSigners.Signer(office: words("paper.iku.signature.officer"))
    return .signature(
      PaperSignature(signers: [
        signer(content.signers.first, office: headOffice, "known"), signer(maker, office: nil, "made"),
      ]))
  }

  /// The office of the head of the unit; nil where the unit's name does not tell it.
  var headOffice: String? {
    let prefix = "Kecamatan "
    let name = content.unit.paperName
    return name.hasPrefix(prefix) ? "Camat " + name.dropFirst(prefix.count) : nil
  }

  func signer(_ signer: AgreementSigners.Signer, office: String?, _ opening: String)
    -> PaperSignature.Signer
  {
    PaperSignature.Signer(
      opening: words("paper.iku.signature.\(opening)"),
      office: signer.office.map(VisibleText.name) ?? office ?? LaporanBuilder.blank,
      underLine: signer.name.map(VisibleText.name) ?? "",
      lines: signer.number.map { ["NIP \(VisibleText.name($0))"] } ?? [],
      fields: (signer.name == nil ? [words("paper.iku.signature.name")] : [])
        + (signer.number == nil ? ["NIP"] : []))
  }
}

extension Target {
  /// Title and number of the document that sets it.
  fileprivate var planName: [String] { [document.title, document.number] }
}
