// SPDX-License-Identifier: Apache-2.0
/// A place with an official code: a province, a kabupaten, a kecamatan, a desa or a kelurahan.
public struct Region: Hashable, Sendable {
  /// The level of government.
  public enum Level: String, Hashable, Sendable {
    /// A province.
    case province = "provinsi"
    /// A kabupaten (regency).
    case kabupaten
    /// A kecamatan (sub-district).
    case kecamatan
    /// A desa (village).
    case desa
    /// A kelurahan (urban village).
    case kelurahan
  }

  /// The official code, `35.08.10`. Join on it, never on the name: nine village names occur twice.
  public let code: String
  /// The name without its level: `Lumajang`.
  public let name: String
  /// The level.
  public let level: Level
  /// The code of the place above; nil at the top.
  public let parentCode: String?
  /// The code of the statistics office (BPS); nil where it is not known.
  public let statisticsCode: String?
  /// The name as Permendagri 72/2019 writes it, where that differs; nil where it does not.
  public let otherSpelling: String?

  /// A place.
  public init(
    code: String, name: String, level: Level, parentCode: String?, statisticsCode: String?,
    otherSpelling: String? = nil
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.parentCode = parentCode
    self.statisticsCode = statisticsCode
    self.otherSpelling = otherSpelling
  }
}
