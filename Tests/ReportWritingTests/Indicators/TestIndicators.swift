// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport

/// Contents of indicator papers made by hand: a full year, one without anything, and hostile ones.
enum TestIndicators {
  static let unit = OrgUnit(
    code: "35.08.10", name: "Kecamatan Lumajang", level: .kecamatan, parentCode: "35.08")
  static let version = "188.45/326/427.12/2019"
  static let day = ModelForm.day(2025, 1, 6)

  static func number(_ text: String) -> RoundedNumber {
    RoundedNumber(decimalText: text) ?? ExactRatio.zero.rounded(places: 0)
  }

  // MARK: Definitions

  static let decree = Decree(
    number: version, title: "Penetapan Indikator Kinerja Utama", date: ModelForm.day(2019, 9, 20),
    repeals: ["188.45/290/427.12/2017"], organisation: "Kecamatan",
    mandate: "Melaksanakan kewenangan pemerintahan yang dilimpahkan oleh Bupati",
    functions: [
      "Menyelenggarakan urusan pemerintahan umum", "Mengkoordinasikan kegiatan pemberdayaan masyarakat",
      "Melaksanakan tugas lain yang diberikan oleh Bupati terkait tugas dan fungsinya",
    ], goal: "Meningkatnya kepuasan masyarakat", goalIndicator: "Indeks Kepuasan Masyarakat",
    objective:
      "Meningkatnya kualitas pelayanan, fasilitasi dan koordinasi Kecamatan serta akuntabilitas keuangan dan pemerintahan desa",
    indicators: definitions,
    readings: [
      Reading(
        id: "A1", question: "Kata \"tepat waktu\" tidak tertulis setelah APBDesa",
        adopted: "Ketiga dokumen dihitung tepat waktu", other: "APBDesa dihitung bila disusun"),
      Reading(id: "A12", question: "Arti \"seluruh desa\"", adopted: "Hanya desa", other: ""),
    ],
    legal: DecreeLegalText(
      issuer: "Bupati Lumajang", place: "Lumajang", annexEntry: 32, considering: "Bahwa …",
      bases: ["UU 12/1950"],
      dictums: [
        .init(
          name: "KETIGA", text: "Indikator Kinerja Utama bertujuan untuk",
          items: ["mengukur", "memberi tahu"]),
        .init(name: "KEENAM", text: "Keputusan ini mulai berlaku", items: []),
      ]))

  static let definitions = [
    IndicatorDefinition(
      code: "IKM", number: 1, version: version, name: "Nilai IKM Kecamatan", formulaText: "Nilai IKM",
      formula: .surveyIndex, unit: .index, places: 2, direction: .higher, explanation: "",
      source: "Hasil Survei Kepuasan Masyarakat", responsible: "Camat",
      effectiveFrom: ModelForm.day(2019, 9, 20)),
    IndicatorDefinition(
      code: "FASKOR_TL", number: 2, version: version,
      name: "Persentase hasil fasilitasi dan koordinasi yang ditindaklanjuti",
      formulaText: "Jumlah hasil yang ditindaklanjuti / jumlah fasilitasi dan koordinasi x 100%",
      formula: .ratio(
        numerator: [Variable(code: "FASKOR_TL_N", name: "Jumlah hasil yang ditindaklanjuti")],
        denominator: [Variable(code: "FASKOR_D", name: "Jumlah fasilitasi dan koordinasi")], times: 1,
        multiplier: 100), unit: .percent, places: 2, direction: .higher,
      explanation: "Dapat berupa rapat koordinasi.", source: "Seluruh Seksi", responsible: "Camat",
      effectiveFrom: ModelForm.day(2019, 9, 20), responsibleIsInferred: true, withinYear: .cumulative),
    IndicatorDefinition(
      code: "DOK_DESA_TW", number: 3, version: version,
      name: "Rata-rata persentase desa yang menyusun dokumen administrasi pemerintahan desa tepat waktu",
      formulaText: "(RKPDesa + APBDesa + LPPDesa) / (jumlah desa x 3) x 100%",
      formula: .ratio(
        numerator: [
          Variable(code: "RKPDESA_TW", name: "Jumlah desa yang menyusun RKPDesa tepat waktu"),
          Variable(code: "APBDESA_TW", name: "Jumlah desa yang menyusun APBDesa tepat waktu"),
          Variable(code: "LPPDESA_TW", name: "Jumlah desa yang menyusun LPPDesa tepat waktu"),
        ], denominator: [Variable(code: "DESA_JML", name: "Jumlah seluruh desa")], times: 3, multiplier: 100),
      unit: .percent, places: 2, direction: .higher, explanation: "", source: "Seksi Pemerintahan",
      responsible: "Camat", effectiveFrom: ModelForm.day(2019, 9, 20), responsibleIsInferred: true,
      withinYear: .calendar),
  ]

  static let scale = AchievementScale(
    id: "permendagri-86-2017", citation: "Permendagri 86/2017",
    bands: [
      .init(label: "Sangat Rendah", over: nil, upTo: ExactRatio(50), printed: "≤ 50"),
      .init(label: "Rendah", over: ExactRatio(50), upTo: ExactRatio(65), printed: "51-65"),
      .init(label: "Sedang", over: ExactRatio(65), upTo: ExactRatio(75), printed: "66-75"),
      .init(label: "Tinggi", over: ExactRatio(75), upTo: ExactRatio(90), printed: "76-90"),
      .init(label: "Sangat Tinggi", over: ExactRatio(90), upTo: nil, printed: "≥ 91"),
    ])

  // MARK: Values

  /// An observation of a share, or of an index where `counts` is empty.
  static func observed(
    _ number: Int, _ definition: IndicatorDefinition, _ period: CalendarPeriod, _ value: String,
    counts: [(String, Int)] = [], alternatives: [AlternativeValue] = [],
    status: ObservationStatus = .approved, isStale: Bool = false, isSynthetic: Bool = true,
    evidence: [Evidence] = [], unitCode: String = unit.code, version: String = version
  ) -> PrintedObservation {
    let provenance: ObservationProvenance =
      definition.formula == .surveyIndex
      ? .survey(
        SurveyTrail(
          roundID: "2024-S2", roundEnd: ModelForm.day(2024, 12, 31), rulebookID: "permenpanrb-14-2017",
          questionnaireID: "skm-2017", respondents: 212, grade: "B", elements: [],
          tallyDigest: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
          isSynthetic: isSynthetic))
      : .register(
        RegisterTrail(
          register: definition.number == 2 ? .events : .documents, records: 40,
          digest: "fedcba9876543210", asOf: period.days.upperBound, isSynthetic: isSynthetic))
    return PrintedObservation(
      number: number,
      record: IndicatorRecord(
        observation: Observation(
          indicatorCode: definition.code, definitionVersion: version, unitCode: unitCode, period: period,
          measure: .index(self.number(value).exact), value: self.number(value),
          counts: counts.map { VariableCount(code: $0.0, count: $0.1) }, alternatives: alternatives,
          provenance: provenance), status: status, isStale: isStale, evidence: evidence))
  }

  static func target(
    _ definition: IndicatorDefinition, _ layer: TargetLayer, _ year: Int, _ value: String,
    unit: MeasurementUnit? = nil, reason: TargetChangeReason? = nil
  ) -> Target {
    let titles: [TargetLayer: String] = [
      .baseline: "Renstra Kecamatan 2024-2026", .renstra: "Renstra Kecamatan 2024-2026",
      .rkt: "Rencana Kinerja Tahunan \(year)", .pk: "Perjanjian Kinerja Tahun \(year)",
      .pkChanged: "Perjanjian Kinerja Perubahan Tahun \(year)",
    ]
    return Target(
      indicatorCode: definition.code, unitCode: Self.unit.code, period: .year(year), layer: layer,
      value: .number(number(value)), unit: unit ?? definition.unit,
      document: TargetDocument(
        title: titles[layer] ?? "", number: layer == .pk ? "050/12/427.85/\(year)" : "",
        date: ModelForm.day(year, 1, 15)), reason: reason)
  }

  /// A standing with the achievement of an indicator of which more is better.
  static func standing(
    _ period: CalendarPeriod, _ observed: PrintedObservation?, _ target: Target?,
    none reason: Achievement.Reason? = nil, ceiling: String? = nil, ofDue: String? = nil,
    seriesBreak: Message? = nil
  ) -> PeriodStanding {
    var achievement = Achievement.none(reason ?? (target == nil ? .noTarget : .noData))
    if reason == nil, let value = observed?.observation.value, case .number(let number) = target?.value,
      let quotient = value.exact.divided(by: number.exact)
    {
      achievement = .percent(quotient * ExactRatio(100), .higher)
    }
    return PeriodStanding(
      period: period, observed: observed, target: target, achievement: achievement,
      ceiling: ceiling.map(number), shareOfDue: ofDue.map(number), seriesBreak: seriesBreak)
  }
}
