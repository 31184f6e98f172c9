// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct ExclusionOrderTests {
  private let order: [(RuleID, ExclusionReason)] = [
    (.encryptedRecord, .refusedRecord), (.markedIncomplete, .incomplete), (.unitUnknown, .unitUnknown),
    (.dateInFuture, .dateInFuture), (.dateOutsideRound, .dateOutsideRound), (.formBlank, .noAnswers),
  ]

  @Test func `of several exclusions the first of the list is named, in whatever order they were found`() {
    let place = Provenance(source: "a")
    for first in order.indices {
      let findings = order[first...].reversed().map { Finding($0.0, .exclusion, at: place) }
      #expect(ExclusionOrder.reason(among: findings) == order[first].1)
    }
  }

  @Test func `notes and warnings never exclude`() {
    let place = Provenance(source: "a")
    #expect(ExclusionOrder.reason(among: [Finding(.answerBlank, .note, at: place)]) == nil)
    #expect(ExclusionOrder.reason(among: [Finding(.dateUnreadable, .warning, at: place)]) == nil)
  }

  @Test func `a form with everything wrong says everything and is excluded for the first reason`() throws {
    let table = """
      | unit  | date       | P1 | state      |
      | entah | 2031-01-01 |    | incomplete |
      """
    let form = try Checking.forms(table, unit: nil)[0]
    #expect(
      form.rules == [
        .markedIncomplete, .unitUnknown, .dateInFuture, .dateOutsideRound, .answerBlank, .formBlank,
      ])
    #expect(form.exclusion == .incomplete)
    #expect(form.status == .excluded)
  }
}
