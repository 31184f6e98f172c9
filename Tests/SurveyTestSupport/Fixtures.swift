// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The fixtures that the tests of several targets read: `Tests/SurveyTestSupport/Fixtures`.
public enum Fixtures {
  /// The text of a fixture, such as `random_rounds.txt`.
  /// - Throws: what Foundation throws when the file is not there or is not UTF-8.
  public static func text(_ name: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }
}
