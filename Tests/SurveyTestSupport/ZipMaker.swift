// SPDX-License-Identifier: Apache-2.0

/// Writes zip archives byte by byte, honest ones and hostile ones.
public struct ZipMaker: Sendable {
  /// One entry and what its headers claim.
  public struct Entry: Sendable {
    /// The bytes of the name.
    public var name: [UInt8]
    /// The bytes as they stand in the archive.
    public var packed: [UInt8]
    /// How they are packed: 0 not at all, 8 deflated.
    public var method: UInt16
    /// Bit 0: needs a password; bit 11: the name is UTF-8.
    public var flags: UInt16
    /// The CRC-32 that is claimed.
    public var checksum: UInt32
    /// The unpacked size that is claimed.
    public var size: UInt32
    /// The Unix mode in the upper half; 0 for none.
    public var attributes: UInt32

    /// An entry that is stored as it is.
    public init(_ name: String, _ bytes: [UInt8], flags: UInt16 = 0x800, attributes: UInt32 = 0) {
      self.name = Array(name.utf8)
      packed = bytes
      method = 0
      self.flags = flags
      checksum = ZipMaker.checksum(bytes)
      size = UInt32(bytes.count)
      self.attributes = attributes
    }

    /// An entry with a text.
    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    /// An entry that unpacks to so many zero bytes, some 158 times its packed size.
    public init(bomb name: String, bytes count: Int) {
      self.init(name, [])
      let runs = max(0, (count - 1) / 258)
      var bits = BitWriter()
      bits.write(0b011, 3)
      bits.write(code: 0x30, 8)
      // Eight runs are thirteen bytes, whatever bit they begin at: the many that follow are copies.
      let written = runs < 24 ? runs : 16 + runs % 8
      for _ in 0..<written {
        bits.write(code: 0xC5, 8)
        bits.write(code: 0, 5)
      }
      bits.repeatLast(bytes: 13, times: (runs - written) / 8)
      bits.write(code: 0, 7)
      packed = bits.bytes
      method = 8
      checksum = ZipMaker.checksum(ofZeros: runs * 258 + 1)
      size = UInt32(runs * 258 + 1)
    }
  }

  /// The entries, in their order.
  public var entries: [Entry]
  /// How many entries the end record claims; nil for as many as there are.
  public var claimedEntries: Int?

  /// An archive of these entries.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The bytes of the archive.
  public var bytes: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = archive.count
      archive += Self.number(0x0403_4B50, 4) + Self.number(20, 2) + Self.common(entry) + Self.number(0, 2)
      archive += entry.name + entry.packed
      directory += Self.number(0x0201_4B50, 4) + Self.number(entry.attributes == 0 ? 20 : 0x0314, 2)
      directory += Self.number(20, 2) + Self.common(entry) + Self.number(0, 2) + Self.number(0, 2)
      directory += Self.number(0, 2) + Self.number(0, 2) + Self.number(Int(entry.attributes), 4)
      directory += Self.number(offset, 4) + entry.name
    }
    let count = claimedEntries ?? entries.count
    let offset = archive.count
    archive += directory
    archive += Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(min(count, 0xFFFF), 2)
    archive += Self.number(min(count, 0xFFFF), 2) + Self.number(directory.count, 4) + Self.number(offset, 4)
    return archive + Self.number(0, 2)
  }

  /// What both headers of an entry hold, from the flags to the length of the name.
  private static func common(_ entry: Entry) -> [UInt8] {
    number(Int(entry.flags), 2) + number(Int(entry.method), 2) + number(0, 2) + number(0x5821, 2)
      + number(Int(entry.checksum), 4) + number(entry.packed.count, 4) + number(Int(entry.size), 4)
      + number(entry.name.count, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// The CRC-32 of zip.
  public static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return ~sum
  }

  /// The CRC-32 of so many zero bytes, by squaring what one of them does: hundreds of millions are too many to walk.
  static func checksum(ofZeros count: Int) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    var step = (0..<32).map { bit in
      let value = UInt32(1) << UInt32(bit)
      return table[Int(value & 0xFF)] ^ (value >> 8)
    }
    func applied(_ value: UInt32) -> UInt32 {
      (0..<32).reduce(0) { value >> UInt32($1) & 1 == 1 ? $0 ^ step[$1] : $0 }
    }
    var rest = count
    while rest > 0 {
      if rest & 1 == 1 { sum = applied(sum) }
      step = step.map(applied)
      rest >>= 1
    }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}

/// Bits in the order of the deflate format.
private struct BitWriter {
  var bytes: [UInt8] = []
  private var used = 8

  /// A number, its lowest bit first.
  mutating func write(_ value: Int, _ count: Int) {
    for bit in 0..<count { append(value >> bit & 1) }
  }

  /// A code, its highest bit first.
  mutating func write(code: Int, _ count: Int) {
    for bit in (0..<count).reversed() { append(code >> bit & 1) }
  }

  /// Appends the last whole bytes before the one that is being filled so many times more, in front of that one.
  mutating func repeatLast(bytes count: Int, times: Int) {
    guard times > 0, let filling = bytes.popLast() else { return }
    let period = Array(bytes.suffix(count))
    bytes.reserveCapacity(bytes.count + count * times + 1)
    for _ in 0..<times { bytes += period }
    bytes.append(filling)
  }

  private mutating func append(_ bit: Int) {
    if used == 8 {
      bytes.append(0)
      used = 0
    }
    bytes[bytes.count - 1] |= UInt8(bit << used)
    used += 1
  }
}
