// SPDX-License-Identifier: Apache-2.0
public import DefinitionReading
import Foundation
public import SurveyModel

/// The definitions of the source tree, which tests read in place: a test runs in a program of its own, and
/// the folder that travels with `ikm` does not lie beside that.
public enum TestDefinitions {
  /// The definitions in the source tree.
  /// - Throws: when the tree is not there, such as for a test that was copied away from it.
  public static func library() throws -> DefinitionLibrary {
    DefinitionLibrary(folders: try folders())
  }

  /// The folders of the source tree.
  /// - Throws: when the tree is not there.
  public static func folders() throws -> DefinitionFolders {
    DefinitionFolders(inSourceTree: try root())
  }

  /// The thresholds of the rules on a round, as they travel with the program.
  public static func roundThresholds() throws -> RoundThresholds { try library().roundThresholds() }

  private static func root() throws -> String {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.path + "/Questionnaires/questionnaire.xsd") {
        return folder.path
      }
      folder = folder.deletingLastPathComponent()
    }
    throw CocoaError(.fileNoSuchFile)
  }
}
