// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport

/// The content of a validation report for tests.
enum TestValidation {
  static func finding(
    _ rule: RuleID, _ severity: Severity, record: Int, form: Int?, arguments: [String] = [],
    source: String = "januari.csv", field: String = "U3"
  ) -> HeldFinding {
    HeldFinding(
      Finding(
        rule, severity,
        at: Provenance(source: source, record: record, line: record + 1, column: 9, field: field), arguments),
      form: form, unitCode: "35.08.10", batchID: 1)
  }

  static func group(_ findings: [HeldFinding], listing limit: Int = ValidationReport.listedPerRule)
    -> FindingGroup
  {
    let first = findings.first?.finding ?? Finding(.answerBlank, .note, at: Provenance(source: ""))
    var group = FindingGroup(rule: first.rule, severity: first.severity)
    for finding in findings { group.add(finding, listing: limit) }
    return group
  }

  static func batch(_ id: Int, name: String, _ account: FormAccount, by name2: String = "operator") -> Batch {
    Batch(
      id: id, roundID: "2024-S1",
      manifest: FileManifest(name: name, size: 10, sha256: String(repeating: "9f86d081", count: 8)),
      format: "csv", questionnaireID: "skm-2017", unitCode: nil, chosenOrder: nil, order: .element,
      layout: RawLayout(fields: [], headings: []), dialect: [], isSynthetic: false, account: account,
      state: .held, operatorName: name2, importedAt: "2024-07-01T08:05:00+07:00")
  }

  static func content(
    unit: ServiceUnit = TestRound.lumajang, fileName: String = "januari.csv", findings: [FindingGroup] = [],
    verdicts: [RoundVerdict] = [], acts: [ReportedAct] = [], isSynthetic: Bool = true
  ) throws -> ValidationReportContent {
    let round = TestRound(forms: 60)
    let account = FormAccount(accepted: 50, warned: 6, excluded: 4, superseded: 2)
    return ValidationReportContent(
      unit: TestScores.unit(unit, tally: round.tally, account: account, isSynthetic: isSynthetic),
      round: TestRound.round("2024-S1"), questionnaire: ModelQuestionnaire.skm2017,
      files: [
        FileAccount(
          batch: batch(1, name: fileName, FormAccount(accepted: 40, warned: 4, excluded: 3, alreadyHeld: 2)),
          unitAccount: FormAccount(accepted: 30, warned: 4, excluded: 3)),
        FileAccount(
          batch: batch(2, name: "maret.csv", FormAccount(accepted: 20, warned: 2, excluded: 1)),
          unitAccount: FormAccount(accepted: 20, warned: 2, excluded: 1)),
      ],
      exclusions: [.noAnswers: 3, .withdrawn: 1], findings: findings, verdicts: verdicts,
      thresholds: try TestDefinitions.roundThresholds(), acts: acts,
      tallyDigest: String(repeating: "3f786850", count: 8), generatedOn: ModelForm.day(2024, 7, 5))
  }

  static func html(
    _ content: ValidationReportContent, _ catalogue: MessageCatalogue = TestCatalogue.indonesian
  )
    -> String
  {
    HTMLWriter.html(ValidationReport.paper(content, catalogue: catalogue))
  }
}
