// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The bytes of a JSON file one after the other, with the line, and whole values cut out of them.
///
/// Only the outermost lists and objects are walked here; what stands inside a record is cut out as bytes, bounded,
/// and read by ``JSONDocument``.
struct JSONByteStream: ~Copyable {
  /// The name of the file, for places.
  let name: String
  /// The line of the next byte, from 1.
  private(set) var line = 1
  private var file: ByteSource
  private var chunk: [UInt8]
  private var position = 0
  private var filled = 0

  init(file: consuming ByteSource) {
    name = file.name
    self.file = file
    chunk = Array(repeating: 0, count: 1 << 16)
  }

  /// The bytes of the file that were read so far.
  var bytesRead: Int { file.position }

  /// Goes back to the first byte, past a byte order mark.
  /// - Throws: E274 for UTF-16, E305 and E306 from the file.
  mutating func begin() throws(SurveyImportError) {
    try file.rewind()
    (position, filled, line) = (0, 0, 1)
    let first = try peek()
    if first == 0xFE || first == 0xFF { throw error("E274") }
    guard first == 0xEF else { return }
    for byte in [0xEF, 0xBB, 0xBF] as [UInt8] {
      guard try peek() == byte else { throw error("E274") }
      advance()
    }
  }

  /// The next byte, which stays; nil at the end.
  mutating func peek() throws(SurveyImportError) -> UInt8? {
    if position == filled {
      filled = try file.read(into: &chunk)
      position = 0
      if filled == 0 { return nil }
    }
    return chunk[position]
  }

  /// Takes the byte that `peek` showed.
  mutating func advance() {
    if chunk[position] == 10 { line += 1 }
    position += 1
  }

  /// The next byte behind spaces, which stays; nil at the end.
  mutating func peekSign() throws(SurveyImportError) -> UInt8? {
    while let byte = try peek(), byte == 32 || byte == 10 || byte == 13 || byte == 9 { advance() }
    return try peek()
  }

  /// Takes the next byte behind spaces, which must be this one.
  /// - Throws: E270 for another one, E271 at the end.
  mutating func expect(_ wanted: UInt8) throws(SurveyImportError) {
    guard let byte = try peekSign() else { throw error("E271") }
    guard byte == wanted else { throw error("E270") }
    advance()
  }

  /// Takes the comma before another item, or the end of a list or object.
  /// - Returns: whether it was the end.
  mutating func isEnd(_ end: UInt8) throws(SurveyImportError) -> Bool {
    guard let byte = try peekSign() else { throw error("E271") }
    guard byte == end || byte == UInt8(ascii: ",") else { throw error("E270") }
    advance()
    return byte == end
  }

  /// Takes one whole value behind spaces and gives its bytes.
  /// - Parameters:
  ///   - most: The most bytes that it may have.
  ///   - limit: The word for that limit.
  mutating func value(most: Int, limit: String) throws(SurveyImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    let start = line
    try takeValue { (byte) throws(SurveyImportError) in
      guard bytes.count < most else {
        throw SurveyImportError("E272", [limit, String(most)], at: Provenance(source: "", line: start))
      }
      bytes.append(byte)
    }
    return bytes
  }

  /// Passes over one whole value behind spaces.
  mutating func skipValue() throws(SurveyImportError) { try takeValue { _ in } }

  /// Brackets and quotes decide where a value ends; what stands in it is not judged.
  private mutating func takeValue(
    _ take: (UInt8) throws(SurveyImportError) -> Void
  ) throws(SurveyImportError) {
    var count = 0
    var depth = 0
    var isText = false
    var isEscaped = false
    guard try peekSign() != nil else { throw error("E271") }
    while let byte = try peek() {
      if !isText, depth == 0, Self.endsScalar(byte) {
        guard count > 0 else { throw error("E270") }
        return
      }
      count += 1
      advance()
      do { try take(byte) } catch { throw SurveyImportError(error.message, at: place(error.place?.line)) }
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
          if depth == 0 { return }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 { return }
      default: continue
      }
    }
    if isText || depth > 0 { throw error("E271") }
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ":"), 32, 10, 13, 9: true
    default: false
    }
  }

  /// An error at the line of the next byte.
  func error(_ id: String, _ arguments: [String] = []) -> SurveyImportError {
    SurveyImportError(id, arguments, at: place(nil))
  }

  private func place(_ other: Int?) -> Provenance { Provenance(source: name, line: other ?? line) }
}
