// SPDX-License-Identifier: Apache-2.0
/// What the first bytes of a document say about how it is read: byte order mark, XML declaration.
///
/// We decide this ourselves and hand UTF-8 to the library, so that the encoding of a document never depends on what
/// converters a machine has.
struct DocumentHead {
  enum Verdict {
    /// More bytes are needed.
    case undecided
    /// Read it so, behind a mark of so many bytes.
    case read(InputEncoding, markBytes: Int)
    /// Do not read it.
    case refuse(XMLReadingError.Code, [String])
  }

  /// How long an XML declaration may be.
  private static let declarationBytes = 1024

  /// What the first bytes say; `isWhole` when no more will come.
  static func verdict(_ bytes: [UInt8], isWhole: Bool) -> Verdict {
    if bytes.count < 4 && !isWhole { return .undecided }
    if starts(bytes, [0, 0, 0xFE, 0xFF]) || starts(bytes, [0xFF, 0xFE, 0, 0])
      || starts(bytes, [0, 0, 0, 0x3C]) || starts(bytes, [0x3C, 0, 0, 0])
    {
      return .refuse(.encoding, ["UTF-32"])
    }
    if starts(bytes, [0x4C, 0x6F, 0xA7, 0x94]) { return .refuse(.encoding, ["EBCDIC"]) }
    if starts(bytes, [0xFE, 0xFF]) { return wide(bytes, isBigEndian: true, mark: 2, isWhole) }
    if starts(bytes, [0xFF, 0xFE]) { return wide(bytes, isBigEndian: false, mark: 2, isWhole) }
    if starts(bytes, [0, 0x3C, 0, 0x3F]) { return wide(bytes, isBigEndian: true, mark: 0, isWhole) }
    if starts(bytes, [0x3C, 0, 0x3F, 0]) { return wide(bytes, isBigEndian: false, mark: 0, isWhole) }
    let mark = starts(bytes, [0xEF, 0xBB, 0xBF]) ? 3 : 0
    switch XMLDeclaration.find(in: bytes[mark...].prefix(declarationBytes), isWhole: isWhole) {
    case .undecided: return bytes.count > declarationBytes ? .refuse(.malformed, []) : .undecided
    case .absent: return .read(.utf8, markBytes: mark)
    case .broken: return .refuse(isWhole && bytes.count < declarationBytes ? .truncated : .malformed, [])
    case .found(let version, let name):
      guard version == "1.0" else { return .refuse(.version, [version]) }
      guard let name else { return .read(.utf8, markBytes: mark) }
      guard let encoding = InputEncoding(declared: name), mark == 0 || encoding == .utf8 else {
        return .refuse(.encoding, [name])
      }
      return .read(encoding, markBytes: mark)
    }
  }

  private static func wide(_ bytes: [UInt8], isBigEndian: Bool, mark: Int, _ isWhole: Bool) -> Verdict {
    let encoding = InputEncoding.utf16(isBigEndian: isBigEndian)
    var decoder = InputDecoder(encoding)
    var head: [UInt8] = []
    let count = min(bytes.count, declarationBytes * 2)
    _ = decoder.decode(bytes.span.extracting(mark..<count), into: &head)
    switch XMLDeclaration.find(in: head[...], isWhole: isWhole) {
    case .undecided: return head.count >= declarationBytes ? .refuse(.malformed, []) : .undecided
    case .absent: return .read(encoding, markBytes: mark)
    case .broken: return .refuse(isWhole && head.count < declarationBytes ? .truncated : .malformed, [])
    case .found(let version, let name):
      guard version == "1.0" else { return .refuse(.version, [version]) }
      if let name, !InputEncoding.isUTF16(name) { return .refuse(.encoding, [name]) }
      return .read(encoding, markBytes: mark)
    }
  }

  private static func starts(_ bytes: [UInt8], _ pattern: [UInt8]) -> Bool { bytes.starts(with: pattern) }
}
