// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
import SurveyModel

/// The definitions and units that the reader of an exchange knows already. Files that carry neither are read with them.
public struct KnownIndicators: Hashable, Sendable {
  /// The versions of definitions.
  public let definitions: [IndicatorDefinition]
  /// The units.
  public let units: [OrgUnit]
  /// The agency whose SDMX dataflows are read.
  public let agencyID: String
  private let unitsByCode: [String: OrgUnit]
  private let unitsByPlainCode: [String: OrgUnit]

  /// What is known; the agency is Kabupaten Lumajang unless said otherwise.
  public init(definitions: [IndicatorDefinition], units: [OrgUnit], agencyID: String = "IDLMJ") {
    self.agencyID = agencyID
    self.definitions = definitions
    self.units = units
    unitsByCode = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    unitsByPlainCode = Dictionary(
      units.map { ($0.codeWithoutDots, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nothing is known: only files that carry everything can be read.
  public static let nothing = KnownIndicators(definitions: [], units: [])

  /// The unit of an official code, `35.08.10`.
  func unit(_ code: String) -> OrgUnit? { unitsByCode[code] }

  /// The unit of a code without dots, `350810`.
  func unit(withoutDots code: String) -> OrgUnit? { unitsByPlainCode[code] }

  /// The version of a definition.
  func definition(_ code: String, version: String) -> IndicatorDefinition? {
    definitions.first { $0.code == code && $0.version == version }
  }

  /// The version that holds on the last day of a period; the oldest where none does yet.
  func definition(_ code: String, in period: CalendarPeriod) -> IndicatorDefinition? {
    let versions = definitions.filter { $0.code == code }.sorted { $0.effectiveFrom < $1.effectiveFrom }
    let last = period.days.upperBound
    let inForce = versions.last { version in
      version.effectiveFrom <= last && (version.effectiveUntil.map { last <= $0 } ?? true)
    }
    return inForce ?? versions.first
  }

  /// The codes of the indicators, each once, for messages.
  var indicatorCodes: String {
    Set(definitions.map(\.code)).sorted().joined(separator: ", ")
  }
}
