// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import Testing

struct FormulaExpressionTests {
  @Test(arguments: [
    ("A", "A"), ("A+B", "A + B"), ("A - B - C", "A - B - C"), ("(A + B) / (C * 3)", "(A + B) / (C * 3)"),
    ("A - (B + C)", "A - (B + C)"), ("A * 3 / B", "(A * 3) / B"), ("2*(A)", "2 * A"),
  ])
  func `an expression is read and written again as the same calculation`(text: String, written: String) throws
  {
    let expression = try FormulaExpression(text: text)
    #expect(expression.text == written)
    #expect(try FormulaExpression(text: written).text == written)
  }

  @Test func `IKU 3 of thirteen desa comes to 76,92 exactly as a ratio`() throws {
    let codes = ["RKP", "APB", "LPP", "DESA"]
    let ratio = try RatioFormula(
      numerator: FormulaExpression(text: "RKP + APB + LPP"), denominator: FormulaExpression(text: "DESA * 3"),
      multiplier: 100, variables: codes.map { Variable(code: $0, name: $0) })
    let values = Dictionary(uniqueKeysWithValues: zip(codes, [10, 9, 11, 13].map { ExactRatio($0) }))
    let share = try ratio.share(of: values)
    #expect(share.exact == ExactRatio(3000, over: 39))
    #expect(share.exact.rounded(places: 2).description == "76.92")
  }

  @Test(arguments: ["", "A +", "(A", "A B", "1A..", "A)", "+A", "99999999999", "A ** B", "é"])
  func `what is no expression is refused with the character`(text: String) throws {
    let error = #expect(throws: FormulaError.self) { try FormulaExpression(text: text) }
    #expect(error?.code == .unreadable)
    #expect(error?.arguments.first.flatMap { Int($0) } ?? 0 >= 1)
  }

  @Test func `parentheses without end are refused and never exhaust the stack`() {
    let error = #expect(throws: FormulaError.self) {
      try FormulaExpression(text: String(repeating: "(", count: 1500))
    }
    #expect(error?.code == .unreadable)
    #expect(error?.arguments == [String(FormulaExpression.deepestNesting + 1)])
  }

  @Test func `an unknown variable, a missing value and a zero denominator are refused by name`() throws {
    let numerator = try FormulaExpression(text: "A")
    let denominator = try FormulaExpression(text: "B")
    let known = [Variable(code: "A", name: "")]
    #expect(throws: FormulaError(.unknownVariable, ["B", "A"])) {
      try RatioFormula(numerator: numerator, denominator: denominator, multiplier: 100, variables: known)
    }
    let ratio = try RatioFormula(
      numerator: numerator, denominator: denominator, multiplier: 100,
      variables: known + [Variable(code: "B", name: "")])
    #expect(throws: FormulaError(.missingValue, ["B"])) { try ratio.share(of: ["A": .one]) }
    #expect(throws: FormulaError(.zeroDenominator, ["B"])) { try ratio.share(of: ["A": .one, "B": .zero]) }
  }
}

struct ObservationStatusTests {
  @Test func `an observation goes from draft to locked one step at a time`() {
    var status = ObservationStatus.draft
    for step in [WorkflowStep.submit, .verify, .approve, .lock] {
      let next = status.after(step)
      #expect(next != nil)
      status = next ?? .draft
    }
    #expect(status == .locked)
    #expect(status.after(.giveBack) == nil, "a locked observation is not given back")
    #expect(status.after(.reopen) == .approved)
  }

  @Test func `an approved observation is not approved again, and a draft is not approved at all`() {
    #expect(ObservationStatus.approved.after(.approve) == nil)
    #expect(ObservationStatus.draft.after(.approve) == nil)
    #expect(ObservationStatus.submitted.after(.approve) == nil)
  }

  @Test func `what is given back can be handed in again`() {
    #expect(ObservationStatus.verified.after(.giveBack) == .returned)
    #expect(ObservationStatus.returned.after(.submit) == .submitted)
  }
}
