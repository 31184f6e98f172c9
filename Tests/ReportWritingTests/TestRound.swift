// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport

/// A seeded round of one unit as an office has it: a few hundred forms, blanks, double marks, excluded forms.
struct TestRound {
  var tally: Tally
  var profile: ProfileTally
  var account = FormAccount()
  var rows: [AnnexRow] = []
  var services: [String: Tally] = [:]

  static let lumajang = ServiceUnit(code: "35.08.10", name: "Kecamatan Lumajang")

  static func round(_ id: String, state: SurveyRound.State = .open) -> SurveyRound {
    SurveyRound(
      id: id, days: CalendarPeriod(id)?.days ?? ModelForm.day(2024, 1, 1)...ModelForm.day(2024, 6, 30),
      questionnaireID: "skm-2017", state: state)
  }

  /// A round of so many forms from this seed.
  init(forms: Int = 220, seed: UInt64 = 7, lean: Double = 0) {
    let questionnaire = ModelQuestionnaire.skm2017
    tally = Tally(shape: questionnaire.tallyShape)
    profile = ProfileTally(shape: tally.shape, fieldCount: questionnaire.profileFields.count)
    var random = SeededGenerator(seed: seed)
    let means = [3.2, 3.05, 2.55, 3.6, 3.15, 3.3, 3.45, 2.95, 2.8].map { $0 + lean }
    for record in 1...max(1, forms) {
      var answers = means.map { Self.answer($0, &random) }
      let draw = Int.random(in: 0..<220, using: &random)
      let exclusion: ExclusionReason? = draw < 5 ? .dateOutsideRound : draw < 8 ? .noAnswers : nil
      if exclusion == .noAnswers { answers = answers.map { _ in .blank } }
      let isWarned = answers.contains(.multipleMarks) || answers.contains(.unreadable)
      let status: FormStatus = exclusion != nil ? .excluded : isWarned ? .warned : .accepted
      account.count(status)
      rows.append(
        AnnexRow(
          batchID: record <= 150 ? 1 : 2, record: record <= 150 ? record : record - 150, status: status,
          exclusion: exclusion, values: (0..<9).map { tally.shape.value(ofElement: $0, in: answers) }))
      guard exclusion == nil else { continue }
      tally.add(answers)
      profile.add(Self.person(&random), answers: answers)
      let service = ["KTP-el", "Kartu Keluarga", "Surat Pindah"][Int.random(in: 0..<3, using: &random)]
      services[
        record == 40 || record == 41 ? "Dispensasi Nikah" : service, default: Tally(shape: tally.shape)
      ]
      .add(answers)
    }
    account.superseded = 3
  }

  private static func answer(_ mean: Double, _ random: inout SeededGenerator) -> Answer {
    switch Int.random(in: 0..<400, using: &random) {
    case 0..<6: return .blank
    case 6..<8: return .multipleMarks
    case 8: return .unreadable
    default:
      let noise = Double.random(in: -0.9...0.9, using: &random)
      return .answered(UInt8(min(4, max(1, (mean + noise).rounded()))))
    }
  }

  private static func person(_ random: inout SeededGenerator) -> [ProfileValue] {
    func pick(_ weights: [Int]) -> ProfileValue {
      var draw = Int.random(in: 0..<weights.reduce(0, +), using: &random)
      for (index, weight) in weights.enumerated() {
        if draw < weight { return index == weights.count - 1 ? .notGiven : .option(index) }
        draw -= weight
      }
      return .unlisted
    }
    return [
      pick([48, 50, 2]), pick([2, 20, 30, 25, 15, 6, 2]), pick([1, 6, 14, 45, 1, 1, 6, 1, 22, 2, 0, 1]),
      pick([12, 1, 2, 30, 28, 25, 2]),
    ]
  }

  /// The content of the unit's report.
  func content(
    unit: ServiceUnit = TestRound.lumajang, round: String = "2024-S1", variant: ReportVariant = .internalUse,
    isSynthetic: Bool = true, order: ElementOrder = .unsettled
  ) -> UnitReportContent {
    let notes = (order == .unsettled ? [Message("N104")] : []) + (isSynthetic ? [Message("N107")] : [])
    let services = self.services.map { ServiceScore(name: $0.key, score: TestScores.group($0.value)) }
    return UnitReportContent(
      score: TestScores.unit(
        unit, tally: tally, account: account, order: order, isSynthetic: isSynthetic, notes: notes,
        services: services.sorted { $0.name < $1.name }),
      round: Self.round(round), rulebook: ModelForm.rulebook, questionnaire: ModelQuestionnaire.skm2017,
      profile: profile, findings: findings,
      findingList: FindingList(listed: placed, total: placed.count + 12),
      unitFindings: [
        Finding(.equalContent, .note, at: Provenance(source: ""), ["9", "4"]),
        Finding(.straightLining, .note, at: Provenance(source: ""), ["6", "\(account.respondents)"]),
      ],
      batches: batches, annex: rows,
      tallyDigest: "3f786850e387550fdab836ed7e6dc881de23001b3f786850e387550fdab836ed",
      generatedOn: ModelForm.day(2024, 7, 5), variant: variant)
  }

  private var findings: [FindingCount] {
    let sums = tally.elements.reduce(into: (0, 0, 0)) {
      $0 = ($0.0 + $1.blank, $0.1 + $1.multipleMarks, $0.2 + $1.unreadable)
    }
    return [
      FindingCount(rule: .answerBlank, severity: .note, count: sums.0),
      FindingCount(rule: .answerMultipleMarks, severity: .warning, count: sums.1),
      FindingCount(rule: .answerOutOfScale, severity: .warning, count: sums.2),
      FindingCount(rule: .profileUnlisted, severity: .note, count: 3),
      FindingCount(
        rule: .dateOutsideRound, severity: .exclusion, count: rows.count { $0.exclusion == .dateOutsideRound }
      ),
      FindingCount(rule: .formBlank, severity: .exclusion, count: rows.count { $0.exclusion == .noAnswers }),
    ]
  }

  private var placed: [Finding] {
    rows.filter { $0.status != .accepted }.map { row in
      let place = Provenance(
        source: row.batchID == 1 ? "lumajang-januari.csv" : "lumajang maret (ketikan Bu Sri).csv",
        record: row.record, line: row.record + 4, column: 9, field: "U3")
      switch row.exclusion {
      case .dateOutsideRound:
        return Finding(.dateOutsideRound, .exclusion, at: place, ["2023-12-29", "2024-01-01", "2024-06-30"])
      case .some: return Finding(.formBlank, .exclusion, at: place)
      case nil: return Finding(.answerOutOfScale, .warning, at: place, ["U3", "\"7\""])
      }
    }
  }

  private var batches: [Batch] {
    let bare = RawLayout(
      fields: [.number, .date] + (0..<9).map { .question($0 == 7 ? 8 : $0 == 8 ? 7 : $0) },
      headings: ["NO", "TANGGAL"] + (1...9).map { "U\($0)" })
    let worded = RawLayout(
      fields: [.number] + (0..<9).map { .question($0) },
      headings: ["No. Resp"] + ModelQuestionnaire.skm2017.questions.map(\.text))
    return [
      batch(1, "lumajang-januari.csv", bare, .unsettled, FormAccount(accepted: 139, warned: 4, excluded: 7)),
      batch(
        2, "lumajang maret (ketikan Bu Sri).csv", worded, .element,
        FormAccount(accepted: 66, warned: 3, excluded: 1, alreadyHeld: 2)),
    ]
  }

  private func batch(
    _ id: Int, _ name: String, _ layout: RawLayout, _ order: ElementOrder, _ account: FormAccount
  )
    -> Batch
  {
    Batch(
      id: id, roundID: "2024-S1",
      manifest: FileManifest(
        name: name, size: 18_233,
        sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0\(id)"),
      format: "csv", questionnaireID: "skm-2017", unitCode: "35.08.10", chosenOrder: nil, order: order,
      layout: layout, dialect: [DialectEntry("delimiter", ";")], isSynthetic: true, account: account,
      state: .held,
      operatorName: "operator", importedAt: "2024-07-01T08:00:00+07:00")
  }
}
