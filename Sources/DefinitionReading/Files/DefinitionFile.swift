// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

/// The bytes of definition files and the names of those in a folder.
enum DefinitionFile {
  /// The bytes of a regular file of at most `limit` bytes.
  /// - Throws: E402 absent, E403 not allowed, E404 not a regular file, E405 too large, E406 any other failure.
  static func bytes(_ path: String, limit: Int) throws(DefinitionReadingError) -> [UInt8] {
    let place = Provenance(source: name(of: path))
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno, path, place) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno, path, place) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DefinitionReadingError("E404", [path], at: place) }
    let tooLarge = DefinitionReadingError("E405", [path, String(limit)], at: place)
    guard Int(status.st_size) <= limit else { throw tooLarge }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(status.st_size))
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure(errno, path, place) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
      guard bytes.count <= limit else { throw tooLarge }
    }
  }

  /// The names of the XML files in a folder, sorted; hidden ones are left out.
  /// - Throws: E402 when there is no such folder, E403 when it may not be read.
  static func names(in folder: String) throws(DefinitionReadingError) -> [String] {
    let place = Provenance(source: name(of: folder))
    guard let stream = opendir(folder) else { throw failure(errno, folder, place) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".xml"), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The file of an id, `skm-2017` → `…/skm-2017.xml`.
  /// - Returns: nil when it is not a well-formed id or there is no such file.
  static func path(ofID id: String, in folder: String) -> String? {
    let isWellFormed = id.utf8.allSatisfy { byte in
      (97...122).contains(byte) || (48...57).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isWellFormed, !id.isEmpty, id.utf8.count <= 64 else { return nil }
    let path = folder + "/" + id + ".xml"
    return access(path, F_OK) == 0 ? path : nil
  }

  /// Whether there is a folder of this path.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func failure(_ code: Int32, _ path: String, _ place: Provenance) -> DefinitionReadingError {
    let id =
      switch code {
      case ENOENT, ENOTDIR: "E402"
      case EACCES, EPERM: "E403"
      case EISDIR: "E404"
      default: "E406"
      }
    return DefinitionReadingError(id, id == "E406" ? [path, String(code)] : [path], at: place)
  }
}
