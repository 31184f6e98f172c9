// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The bytes of a document, piece by piece: from a file, or from a member of a zip that was unpacked to memory.
struct PieceSource: ~Copyable {
  /// The name of the file, for places.
  let name: String
  /// The member of the zip; nil for a file of its own.
  let part: String?
  /// How many bytes were handed out since the beginning or the last `rewind`.
  private(set) var bytesRead = 0
  private var file: ByteSource?
  private let bytes: [UInt8]

  init(_ file: consuming ByteSource, name: String) {
    self.name = name
    part = nil
    bytes = []
    self.file = .some(file)
  }

  init(_ bytes: [UInt8], part: String, of name: String) {
    self.name = name
    self.part = part
    self.bytes = bytes
  }

  /// Reads the next bytes over those of an array; 0 at the end.
  /// - Throws: E305 to E307 from the file.
  mutating func read(into buffer: inout [UInt8]) throws(SurveyImportError) -> Int {
    var count = 0
    if file != nil {
      count = try file?.read(into: &buffer) ?? 0
    } else {
      count = min(buffer.count, bytes.count - bytesRead)
      buffer.replaceSubrange(..<count, with: bytes[bytesRead..<(bytesRead + count)])
    }
    bytesRead += count
    return count
  }

  /// Goes back to the first byte.
  /// - Throws: E305 to E307 from the file.
  mutating func rewind() throws(SurveyImportError) {
    try file?.rewind()
    bytesRead = 0
  }
}
