// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The folder of shared hand-outs and samples, which is not part of the project.
public enum SharedFiles {
  /// `IKM_SHARED` where it is set, else `../shared` beside the package; nil where there is none.
  ///
  /// Tests that need it say `.enabled(if: SharedFiles.folder != nil)`.
  public static let folder: String? = {
    if let named = ProcessInfo.processInfo.environment["IKM_SHARED"], !named.isEmpty {
      return isFolder(named) ? named : nil
    }
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "shared/TERMS.md")
      if FileManager.default.fileExists(atPath: candidate.path) {
        return candidate.deletingLastPathComponent().path
      }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  /// The full path of a shared file, such as `data/real/contoh_ci4_answers.csv`; nil where it is not there.
  public static func path(_ relative: String) -> String? {
    guard let folder else { return nil }
    let path = folder + "/" + relative
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
