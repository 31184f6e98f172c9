// SPDX-License-Identifier: Apache-2.0
/// Finds out how a file is encoded by looking at all of its bytes once, chunk by chunk.
///
/// A byte order mark decides. Without one: valid UTF-8 throughout is UTF-8; valid multibyte characters beside bad
/// bytes are UTF-8 too, and the rows with the bad bytes are marked; anything else is Windows-1252.
public struct EncodingProbe: Sendable {
  private var head: [UInt8] = []
  private var total = 0
  private var zeroBytes = 0
  private var validSequences = 0
  private var invalidBytes = 0
  private var pending = UTF8Sequence()
  private static let headSize = 4096

  /// A probe that has seen nothing yet.
  public init() {}

  /// Looks at the next bytes.
  public mutating func look(at bytes: UnsafeRawBufferPointer) {
    if head.count < Self.headSize { head.append(contentsOf: bytes.prefix(Self.headSize - head.count)) }
    total += bytes.count
    var index = 0
    while index < bytes.count {
      if pending.isEmpty {
        index = skipPlain(bytes, from: index)
        guard index < bytes.count else { return }
      }
      if bytes[index] == 0 { zeroBytes += 1 }
      switch pending.take(bytes[index]) {
      case .unfinished, .ascii: index += 1
      case .complete:
        validSequences += 1
        index += 1
      case .broken(let length, let again):
        invalidBytes += length
        if !again { index += 1 }
      }
    }
  }

  /// What the bytes were; ask when the file has ended.
  /// - Throws: `utf32` or `binary`.
  public func verdict() throws(TableReadingError) -> EncodingVerdict {
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) { throw Self.utf32 }
    if head.starts(with: [0xFF, 0xFE]) { return EncodingVerdict(.utf16LittleEndian, markLength: 2) }
    if head.starts(with: [0xFE, 0xFF]) { return EncodingVerdict(.utf16BigEndian, markLength: 2) }
    let invalid = invalidBytes + pending.count
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      if zeroBytes > 0 { throw Self.binary }
      return EncodingVerdict(.utf8, markLength: 3, isWholeFileValid: invalid == 0)
    }
    if zeroBytes > 0 { return try wideVerdict() }
    if invalid == 0 { return EncodingVerdict(.utf8, isWholeFileValid: true) }
    return EncodingVerdict(validSequences > 0 ? .utf8 : .windows1252)
  }

  /// Text without a mark whose every second byte is mostly NUL is UTF-16.
  private func wideVerdict() throws(TableReadingError) -> EncodingVerdict {
    var zeros = [0, 0, 0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 4] += 1 }
    let quarter = max(1, head.count / 4)
    // Three NULs of every four bytes: UTF-32.
    if zeros.filter({ $0 * 10 >= quarter * 9 }).count == 3 { throw Self.utf32 }
    let even = zeros[0] + zeros[2]
    let odd = zeros[1] + zeros[3]
    guard total % 2 == 0, max(even, odd) * 10 >= head.count / 2 * 4, min(even, odd) * 20 <= max(even, odd)
    else {
      throw Self.binary
    }
    return EncodingVerdict(odd > even ? .utf16LittleEndian : .utf16BigEndian)
  }

  /// The first index from `start` that is not plain ASCII; eight bytes at a time.
  private func skipPlain(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let high = word & 0x8080_8080_8080_8080
      let zero = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
      if high | zero != 0 { break }
      index += 8
    }
    while index < bytes.count, bytes[index] != 0, bytes[index] < 0x80 { index += 1 }
    return index
  }

  private static let utf32 = TableReadingError(.utf32, "The file is UTF-32.")
  private static let binary = TableReadingError(.binary, "The file holds NUL bytes and is no text.")
}

/// How a file is encoded.
public struct EncodingVerdict: Hashable, Sendable {
  /// The encoding.
  public let encoding: TextEncoding
  /// The bytes of the byte order mark at the beginning; 0 without one.
  public let markLength: Int
  /// Whether every byte of the file is known to fit, so that rows need not be checked again.
  public let isWholeFileValid: Bool

  /// A verdict.
  public init(_ encoding: TextEncoding, markLength: Int = 0, isWholeFileValid: Bool = false) {
    self.encoding = encoding
    self.markLength = markLength
    self.isWholeFileValid = isWholeFileValid
  }
}
