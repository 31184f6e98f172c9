// SPDX-License-Identifier: Apache-2.0
/// A service unit (unit pelayanan): who is scored. For a kecamatan its code is the official region code.
public struct ServiceUnit: Hashable, Sendable {
  /// The code, `35.08.10` for Kecamatan Lumajang.
  public let code: String
  /// The name as printed.
  public let name: String
  /// The code of the unit above; nil at the top.
  public let parentCode: String?
  /// Other names in files.
  public let aliases: [String]
  /// Opening hours as text for papers; nil when unknown.
  public let openingHours: String?

  /// A service unit.
  public init(
    code: String, name: String, parentCode: String? = nil, aliases: [String] = [], openingHours: String? = nil
  ) {
    self.code = code
    self.name = name
    self.parentCode = parentCode
    self.aliases = aliases
    self.openingHours = openingHours
  }
}
