// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport

@testable import SurveyValidation

/// What the tests of round rules share.
enum RoundRuleTesting {
  /// The verdicts on forms under the thresholds that travel with the program.
  static func verdicts(
    _ forms: [HeldForm], unit: ServiceUnit = Checking.lumajang, population: Int? = nil
  ) throws -> [RoundVerdict] {
    let facts = HeldForms.facts(forms)
    var tally = Tally(shape: facts.shape)
    for form in forms where form.status != .excluded { tally.add(form.response.answers) }
    return RoundRules.verdicts(
      unit: unit, facts: facts, tally: tally, population: population,
      thresholds: try TestDefinitions.roundThresholds())
  }

  /// The rules that note something about a unit.
  static func noted(_ unit: SyntheticUnit) throws -> Set<RuleID> {
    Set(try verdicts(HeldForms.forms(unit)).compactMap(\.finding?.rule))
  }

  /// A limit without reasons.
  static func limit(_ bound: String, atLeast: Int = 1) -> RoundLimit {
    RoundLimit(
      bound: ExactRatio(decimalText: bound) ?? .zero, atLeast: atLeast, reason: "", englishReason: "")
  }

  /// Facts of forms: so many constant ones among others that are not, constant ones first.
  static func runs(constant: Int, of forms: Int) -> ConstantRuns {
    HeldForms.facts(
      (0..<forms).map { $0 < constant ? "333333333" : "343434343" }
    ).runs
  }
}
