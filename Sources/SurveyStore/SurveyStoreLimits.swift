// SPDX-License-Identifier: Apache-2.0
/// What the store takes from one file, so that a wrong column or a hostile file cannot fill it with nonsense.
public struct SurveyStoreLimits: Hashable, Sendable {
  /// Different services that one unit may have in one round. More means that the column of services holds
  /// something else, such as remarks.
  public var servicesPerUnit: Int
  /// Different units that one file may register with `--register-units`.
  public var registeredUnitsPerFile: Int
  /// Refused records that an outcome lists; beyond them they are only counted.
  public var listedRefusals: Int

  /// Limits; the defaults are generous for a kabupaten.
  public init(servicesPerUnit: Int = 500, registeredUnitsPerFile: Int = 1000, listedRefusals: Int = 100) {
    self.servicesPerUnit = servicesPerUnit
    self.registeredUnitsPerFile = registeredUnitsPerFile
    self.listedRefusals = listedRefusals
  }
}
