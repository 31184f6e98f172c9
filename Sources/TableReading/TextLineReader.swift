// SPDX-License-Identifier: Apache-2.0
/// Lines out of text whose columns stand at fixed places, chunk by chunk: feed bytes, take lines.
///
/// A line ends with LF, CRLF or a lone CR. Used like ``DelimitedTextReader``. Memory does not grow with the file.
public struct TextLineReader: ~Copyable {
  private let lineBytes: Int
  private var decoder: TextDecoder
  private var pending: [UInt8] = []
  private var cursor = 0
  private var isFinished = false
  private var isEnded = false
  private var swallowsLineFeed = false
  private var number = 0

  /// What the reader has for its owner.
  public enum Step: Sendable {
    /// The next line.
    case line(TextLine)
    /// Everything fed so far is used up: `feed` or `finish`.
    case needsBytes
    /// There are no more lines.
    case end
  }

  /// A reader of text in this encoding.
  /// - Parameter lineBytes: The most bytes of a line, as UTF-8.
  public init(_ text: EncodingVerdict, lineBytes: Int) {
    decoder = TextDecoder(text)
    self.lineBytes = lineBytes
  }

  /// Adds bytes of the file. Call it only after `needsBytes`.
  public mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    var decoded: [UInt8] = []
    decoder.decode(bytes, into: &decoded)
    pending.removeFirst(cursor)
    cursor = 0
    pending.append(contentsOf: decoded)
  }

  /// Says that there are no more bytes.
  public mutating func finish() {
    var rest: [UInt8] = []
    decoder.finish(into: &rest)
    pending.append(contentsOf: rest)
    isFinished = true
  }

  /// The next line. After a throw: `end`.
  /// - Throws: `rowTooLong` where a line is longer than the limit.
  public mutating func step() throws(TableReadingError) -> Step {
    guard !isEnded else { return .end }
    if swallowsLineFeed, cursor < pending.count {
      swallowsLineFeed = false
      if pending[cursor] == Self.lineFeed { cursor += 1 }
    }
    let end = pending[cursor...].firstIndex { $0 == Self.lineFeed || $0 == Self.carriageReturn }
    guard (end ?? pending.count) - cursor <= lineBytes else {
      isEnded = true
      pending = []
      throw TableReadingError(
        .rowTooLong, line: number + 1, number: lineBytes, "A line is longer than \(lineBytes) bytes.")
    }
    if let end {
      swallowsLineFeed = pending[end] == Self.carriageReturn
      let line = line(pending[cursor..<end], hasEnd: true)
      cursor = end + 1
      return .line(line)
    }
    guard isFinished else { return .needsBytes }
    isEnded = true
    guard cursor < pending.count else { return .end }
    let last = line(pending[cursor...], hasEnd: false)
    pending = []
    return .line(last)
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>, hasEnd: Bool) -> TextLine {
    number += 1
    let whole = String(validating: bytes, as: UTF8.self)
    return TextLine(
      number: number, text: whole ?? String(decoding: bytes, as: UTF8.self), isUndecodable: whole == nil,
      hasEnd: hasEnd)
  }

  private static let lineFeed: UInt8 = 10
  private static let carriageReturn: UInt8 = 13
}
