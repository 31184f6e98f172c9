// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The workspace folder and its file.
enum StoreFile {
  private static let folderMode = 0o700
  private static let fileMode = 0o600

  static func path(in folder: String) -> String {
    URL(fileURLWithPath: folder).appendingPathComponent(SurveyStore.fileName).path
  }

  /// Makes the folder and an empty file that nobody else may read.
  static func prepare(folder: String) throws -> String {
    let manager = FileManager.default
    let file = path(in: folder)
    guard !manager.fileExists(atPath: file) else { throw SurveyStoreError(.alreadyAWorkspace, [folder]) }
    do {
      let existing = try? manager.contentsOfDirectory(atPath: folder)
      if existing == nil {
        try manager.createDirectory(
          atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: folderMode])
      }
      // A folder with other things in it keeps its mode: it may be shared on purpose.
      if existing?.isEmpty ?? true {
        try manager.setAttributes([.posixPermissions: folderMode], ofItemAtPath: folder)
      }
    } catch {
      throw SurveyStoreError(.folderNotMade, [folder])
    }
    let isMade = manager.createFile(
      atPath: file, contents: nil, attributes: [.posixPermissions: fileMode])
    guard isMade else { throw SurveyStoreError(.notWritable, [file]) }
    return file
  }

  /// The file of a workspace.
  static func find(folder: String) throws -> String {
    let file = path(in: folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
      throw SurveyStoreError(.notAWorkspace, [folder])
    }
    return file
  }

  /// Whether a path leads to a plain file: not to a folder, a pipe or a device.
  static func isPlain(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Takes back what `prepare` made.
  static func remove(_ file: String) {
    for path in [file, file + "-wal", file + "-shm", file + "-journal"] {
      try? FileManager.default.removeItem(atPath: path)
    }
  }
}
