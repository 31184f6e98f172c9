// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// The counts of village documents under one set of readings: the variables that a formula of IKU 3 may name.
struct DocumentCount {
  /// The desa counted, by code; kelurahan are left out (reading A12).
  let villages: [Region]
  /// What counts in the period.
  let horizon: CalendarHorizon
  /// How many registered versions bear on the counts.
  private(set) var records = 0
  private var onTime: [VillageDocumentKind: Int] = [:]
  private var made: [VillageDocumentKind: Int] = [:]
  private var onTimeOfDue = 0
  private var dueDocuments = 0

  /// Counts.
  init(register: DocumentRegister, villages: [Region], horizon: CalendarHorizon) {
    self.villages = villages
    self.horizon = horizon
    for kind in horizon.counted {
      let fiscalYear = horizon.fiscalYear(of: kind)
      for village in villages {
        let versions = register.versions(of: village.code, kind, fiscalYear)
        records += versions.count
        let state = VillageCalendar.state(
          of: versions, kind: kind, fiscalYear: fiscalYear, asOf: horizon.asOf, policies: horizon.policies)
        let isMade = !VillageCalendar.present(
          versions, kind: kind, fiscalYear: fiscalYear, asOf: horizon.madeUntil
        ).isEmpty
        if state == .onTime { onTime[kind, default: 0] += 1 }
        if isMade { made[kind, default: 0] += 1 }
        if horizon.isDue(kind) {
          dueDocuments += 1
          if state == .onTime { onTimeOfDue += 1 }
        }
      }
    }
  }

  /// The values of the variables by code. Where the budget need only be made (reading A1), its count "on
  /// time" is that of all that were made.
  var counts: [String: Int] {
    var counts = [DocumentIndicator.villageVariable: villages.count]
    for kind in VillageDocumentKind.allCases {
      let there = made[kind] ?? 0
      let countsWhenMade = kind == .budget && horizon.policies.budgetTimeliness == .made
      counts[kind.rawValue + "_TW"] = countsWhenMade ? there : onTime[kind] ?? 0
      counts[kind.rawValue + "_ADA"] = there
    }
    return counts
  }

  /// On time over already due, in per cent; nil where nothing is due yet.
  var shareOfDue: Share? {
    Share(numerator: ExactRatio(onTimeOfDue), denominator: ExactRatio(dueDocuments), multiplier: 100)
  }

  /// What can be reached in the period: what counts in it over all kinds; nil without a desa.
  var ceiling: Share? {
    Share(
      numerator: ExactRatio(villages.count * horizon.counted.count),
      denominator: ExactRatio(villages.count * VillageDocumentKind.allCases.count), multiplier: 100)
  }
}

/// The registered versions, found by village, kind and fiscal year.
struct DocumentRegister {
  private struct Key: Hashable {
    let village: String
    let kind: VillageDocumentKind
    let fiscalYear: Int
  }

  private let versions: [Key: [VillageDocument]]

  /// The register of these versions.
  init(_ documents: [VillageDocument]) {
    versions = Dictionary(grouping: documents) {
      Key(village: $0.villageCode, kind: $0.kind, fiscalYear: $0.fiscalYear)
    }
  }

  /// The versions of one document, in the order in which they were registered.
  func versions(of village: String, _ kind: VillageDocumentKind, _ fiscalYear: Int) -> [VillageDocument] {
    versions[Key(village: village, kind: kind, fiscalYear: fiscalYear)] ?? []
  }
}
