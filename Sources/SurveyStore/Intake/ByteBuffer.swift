// SPDX-License-Identifier: Apache-2.0

/// A growing buffer of bytes that is filled again and again without giving its memory back.
///
/// It owns its memory, which only its own members touch; every write makes sure of room first.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(64, capacity)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  /// The bytes; valid until the next change.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  mutating func removeAll() { count = 0 }

  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let first = source.baseAddress, !source.isEmpty else { return }
    makeRoom(for: source.count)
    (start + count).update(from: first, count: source.count)
    count += source.count
  }

  mutating func append(_ source: [UInt8]) { source.withUnsafeBufferPointer { append($0) } }

  mutating func append(_ text: borrowing String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0) }
    if done == nil { for byte in text.utf8 { append(byte) } }
  }

  /// Appends a text as a piece of a packed column; see `PackedText`.
  mutating func appendPacked(_ text: borrowing String) {
    let done: Bool? = text.utf8.withContiguousStorageIfAvailable { source in
      if source.contains(where: PackedText.needsEscape) { return false }
      append(source)
      return true
    }
    if done == true { return }
    for byte in text.utf8 {
      if PackedText.needsEscape(byte) {
        append(PackedText.escape)
        append(byte + 0x40)
      } else {
        append(byte)
      }
    }
  }

  private mutating func makeRoom(for more: Int) {
    guard capacity - count < more else { return }
    let wider = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = wider
  }
}
