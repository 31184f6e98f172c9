// SPDX-License-Identifier: Apache-2.0
/// The events of one feed, one after the other, and the bytes of their texts. Owned by ``ParseState``.
///
/// A text that has begun stays at the end of the bytes until the next tag makes it an event, over feeds if need be.
@safe
struct EventTape: ~Copyable {
  private(set) var events: UnsafeMutablePointer<XMLEvent>
  private(set) var eventCount = 0
  private var eventCapacity = 4096
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var byteCount = 0
  private var byteCapacity = 65_536
  /// Where the text that has begun begins; `byteCount` when none has.
  private var textBegin = 0

  init() {
    unsafe events = .allocate(capacity: eventCapacity)
    unsafe bytes = .allocate(capacity: byteCapacity)
  }

  deinit {
    unsafe events.deallocate()
    unsafe bytes.deallocate()
  }

  /// The length of the text that has begun.
  var pendingText: Int { byteCount - textBegin }

  /// Forgets the events; the text that has begun moves to the front.
  mutating func rewind() {
    let pending = pendingText
    if pending > 0 { unsafe bytes.update(from: bytes + textBegin, count: pending) }
    byteCount = pending
    textBegin = 0
    eventCount = 0
  }

  /// Forgets everything.
  mutating func clear() {
    byteCount = 0
    textBegin = 0
    eventCount = 0
  }

  @inline(__always)
  mutating func append(_ event: XMLEvent) {
    if eventCount == eventCapacity { growEvents() }
    unsafe (events + eventCount).initialize(to: event)
    eventCount &+= 1
  }

  /// Adds to the text that has begun, or begins one.
  @inline(__always)
  mutating func appendText(_ text: UnsafePointer<UInt8>, _ count: Int) {
    unsafe appendBytes(text, count)
  }

  /// Makes the text that has begun an event; `line` is where it ends.
  @inline(__always)
  mutating func finishText(line: Int32) {
    if byteCount != textBegin { emitText(line) }
  }

  /// An attribute; no text may have begun.
  @inline(__always)
  mutating func appendAttribute(_ name: UInt16, _ value: UnsafePointer<UInt8>, _ count: Int) {
    let begin = byteCount
    unsafe appendBytes(value, count)
    textBegin = byteCount
    append(
      XMLEvent(
        .attribute, name: name, offset: UInt32(truncatingIfNeeded: begin),
        count: UInt32(truncatingIfNeeded: count)))
  }

  /// An entity whose text nobody knows; no text may have begun.
  mutating func appendEntity(
    _ name: UnsafePointer<UInt8>, _ count: Int, line: Int32, column: Int32
  ) {
    let begin = byteCount
    unsafe appendBytes(name, count)
    textBegin = byteCount
    append(
      XMLEvent(
        .entity, offset: UInt32(truncatingIfNeeded: begin), count: UInt32(truncatingIfNeeded: count),
        line: UInt32(clamping: line), column: UInt32(clamping: column)))
  }

  private mutating func emitText(_ line: Int32) {
    var place = textBegin
    while place < byteCount, unsafe Self.isSpace(bytes[place]) { place += 1 }
    append(
      XMLEvent(
        place == byteCount ? .space : .text, offset: UInt32(truncatingIfNeeded: textBegin),
        count: UInt32(truncatingIfNeeded: byteCount - textBegin), line: UInt32(clamping: line)))
    textBegin = byteCount
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 13 || byte == 9 }

  @inline(__always)
  private mutating func appendBytes(_ source: UnsafePointer<UInt8>, _ count: Int) {
    if byteCapacity &- byteCount < count { growBytes(by: count) }
    unsafe (bytes + byteCount).update(from: source, count: count)
    byteCount &+= count
  }

  private mutating func growEvents() {
    let larger = UnsafeMutablePointer<XMLEvent>.allocate(capacity: eventCapacity * 2)
    unsafe larger.update(from: events, count: eventCount)
    unsafe events.deallocate()
    unsafe events = larger
    eventCapacity *= 2
  }

  private mutating func growBytes(by count: Int) {
    let capacity = max(byteCapacity * 2, byteCount + count)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: bytes, count: byteCount)
    unsafe bytes.deallocate()
    unsafe bytes = larger
    byteCapacity = capacity
  }
}
