// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A file that an operator asked for: whole or not there at all, and never in the place of another one.
struct OutputFile {
  private let target: URL

  /// - Throws: E835 where there is something in that place already.
  init(_ path: String) throws {
    target = URL(filePath: path)
    guard !FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) else {
      throw PipelineError("E835", [path])
    }
  }

  /// Makes the file.
  /// - Parameter make: writes it to a path, with a folder for what it needs meanwhile; both go away afterwards.
  /// - Throws: E731 where the place cannot be written to, E835 where something came to be there meanwhile, what `make`
  ///   throws.
  func write(_ make: (_ path: String, _ folder: String) throws -> Void) throws {
    let path = target.path(percentEncoded: false)
    let folder = target.deletingLastPathComponent().appending(path: ".ikm-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw PipelineError("E731", [path, PaperFolder.reason(error)])
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let draft = folder.appending(path: "draft")
    try make(draft.path(percentEncoded: false), folder.path(percentEncoded: false))
    do {
      try FileManager.default.moveItem(at: draft, to: target)
    } catch {
      guard !FileManager.default.fileExists(atPath: path) else { throw PipelineError("E835", [path]) }
      throw PipelineError("E731", [path, PaperFolder.reason(error)])
    }
  }

  /// Writes a text.
  /// - Throws: as ``write(_:)``.
  func write(_ text: String) throws {
    try write { path, _ in
      do {
        try Data(text.utf8).write(to: URL(filePath: path))
      } catch {
        throw PipelineError("E731", [target.path(percentEncoded: false), PaperFolder.reason(error)])
      }
    }
  }
}
