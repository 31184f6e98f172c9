// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// R403: a unit that nobody had registered came with a file and was registered by its import.
///
/// A note on the file, so that a mistyped name does not become a unit unseen.
public enum UnitRegisteredRule {
  /// The note for one new unit.
  /// - Parameter source: the file's name without its folder.
  public static func finding(unit: ServiceUnit, source: String) -> Finding {
    Finding(.unitRegistered, .note, at: Provenance(source: source), [unit.code, unit.name])
  }
}
