// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import IndicatorExchange
import IndicatorModel
import SurveyModel
import SurveyTestSupport

/// Bundles to exchange. Every figure in them is made up for the tests.
enum ExchangeBundles {
  static let settings = ExchangeSettings(
    prepared: "2025-01-20T03:00:00Z", senderID: "IDLMJ", senderName: "Pemerintah Kabupaten Lumajang",
    title: "IKU Kecamatan Kabupaten Lumajang 2024",
    licence: .init(name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/"),
    rulebookNames: ["permenpanrb-14-2017": "PermenPANRB 14/2017"],
    statistics: [
      "IKM": StatisticalNotes(
        activity: "Survei Kepuasan Masyarakat", concept: "Kepuasan masyarakat",
        meaning:
          "Hasil pengukuran kuantitatif atas pendapat masyarakat terhadap pelayanan Seksi Pelayanan Umum",
        interpretation: "25.00-64.99 = D; 65.00-76.60 = C; 76.61-88.30 = B; 88.31-100.00 = A",
        method: "Rata-rata tertimbang 9 unsur x 25", variables: "Nilai unsur U1..U9", access: "Ya")
    ])

  /// The decree's three definitions and the places of the kabupaten.
  static func known() throws -> KnownIndicators { try read.get() }

  /// Read once: the files are checked by their schemas each time.
  private static let read = Result<KnownIndicators, any Error> {
    let library = try TestDefinitions.library()
    return KnownIndicators(
      definitions: try library.decree().indicators, units: try library.regions().map(OrgUnit.init))
  }

  /// The worked example: 84.47 for Kecamatan Lumajang in 2024, from 157 respondents.
  static func worked() throws -> IndicatorBundle {
    let known = try known()
    return IndicatorBundle(
      definitions: known.definitions.filter { $0.code == "IKM" },
      units: known.units.filter { ["35.08.10", "35.08", "35"].contains($0.code) },
      records: [IndicatorRecord(observation: try index("35.08.10", .year(2024)), status: .approved)],
      targets: [])
  }

  /// Nine elements with 4774 points from 157 respondents: 4774 × 25 / 1413 = 84.4657…, printed 84.47.
  static func index(_ unit: String, _ period: CalendarPeriod) throws -> Observation {
    let sums = [530, 530, 530, 530, 530, 530, 530, 530, 534]
    let exact = ExactRatio(sums.reduce(0, +) * 25, over: 9 * 157) ?? .zero
    return Observation(
      indicatorCode: "IKM", definitionVersion: version, unitCode: unit, period: period,
      measure: .index(exact), value: exact.rounded(places: 2),
      provenance: .survey(
        SurveyTrail(
          roundID: "2024-S2", roundEnd: day("2024-12-20"), rulebookID: "permenpanrb-14-2017",
          questionnaireID: "skm-2017", respondents: 157, grade: "B",
          elements: sums.enumerated().map {
            .init(code: "U\($0.offset + 1)", answered: 157, sum: ExactRatio($0.element))
          }, tallyDigest: String(repeating: "ab", count: 32), isSynthetic: true)))
  }

  static let version = "188.45/326/427.12/2019"

  static func day(_ text: String) -> CalendarDate {
    CalendarDate(isoText: text) ?? CalendarPeriod.year(2024).days.lowerBound
  }

  /// A share from its counts in the order of the formula.
  static func share(
    _ code: String, _ counts: [(String, Int)], _ unit: String, _ period: CalendarPeriod,
    alternatives: [AlternativeValue] = []
  ) throws -> Observation {
    guard let definition = try known().definitions.first(where: { $0.code == code }),
      case .ratio(let ratio) = definition.formula
    else { throw CocoaError(.fileNoSuchFile) }
    let share = try ratio.share(
      of: Dictionary(uniqueKeysWithValues: counts.map { ($0.0, ExactRatio($0.1)) }))
    return Observation(
      indicatorCode: code, definitionVersion: version, unitCode: unit, period: period, measure: .share(share),
      value: share.exact.rounded(places: 2), counts: counts.map { VariableCount(code: $0.0, count: $0.1) },
      alternatives: alternatives,
      provenance: .register(
        RegisterTrail(
          register: code == "FASKOR_TL" ? .events : .documents, records: 39,
          digest: String(repeating: "cd", count: 32), asOf: day("2024-12-31"), isSynthetic: true)))
  }

  /// The index of all 21 kecamatan, so that lists inside cells outnumber the cells.
  static func many() throws -> IndicatorBundle {
    let known = try known()
    let kecamatan = known.units.filter { $0.level == .kecamatan }
    return IndicatorBundle(
      definitions: known.definitions,
      units: known.units.filter { $0.level != .desa && $0.level != .kelurahan },
      records: try kecamatan.map {
        IndicatorRecord(observation: try index($0.code, .year(2024)), status: .draft)
      }, targets: [])
  }

  /// All kinds of values at once, with names that a spreadsheet, a page or a terminal could trip over.
  static func full(hostile: Bool = true) throws -> IndicatorBundle {
    let known = try known()
    let evil =
      hostile
      ? "=HYPERLINK(\"http://x\",\"y\"),'<script>&amp; \u{202E}أبجد 纸 " + String(repeating: "n", count: 200)
      : "Berita acara"
    let literal = Share(numerator: ExactRatio(34), denominator: ExactRatio(39), multiplier: 100)
    let other = AlternativeValue(
      readingID: "A1", measure: literal.map(Measure.share), value: literal?.exact.rounded(places: 2))
    let documents = [("RKPDESA_TW", 10), ("APBDESA_TW", 9), ("LPPDESA_TW", 11), ("DESA_JML", 13)]
    let records = [
      IndicatorRecord(
        observation: try index("35.08.10", .year(2024)), status: .locked, isStale: true,
        evidence: [Evidence(title: evil, fileName: "laporan.pdf", sha256: String(repeating: "0", count: 64))]),
      IndicatorRecord(observation: try index("35.08.10", .semester(1, of: 2024)), status: .draft),
      IndicatorRecord(
        observation: try share(
          "FASKOR_TL", [("FASKOR_TL_N", 18), ("FASKOR_D", 24)], "35.08.10", .quarter(4, of: 2024)),
        status: .submitted),
      IndicatorRecord(
        observation: try share(
          "FASKOR_TL", [("FASKOR_TL_N", 0), ("FASKOR_D", 3)], "35.08.01", .month(5, of: 2024)),
        status: .returned),
      IndicatorRecord(
        observation: try share(
          "DOK_DESA_TW", documents, "35.08.05", .year(2024),
          alternatives: [other, AlternativeValue(readingID: "A3", measure: nil, value: nil)]),
        status: .verified),
    ]
    let codes: Set<String> = ["35", "35.08", "35.08.01", "35.08.05", "35.08.10"]
    return IndicatorBundle(
      definitions: known.definitions, units: known.units.filter { codes.contains($0.code) },
      records: records.reversed(), targets: targets(evil))
  }

  private static func targets(_ title: String) -> [Target] {
    func number(_ text: String) -> RoundedNumber {
      RoundedNumber(decimalText: text) ?? ExactRatio.zero.rounded(places: 0)
    }
    func target(
      _ layer: TargetLayer, _ value: TargetValue, _ reason: TargetChangeReason? = nil,
      code: String = "IKM", period: CalendarPeriod = .year(2024)
    ) -> Target {
      Target(
        indicatorCode: code, unitCode: "35.08.10", period: period, layer: layer, value: value,
        unit: code == "IKM" ? .index : .percent,
        document: TargetDocument(title: title, number: "'+1", date: day("2024-01-15")), reason: reason)
    }
    return [
      target(.pkChanged, .number(number("83.50")), .priority), target(.pk, .number(number("82.50"))),
      target(.renstra, .range(number("80"), number("85.5"))), target(.rkt, .predicate("B")),
      target(.baseline, .number(number("-1.0")), code: "FASKOR_TL", period: .quarter(4, of: 2024)),
    ]
  }
}
