// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport

extension TestIndicators {
  /// A full year of Kecamatan Lumajang, with PK Perubahan, a stale value, a draft, peers and evidence.
  static let full = IndicatorPaperContent(
    unit: unit, year: 2024, decree: decree, lines: [index, facilitation, documents], scale: scale,
    calendar: calendar, generatedOn: day)

  /// Nothing but the decree: no target, no value, no scale, no register.
  static let empty = IndicatorPaperContent(
    unit: unit, year: 2024, decree: decree,
    lines: definitions.map { definition in
      IndicatorLine(
        definition: definition, year: standing(.year(2024), nil, nil),
        quarters: (1...4).map { standing(.quarter($0, of: 2024), nil, nil, none: .notYetDue) })
    }, scale: nil, calendar: VillageCalendarTable(asOf: day, rows: [], ceiling: nil, shareOfDue: nil),
    generatedOn: day)

  /// Every text from outside is hostile or very long.
  static func hostile(_ text: String) -> IndicatorPaperContent {
    let definition = definitions[0]
    let target = Target(
      indicatorCode: definition.code, unitCode: unit.code, period: .year(2024), layer: .pkChanged,
      value: .predicate(text), unit: .index,
      document: TargetDocument(title: text, number: text, date: day), reason: .official)
    let proof = Evidence(title: text, fileName: text, sha256: String(repeating: "ab", count: 32))
    let observed = observed(1, definition, .year(2024), "84.47", evidence: [proof])
    let named = OrgUnit(code: "35.08.99", name: text, level: .kecamatan, parentCode: "35.08")
    return IndicatorPaperContent(
      unit: named, year: 2024, decree: decree,
      lines: [
        IndicatorLine(
          definition: definition, year: standing(.year(2024), observed, target, none: .predicateTarget),
          targets: [target],
          peers: [
            PeerValue(
              unit: OrgUnit(code: "35.08.98", name: text, level: .kecamatan, parentCode: nil),
              observed: observed)
          ],
          narrative: IndicatorNarrative(supporting: text, hindering: text, remedies: text))
      ], scale: scale,
      calendar: VillageCalendarTable(
        asOf: day,
        rows: [
          .init(
            village: Region(
              code: "35.08.99.2001", name: text, level: .desa, parentCode: "35.08.99", statisticsCode: nil),
            cells: [document(.report, 2023, ModelForm.day(2024, 3, 31), ModelForm.day(2024, 4, 1), .late)])
        ], ceiling: nil, shareOfDue: nil),
      signers: AgreementSigners(
        first: .init(name: text, office: text, number: text), second: .init(name: text, office: nil)),
      generatedOn: day)
  }

  // MARK: The three indicators

  private static var index: IndicatorLine {
    let definition = definitions[0]
    let changed = target(definition, .pkChanged, 2024, "82.50", reason: .strategy)
    let value = observed(
      11, definition, .year(2024), "84.47",
      evidence: [
        Evidence(
          title: "Laporan SKM Semester II 2024", fileName: "laporan-skm-2024-S2.pdf",
          sha256: String(repeating: "0a1b2c3d", count: 8))
      ])
    let before = observed(4, definition, .year(2023), "81.02", version: "188.45/290/427.12/2017")
    let last = target(definition, .renstra, 2026, "86.00")
    return IndicatorLine(
      definition: definition, year: standing(.year(2024), value, changed),
      quarters: (1...4).map { standing(.quarter($0, of: 2024), nil, nil) },
      earlierYears: [
        standing(
          .year(2023), before, target(definition, .pk, 2023, "80.00"),
          seriesBreak: IndicatorBreak(
            indicatorCode: "IKM", unitCode: unit.code, from: .year(2022), to: .year(2023), cause: .definition,
            old: "188.45/1/2015", new: "188.45/290/427.12/2017"
          ).message)
      ],
      mediumTerm: standing(.year(2024), value, last),
      targets: [
        target(definition, .baseline, 2023, "81.02"), target(definition, .renstra, 2024, "83.00"),
        target(definition, .renstra, 2025, "84.50"), last, target(definition, .rkt, 2024, "83.00"),
        target(definition, .pk, 2024, "83.00"), changed,
      ],
      peers: [
        PeerValue(
          unit: OrgUnit(
            code: "35.08.01", name: "Kecamatan Tempursari", level: .kecamatan, parentCode: "35.08"),
          observed: observed(21, definition, .year(2024), "79.90", unitCode: "35.08.01")),
        PeerValue(
          unit: OrgUnit(
            code: "35.08.02", name: "Kecamatan Pronojiwo", level: .kecamatan, parentCode: "35.08"),
          observed: nil),
      ], rollUp: RollUpFigures(pooled: number("82.31"), mean: number("82.19"), units: 2),
      narrative: IndicatorNarrative(supporting: "Loket dibuka lebih pagi.", remedies: ""))
  }

  private static var facilitation: IndicatorLine {
    let definition = definitions[1]
    let agreed = target(definition, .pk, 2024, "95.00")
    let quarters = [("75.00", 6, 8), ("80.00", 16, 20), ("86.67", 26, 30), ("90.00", 36, 40)]
    func value(_ number: Int, _ period: CalendarPeriod, _ item: (String, Int, Int), isStale: Bool = false)
      -> PrintedObservation
    {
      observed(
        number, definition, period, item.0, counts: [("FASKOR_TL_N", item.1), ("FASKOR_D", item.2)],
        status: isStale ? .approved : .locked, isStale: isStale)
    }
    return IndicatorLine(
      definition: definition,
      year: standing(.year(2024), value(12, .year(2024), quarters[3], isStale: true), agreed),
      quarters: quarters.enumerated().map { place, item in
        let period = CalendarPeriod.quarter(place + 1, of: 2024)
        return standing(period, value(30 + place, period, item), nil)
      },
      targets: [
        agreed, target(definition, .renstra, 2024, "95.00"), target(definition, .rkt, 2024, "95.00"),
      ],
      rollUp: RollUpFigures(pooled: nil, mean: number("90.00"), units: 1))
  }

  private static var documents: IndicatorLine {
    let definition = definitions[2]
    let wrong = target(definition, .pk, 2024, "90.00", unit: .index)
    let quarters = [
      ("33.33", "33.33", "100.00", 0, 5), ("33.33", "33.33", "100.00", 0, 5),
      ("53.33", "66.67", "80.00", 3, 5), ("80.00", "100.00", "80.00", 3, 5),
    ]
    func value(_ number: Int, _ period: CalendarPeriod, _ text: String) -> PrintedObservation {
      observed(
        number, definition, period, text,
        counts: [("RKPDESA_TW", 3), ("APBDESA_TW", 4), ("LPPDESA_TW", 5), ("DESA_JML", 5)],
        alternatives: [
          AlternativeValue(readingID: "A1", measure: nil, value: self.number("86.67")),
          AlternativeValue(readingID: "A3", measure: nil, value: nil),
        ], status: .draft)
    }
    return IndicatorLine(
      definition: definition,
      year: standing(.year(2024), value(13, .year(2024), "80.00"), wrong, none: .otherUnit),
      quarters: quarters.enumerated().map { place, item in
        let period = CalendarPeriod.quarter(place + 1, of: 2024)
        return standing(period, value(40 + place, period, item.0), nil, ceiling: item.1, ofDue: item.2)
      }, targets: [wrong])
  }

  private static var calendar: VillageCalendarTable {
    let villages = ["Banjarwaru", "Blukon", "Boreng", "Denok", "Labruk Lor"]
    let day = ModelForm.day
    return VillageCalendarTable(
      asOf: day(2024, 12, 31),
      rows: villages.enumerated().map { place, name in
        let isLate = place >= 3
        return .init(
          village: Region(
            code: "35.08.10.200\(place + 1)", name: name, level: .desa, parentCode: "35.08.10",
            statisticsCode: nil),
          cells: [
            document(.report, 2023, day(2024, 3, 31), day(2024, 3, 20 + place), .onTime),
            document(
              .workPlan, 2025, day(2024, 9, 30), day(2024, isLate ? 10 : 9, 12), isLate ? .late : .onTime,
              versions: place == 3 ? 2 : 1),
            document(
              .budget, 2025, day(2024, 12, 31), place < 4 ? day(2024, 12, 30) : nil,
              place < 4 ? .onTime : .unknown),
          ])
      }, ceiling: nil, shareOfDue: nil)
  }

  private static func document(
    _ kind: VillageDocumentKind, _ year: Int, _ due: CalendarDate, _ decided: CalendarDate?,
    _ state: VillageDocumentState, versions: Int = 1
  ) -> VillageCalendarTable.Cell {
    .init(kind: kind, fiscalYear: year, due: due, decided: decided, state: state, versions: versions)
  }
}
