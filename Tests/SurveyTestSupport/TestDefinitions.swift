// SPDX-License-Identifier: Apache-2.0
public import DefinitionReading
import Foundation

/// The definitions of the source tree, which tests read in place: a test runs in a program of its own, and the
/// folder that travels with `ikm` does not lie beside that.
public enum TestDefinitions {
  /// The definitions in the source tree.
  /// - Throws: when the tree is not there, such as for a test that was copied away from it.
  public static func library() throws -> DefinitionLibrary {
    DefinitionLibrary(folders: try folders())
  }

  /// The five folders of the source tree.
  /// - Throws: when the tree is not there.
  public static func folders() throws -> DefinitionFolders {
    let root = try root()
    return DefinitionFolders(
      questionnaires: root + "/Questionnaires", regulations: root + "/Data/Regulations",
      indicators: root + "/Data/Indicators", regions: root + "/Data/Regions",
      messages: root + "/Data/Messages")
  }

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
