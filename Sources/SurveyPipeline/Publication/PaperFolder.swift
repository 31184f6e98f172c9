// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

/// The folder that papers are written into: each file whole or not at all, names that cannot leave the folder.
struct PaperFolder {
  private let folder: URL
  private var taken: Set<String> = []

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

  /// A file name for a unit's code: letters, digits, dots and dashes, no two units the same.
  mutating func stem(for code: String) -> String {
    let safe = String(
      code.unicodeScalars.prefix(80).map { scalar in
        scalar.isASCII
          && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            || ".-_".unicodeScalars.contains(scalar))
          ? Character(scalar) : "_"
      })
    let visible = safe.hasPrefix(".") || safe.isEmpty || safe == "index" ? "unit-" + safe : safe
    var stem = visible
    var number = 2
    while !taken.insert(stem.lowercased()).inserted {
      stem = "\(visible)-\(number)"
      number += 1
    }
    return stem
  }

  /// Writes a file whole, in the place of an older one.
  /// - Returns: the path.
  /// - Throws: E731 when it cannot be written.
  func write(_ text: String, as name: String) throws -> String {
    let url = folder.appending(path: name, directoryHint: .notDirectory)
    do {
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw PipelineError("E731", [url.path, Self.reason(error)])
    }
    return url.path
  }

  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let inner = error.userInfo[NSUnderlyingErrorKey] as? NSError
    let code = inner?.domain == NSPOSIXErrorDomain ? inner?.code : nil
    return code.map { String(cString: strerror(Int32(clamping: $0))) } ?? "\(error.domain) \(error.code)"
  }
}
