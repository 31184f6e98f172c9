// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import TableReading
import Testing

struct SeveralQuestionsWorkbookTests {
  @Test func `an element fed by several questions adds up in the parts that it is counted in`() throws {
    let shape = TallyShape(
      elementCodes: (1...9).map { "U\($0)" }, questions: [[0, 1, 2]] + (3...10).map { [$0] }, partsPerUnit: 6)
    var tally = Tally(shape: shape)
    var rows: [AnnexRow] = []
    for form in 0..<7 {
      var answers = (0..<11).map { Answer.answered(UInt8(1 + (form + $0) % 4)) }
      if form == 3 { answers[1] = .blank }
      tally.add(answers)
      rows.append(
        AnnexRow(
          batchID: 1, record: form + 1, status: .accepted, exclusion: nil,
          values: (0..<9).map { shape.value(ofElement: $0, in: answers) }))
    }
    let plain = TestRound(forms: 3).content()
    let elements = zip(ModelQuestionnaire.skm2017.elements, tally.elements).map { element, counts in
      let nrr = ExactRatio(counts.sum, over: 6 * counts.answered)
      return ElementScore(
        element: element, answered: counts.answered, sum: ExactRatio(counts.sum, over: 6) ?? .zero, nrr: nrr,
        weight: ExactRatio(1, over: 9) ?? .one, weightedNRR: nrr?.divided(by: ExactRatio(9)), index: nil,
        band: nil)
    }
    let exact = elements.compactMap(\.weightedNRR).reduce(.zero, +) * ExactRatio(25)
    let value = try #require(IndexValue(exact.rounded(places: 2)))
    let score = UnitScore(
      unit: TestRound.lumajang, order: .element, isSynthetic: true, account: FormAccount(accepted: 7),
      tally: tally,
      score: GroupScore(
        respondents: 7,
        index: IndexScore(exact: exact, value: value, band: plain.rulebook.band(of: value.number)),
        elements: elements, notes: [], priorities: []), services: [])
    let content = UnitReportContent(
      score: score, round: plain.round, rulebook: plain.rulebook, questionnaire: plain.questionnaire,
      profile: plain.profile, findings: [], findingList: FindingList(listed: [], total: 0), unitFindings: [],
      batches: [], annex: rows, tallyDigest: plain.tallyDigest, generatedOn: plain.generatedOn,
      variant: .internalUse)
    let book = try BookReading(content)
    let cells = try book.cells(1)
    let total = try book.row(of: "Jumlah nilai per unsur", in: cells)
    let first = AnnexSheet.headRow + 2
    #expect(try book.formula("B\(total)", sheet: 1) == "ROUND(SUM(B\(first):B\(total - 1))*6,0)/6")
    let answers = (first..<total).compactMap { Double(cells["B\($0)"] ?? "") }
    #expect(answers.count == 7 && answers.contains { $0 != $0.rounded() })
    let sum = (answers.reduce(0, +) * 6).rounded() / 6
    #expect(abs(sum - elements[0].sum.cellValue) < 1e-12)
    let index = try book.row(of: "IKM unit pelayanan", in: cells)
    #expect(Double(cells["B\(index)"] ?? "") == value.number.cellValue)
  }
}
