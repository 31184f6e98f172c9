// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import Testing

@Suite struct RegisterModelTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(isoText: text)) }

  private func event(_ number: String, subject: String = "S", followUps: [FacilitationEvent.FollowUp] = [])
    throws -> FacilitationEvent
  {
    FacilitationEvent(
      number: number, unitCode: "35.08.10", date: try day("2024-03-12"), subject: subject, partner: "P",
      section: "", followUps: followUps)
  }

  private func document(_ kind: VillageDocumentKind, _ enacted: String?, number: String = "") throws
    -> VillageDocument
  {
    VillageDocument(
      villageCode: "35.08.10.2002", kind: kind, fiscalYear: 2025, enacted: try enacted.map(day),
      received: nil, number: number)
  }

  @Test func `the canonical text of events is as it is documented, whatever their order`() throws {
    let followUps = [
      FacilitationEvent.FollowUp(kind: .minutes, date: try day("2024-03-25"), evidence: "BA"),
      FacilitationEvent.FollowUp(kind: .meeting, date: try day("2024-03-20"), evidence: ""),
    ]
    let two = try [event("2"), event("10", subject: "a\tb\\c\nd", followUps: followUps)]
    let text = """
      events 1
      event\t35.08.10\t10\t2024-03-12\ta\\tb\\\\c\\nd\tP\t
      followUp\tmeeting\t2024-03-20\t
      followUp\tminutes\t2024-03-25\tBA
      event\t35.08.10\t2\t2024-03-12\tS\tP\t

      """
    #expect(FacilitationEvent.canonicalText(of: two) == text)
    #expect(FacilitationEvent.canonicalText(of: two.reversed()) == text)
    #expect(FacilitationEvent.canonicalText(of: []) == "events 1\n")
  }

  @Test func `different events never have one canonical text`() throws {
    let texts = try Set([
      FacilitationEvent.canonicalText(of: [event("1", subject: "a\tb")]),
      FacilitationEvent.canonicalText(of: [event("1", subject: "a\\tb")]),
      FacilitationEvent.canonicalText(of: [event("1", subject: "a b")]),
    ])
    #expect(texts.count == 3)
  }

  @Test func `the canonical text of documents keeps the order of versions, and of nothing else`() throws {
    let first = try document(.workPlan, "2024-09-20", number: "3")
    let second = try document(.workPlan, "2024-10-20")
    let budget = try document(.budget, nil)
    let text = """
      documents 1
      document\t35.08.10.2002\tAPBDESA\t2025\t\t\t
      document\t35.08.10.2002\tRKPDESA\t2025\t2024-09-20\t\t3
      document\t35.08.10.2002\tRKPDESA\t2025\t2024-10-20\t\t

      """
    #expect(VillageDocument.canonicalText(of: [first, budget, second]) == text)
    #expect(VillageDocument.canonicalText(of: [budget, first, second]) == text)
    #expect(VillageDocument.canonicalText(of: [second, first, budget]) != text)
  }

  @Test(arguments: [
    ("RKP Desa", VillageDocumentKind?.some(.workPlan)), ("apbdes", .budget), ("LPPD", .report),
    ("LPPDESA", .report), ("perdes", nil), ("", nil),
  ])
  func `a kind of document is known by the words of offices`(word: String, kind: VillageDocumentKind?) {
    #expect(VillageDocumentKind(word: word) == kind)
  }

  @Test(arguments: [
    ("Rapat Koordinasi", FacilitationEvent.FollowUp.Kind?.some(.meeting)),
    ("Pemenuhan permintaan dokumen / laporan", .delivery), ("SK Camat mengenai Tim", .team),
    ("berita-acara", .minutes), ("minutes", .minutes), ("tari", nil),
  ])
  func `a kind of follow-up is known by the words of the decree`(
    words: String, kind: FacilitationEvent.FollowUp.Kind?
  ) {
    #expect(FacilitationEvent.FollowUp.Kind(words: words) == kind)
  }

  @Test func `a plan is possible from the year before on, a report from its own year on`() throws {
    #expect(VillageDocumentKind.workPlan.firstPossibleDay(fiscalYear: 2025) == (try day("2024-01-01")))
    #expect(VillageDocumentKind.budget.usualDays(fiscalYear: 2025)?.upperBound == (try day("2025-12-31")))
    #expect(VillageDocumentKind.report.firstPossibleDay(fiscalYear: 2023) == (try day("2023-01-01")))
    #expect(VillageDocumentKind.report.usualDays(fiscalYear: 2023)?.lowerBound == (try day("2023-12-31")))
    #expect(VillageDocumentKind.report.usualDays(fiscalYear: 9999) == nil)
  }

  @Test(arguments: [
    ("35.08.10.2001", String?.some("35.08.10.2001")), ("3508102001", "35.08.10.2001"), ("35.08.10", nil),
    ("350.810.2001", nil), ("35.08.10.2001.", nil), ("Lumajang", nil), ("３５08102001", nil),
  ])
  func `the code of a desa is read with its dots or without`(text: String, code: String?) {
    #expect(RegionDirectory.villageCode(text) == code)
  }

  @Test func `kelurahan are no villages of a kecamatan`() {
    let directory = RegionDirectory([
      Region(code: "35.08.10", name: "L", level: .kecamatan, parentCode: "35.08", statisticsCode: nil),
      Region(code: "35.08.10.2002", name: "B", level: .desa, parentCode: "35.08.10", statisticsCode: nil),
      Region(
        code: "35.08.10.1003", name: "C", level: .kelurahan, parentCode: "35.08.10", statisticsCode: nil),
    ])
    #expect(directory.villages(of: "35.08.10").map(\.code) == ["35.08.10.2002"])
    #expect(directory.kecamatan(of: "35.08").map(\.code) == ["35.08.10"])
  }
}
