// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyStore

/// Random files, conflicts, replacements, withdrawals, corrections, new orders of columns and purges: what
/// is kept equals what the forms say.
@Suite struct RandomHistoryTests {
  @Test(arguments: [UInt64(1), 20, 300, 4711])
  func `kept tallies equal those counted afresh, and every account adds up`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let test = try StoreUnderTest()
    for file in 1...24 {
      switch Int.random(in: 0..<5, using: &random) {
      case 0, 1: try step(test, file: file, &random)
      case 2, 3: for _ in 0..<4 { try correct(test, &random) }
      default: try reorder(test, &random)
      }
      if file >= 20 { try purge(test, upTo: file, &random) }
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
      try unlessPurged { try test.store.withdraw(batch: batch.id, act: StoreUnderTest.act) }
      return
    }
    let round = Bool.random(using: &random) ? "2024-S1" : "2024-S2"
    if try test.store.round(round)?.state == .final { return }
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

  /// One random correction of one random form, current or not, counted or not.
  private func correct(_ test: StoreUnderTest, _ random: inout SeededGenerator) throws {
    let last = try test.count("SELECT coalesce(max(id), 0) FROM form")
    guard last > 0 else { return }
    let form = Int.random(in: 1...last, using: &random)
    let other = Self.form(1, &random)
    let before = try test.dump()
    do {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: try test.withdraw(form: form)
      case 1: try test.keep(form: form)
      default:
        try test.set(form: form) {
          $0.answers = other.response.answers
          $0.service = other.response.service
          $0.unitCode = other.response.unitCode ?? $0.unitCode
        }
      }
    } catch let error as SurveyStoreError {
      #expect([.formSuperseded, .formOfPastBatch, .formPurged].contains(error.code), "\(error)")
      #expect(try test.dump() == before, "a refused correction changed something")
    }
  }

  private func reorder(_ test: StoreUnderTest, _ random: inout SeededGenerator) throws {
    guard let batch = try test.store.batches().filter({ $0.state == .held }).randomElement(using: &random)
    else { return }
    try unlessPurged { try test.swapLastQuestions(batch: batch.id) }
  }

  /// Closes rounds at the end of the history and purges them by and by; the imports of some files are older
  /// than others.
  private func purge(_ test: StoreUnderTest, upTo file: Int, _ random: inout SeededGenerator) throws {
    guard let round = try test.store.rounds().randomElement(using: &random) else { return }
    try test.store.closeRound(round.id, act: StoreUnderTest.act)
    let day = ModelForm.day(2024, 3, Int.random(in: 1...9, using: &random))
    let kept = try test.tallies(round: round.id)
    try test.store.purge(round: round.id, before: day, act: StoreUnderTest.act)
    #expect(try test.tallies(round: round.id) == kept, "a purge moved a figure")
  }

  private func unlessPurged<T>(_ body: () throws -> T) throws {
    do {
      _ = try body()
    } catch let error as SurveyStoreError where error.code == .batchPurged {}
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
    var form = FormMaker.form(
      record, hasID && version == 0 ? "444444444" : answers,
      unit: isUnknown ? nil : ["35.08.10", "35.08.11"].randomElement(using: &random),
      service: ["KTP", "KK", ""].randomElement(using: &random) ?? "", id: hasID ? id : nil,
      replacing: isEdit ? "id\(Int.random(in: 0..<60, using: &random))" : nil,
      warnings: Int.random(in: 0..<4, using: &random) == 0 ? 1 : 0,
      exclusion: isUnknown ? .unitUnknown : exclusion,
      refusal: Int.random(in: 0..<20, using: &random) == 0 ? .cellsBeyondHeadings : nil)
    form.response.date = ModelForm.day(2024, 3, Int.random(in: 1...9, using: &random))
    return form
  }

  private func checkAccounts(
    _ kept: [UnitTallies], round: String, _ test: StoreUnderTest, comment: Comment
  ) throws {
    var read = 0
    var all = 0
    for unit in kept {
      let forms = try test.forms(unit: unit.unit.code, round: round)
      let purged = try test.store.purgedForms(round: round, unit: unit.unit.code)
      #expect(unit.account.read == forms.count + purged.account.read, comment)
      #expect(Set(forms.map(\.id)).count == forms.count, comment)
      #expect(
        forms.map { [$0.batchID, $0.record] }
          == forms.map { [$0.batchID, $0.record] }.sorted { $0.lexicographicallyPrecedes($1) }, comment)
      #expect(unit.account.respondents == unit.tally?.forms ?? 0, comment)
      read += unit.account.read
      all += unit.account.read + unit.account.superseded
    }
    let unassigned = try test.store.unassignedAccount(round: round)
    let unknown = try test.store.purgedForms(round: round, unit: nil)
    #expect(try test.forms(unit: nil, round: round).count + unknown.account.read == unassigned.read, comment)
    let versions = try test.count(
      "SELECT count(*) FROM formVersion JOIN batch ON batch.id = batchID WHERE roundID = '\(round)'")
    let files = try test.store.batches(round: round)
    let held = files.reduce(0) { $0 + $1.account.read - $1.account.alreadyHeld }
    #expect(all + unassigned.read + unassigned.superseded == held + versions, comment)
  }
}
