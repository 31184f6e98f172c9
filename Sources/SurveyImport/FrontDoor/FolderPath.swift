// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

/// Tells folders from files.
enum FolderPath {
  /// The name of a folder without the folders above it, as it may be shown; nil where the path is no folder.
  static func name(of path: String) -> String? {
    var isFolder: ObjCBool = false
    guard !path.isEmpty, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
      isFolder.boolValue
    else { return nil }
    // `.` and `..` are no names.
    let last = URL(filePath: path).standardizedFileURL.lastPathComponent
    return ShownText.safe(last.isEmpty ? path : last)
  }
}
