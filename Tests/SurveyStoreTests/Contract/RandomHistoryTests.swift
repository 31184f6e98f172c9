// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyStore

/// Random files, conflicts, replacements and withdrawals: what is kept equals what the forms say.
@Suite struct RandomHistoryTests {
  @Test(arguments: [UInt64(1), 20, 300, 4711])
  func `kept tallies equal those counted afresh, and every account adds up`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let test = try StoreUnderTest()
    for file in 1...14 {
      try step(test, file: file, &random)
      let rounds = try test.store.rounds().map(\.id)
      for round in rounds {
        let kept = try test.tallies(round: round)
        #expect(try kept == test.recomputed(round: round), "seed \(seed), file \(file), round \(round)")
        try checkAccounts(kept, round: round, test, comment: "seed \(seed), file \(file)")
      }
    }
  }

  private func step(_ test: StoreUnderTest, file: Int, _ random: inout SeededGenerator) throws {
    let held = try test.store.batches().filter { $0.state == .held }
    if let batch = held.randomElement(using: &random), Int.random(in: 0..<5, using: &random) == 0 {
      try test.store.withdraw(batch: batch.id, act: StoreUnderTest.act)
      return
    }
    let round = Bool.random(using: &random) ? "2024-S1" : "2024-S2"
    let count = Int.random(in: 0...40, using: &random)
    let forms = (0..<count).map { Self.form($0 + 1, &random) }
    let replaced = held.filter { $0.roundID == round }.randomElement(using: &random)
    let replaces = Int.random(in: 0..<3, using: &random) == 0 ? replaced?.id : nil
    let isDryRun = Int.random(in: 0..<6, using: &random) == 0
    let before = isDryRun ? try test.dump() : ""
    let outcome = try test.append(forms, file: "file\(file).csv") {
      $0.roundID = round
      $0.replaces = replaces
      $0.isDryRun = isDryRun
      $0.also = true
      $0.acceptsGood = true
    }
    #expect(outcome.account.read == count)
    if isDryRun { #expect(try test.dump() == before) }
  }

  /// Few ids and few versions, so that forms meet again.
  private static func form(_ record: Int, _ random: inout SeededGenerator) -> CheckedForm {
    let letters: [Character] = ["1", "2", "3", "4", "4", "3", "-", "?", "*", "n"]
    let answers = String((0..<9).compactMap { _ in letters.randomElement(using: &random) })
    let hasID = Int.random(in: 0..<3, using: &random) > 0
    let version = Int.random(in: 0..<2, using: &random)
    let id = "id\(Int.random(in: 0..<60, using: &random))"
    let isEdit = hasID && Int.random(in: 0..<6, using: &random) == 0
    let exclusions: [ExclusionReason?] = [nil, nil, nil, nil, nil, .dateOutsideRound, .incomplete]
    let exclusion = exclusions.randomElement(using: &random) ?? nil
    let isUnknown = Int.random(in: 0..<9, using: &random) == 0
    return FormMaker.form(
      record, hasID && version == 0 ? "444444444" : answers,
      unit: isUnknown ? nil : ["35.08.10", "35.08.11"].randomElement(using: &random),
      service: ["KTP", "KK", ""].randomElement(using: &random) ?? "", id: hasID ? id : nil,
      replacing: isEdit ? "id\(Int.random(in: 0..<60, using: &random))" : nil,
      warnings: Int.random(in: 0..<4, using: &random) == 0 ? 1 : 0,
      exclusion: isUnknown ? .unitUnknown : exclusion,
      refusal: Int.random(in: 0..<20, using: &random) == 0 ? .cellsBeyondHeadings : nil)
  }

  private func checkAccounts(
    _ kept: [UnitTallies], round: String, _ test: StoreUnderTest, comment: Comment
  ) throws {
    var read = 0
    var all = 0
    for unit in kept {
      let forms = try test.forms(unit: unit.unit.code, round: round)
      #expect(unit.account.read == forms.count, comment)
      #expect(unit.account.respondents == unit.tally?.forms ?? 0, comment)
      read += unit.account.read
      all += unit.account.read + unit.account.superseded
    }
    let unassigned = try test.store.unassignedAccount(round: round)
    #expect(try test.forms(unit: nil, round: round).count == unassigned.read, comment)
    let files = try test.store.batches(round: round)
    let held = files.reduce(0) { $0 + $1.account.read - $1.account.alreadyHeld }
    #expect(all + unassigned.read + unassigned.superseded == held, comment)
  }
}
