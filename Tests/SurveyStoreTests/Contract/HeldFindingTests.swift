// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct HeldFindingTests {
  @Test
  func `every stored finding says which form, unit and batch it is about, and can be asked for by rule`()
    throws
  {
    let test = try StoreUnderTest()
    _ = try test.append([
      FormMaker.form(1), FormMaker.form(2, refusal: .cellsBeyondHeadings),
      FormMaker.form(3, refusal: .undecodableBytes),
    ]) { $0.acceptsGood = true }
    var held: [HeldFinding] = []
    try test.store.forEachHeldFinding(round: "2024-S1") { held.append($0) }
    #expect(held.map(\.finding) == (try test.findings()))
    let forms = try test.forms()
    for finding in held where finding.finding.place.record > 0 {
      let form = try #require(forms.first { $0.id == finding.form })
      #expect(form.record == finding.finding.place.record)
      #expect(finding.unitCode == form.response.unitCode && finding.batchID == form.batchID)
    }
    #expect(held.contains { $0.form == forms[1].id })
    var chosen: [RuleID] = []
    try test.store.forEachHeldFinding(round: "2024-S1", rules: [.undecodableBytes]) {
      chosen.append($0.finding.rule)
    }
    #expect(chosen == [.undecodableBytes])
    #expect(throws: SurveyStoreError.self) { try test.store.forEachHeldFinding(round: "2030") { _ in } }
  }
}
