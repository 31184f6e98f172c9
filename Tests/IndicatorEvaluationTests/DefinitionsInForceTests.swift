// SPDX-License-Identifier: Apache-2.0
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import Testing

struct DefinitionsInForceTests {
  @Test(arguments: [
    ("2019-09-19", ""), ("2019-09-20", "IKM 2019, DOK 2019"), ("2022-12-31", "IKM 2019, DOK 2019"),
    ("2023-01-01", "IKM 2019, DOK 2023"), ("2024-12-31", "IKM 2019, DOK 2023"), ("2025-01-01", "IKM 2019"),
  ])
  func
    `the version that came into force last holds, and an ended one is not followed by the one before (A10)`(
      date: String, inForce: String
    ) throws
  {
    let versions = [
      try definition("DOK", 3, "2019", from: "2019-09-20"),
      try definition("DOK", 3, "2023", from: "2023-01-01", until: "2024-12-31"),
      try definition("IKM", 1, "2019", from: "2019-09-20"),
    ]
    for list in [versions, versions.reversed()] {
      let found = DefinitionsInForce.definitions(of: list, on: try day(date))
      #expect(found.map { "\($0.code) \($0.version)" }.joined(separator: ", ") == inForce)
    }
  }

  private func definition(
    _ code: String, _ number: Int, _ version: String, from: String, until: String? = nil
  ) throws -> IndicatorDefinition {
    IndicatorDefinition(
      code: code, number: number, version: version, name: "", formulaText: "", formula: .surveyIndex,
      unit: .index,
      places: 2, direction: .higher, explanation: "", source: "", responsible: "",
      effectiveFrom: try day(from),
      effectiveUntil: try until.map(day))
  }
}
