// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// An office or a place that indicators are kept for, by its official codes.
public struct OrgUnit: Hashable, Sendable {
  /// The official code of Permendagri 72/2019 and its revisions, `35.08.10`. Join on it, never on the name.
  public let code: String
  /// The name with its level, as papers print it: `Kecamatan Lumajang`.
  public let name: String
  /// The level of government.
  public let level: Region.Level
  /// The code of the unit above; nil at the top.
  public let parentCode: String?
  /// The code of the statistics office (BPS), `3508060`; nil where it is not known.
  public let statisticsCode: String?
  /// The first day on which the code holds; nil where it is not recorded.
  public let from: CalendarDate?
  /// The last day on which the code holds; nil while it does.
  public let until: CalendarDate?

  /// A unit.
  public init(
    code: String, name: String, level: Region.Level, parentCode: String?, statisticsCode: String? = nil,
    from: CalendarDate? = nil, until: CalendarDate? = nil
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.parentCode = parentCode
    self.statisticsCode = statisticsCode
    self.from = from
    self.until = until
  }

  /// The unit that a place is.
  public init(_ region: Region) {
    let word =
      switch region.level {
      case .province: "Provinsi "
      case .kabupaten: region.name.hasPrefix("Kabupaten") ? "" : "Kabupaten "
      case .kecamatan: "Kecamatan "
      case .desa: "Desa "
      case .kelurahan: "Kelurahan "
      }
    self.init(
      code: region.code, name: word + region.name, level: region.level, parentCode: region.parentCode,
      statisticsCode: region.statisticsCode)
  }

  /// The code without its dots, `350810`: what SDMX allows in a code.
  public var codeWithoutDots: String { code.filter { $0 != "." } }
}
