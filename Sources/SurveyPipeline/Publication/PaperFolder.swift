// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

/// The folder that papers are written into: each file whole or not at all, names that cannot leave the
/// folder.
struct PaperFolder {
  private let folder: URL
  private var taken: Set<String> = [
    "index.html", "index.pdf", "index.docx", "index.xlsx", "index.json", "index.csv", "validation.html",
    "validation.pdf", "manifest.json", "manifest-validation.json", "manifest-laporan.json",
  ]

  /// Makes the folder where it is not there.
  /// - Throws: E731 when it cannot be made.
  init(_ path: String) throws {
    folder = URL(filePath: path, directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw PipelineError("E731", [path, Self.reason(error)])
    }
  }

  /// A folder that is there already; nothing is made.
  init(existing path: String) { folder = URL(filePath: path, directoryHint: .isDirectory) }

  /// The beginning of a unit's file names: letters, digits, dots and dashes, such that no file of two units
  /// and no recap bears the same name, on disks that fold case too.
  mutating func stem(for code: String, suffixes: [String]) -> String {
    let safe = String(
      code.unicodeScalars.prefix(80).map { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains(scalar))
          ? Character(scalar) : "_"
      })
    let visible = safe.hasPrefix(".") || safe.isEmpty ? "unit-" + safe : safe
    var stem = visible
    var number = 2
    while suffixes.contains(where: { taken.contains((stem + $0).lowercased()) }) {
      stem = "\(visible)_\(number)"
      number += 1
    }
    for suffix in suffixes { taken.insert((stem + suffix).lowercased()) }
    return stem
  }

  /// Writes a file whole, in the place of an older one.
  /// - Returns: the path.
  /// - Throws: E731 when it cannot be written.
  func write(_ file: PaperFile) throws -> String { try write(file.bytes, as: file.name) }

  /// Writes bytes whole, in the place of an older file.
  /// - Throws: E731 when they cannot be written.
  func write(_ bytes: Data, as name: String) throws -> String {
    let url = folder.appending(path: name, directoryHint: .notDirectory)
    do {
      try bytes.write(to: url, options: .atomic)
    } catch {
      throw PipelineError("E731", [url.path, Self.reason(error)])
    }
    return url.path
  }

  /// Where the folder is, without links and dots.
  var place: String { folder.resolvingSymlinksInPath().standardizedFileURL.path }

  /// The path of a file of this name.
  func path(_ name: String) -> String { folder.appending(path: name, directoryHint: .notDirectory).path }

  /// The bytes of a file; nil where there is none that can be read.
  func read(_ name: String) -> Data? { try? Data(contentsOf: URL(filePath: path(name))) }

  /// The names of the files in it, without hidden ones, by name.
  var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  /// The id of the catalogue's words for what the system said.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError
    let code = inner?.domain == NSPOSIXErrorDomain ? inner?.code ?? 0 : 0
    switch (code, error.domain == NSCocoaErrorDomain ? error.code : 0) {
    case (Int(ENOSPC), _), (Int(EDQUOT), _), (_, NSFileWriteOutOfSpaceError): return "command.reason.full"
    case (Int(EACCES), _), (Int(EPERM), _), (_, NSFileWriteNoPermissionError):
      return "command.reason.permission"
    case (Int(EROFS), _), (_, NSFileWriteVolumeReadOnlyError): return "command.reason.readOnly"
    case (Int(EEXIST), _), (Int(ENOTDIR), _), (Int(EISDIR), _), (_, NSFileWriteFileExistsError):
      return "command.reason.notAFolder"
    case (Int(ENAMETOOLONG), _), (_, NSFileWriteInvalidFileNameError): return "command.reason.name"
    case (Int(ENOENT), _), (_, NSFileNoSuchFileError): return "command.reason.missing"
    default: return "command.reason.other"
    }
  }
}
