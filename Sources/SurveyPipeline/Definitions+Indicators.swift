// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
public import IndicatorModel

extension Definitions {
  /// All decrees that travel with the program, oldest first: every version of the definitions.
  public func decrees() throws -> [Decree] { try library.decrees() }

  /// A decree of the office's own, with its versions of the definitions.
  /// - Throws: a definition error that says where it is broken.
  public func decree(file: String) throws -> Decree { try library.readDecree(file: file) }

  /// The scales of achievement.
  public func achievementScales() throws -> [AchievementScale] { try library.scales() }
}
