// SPDX-License-Identifier: Apache-2.0
/// Finds what a short text of the file stands for, without making a string of it.
///
/// Forms of one file name their fields in one order, so that the entry after the last one found is tried first.
struct NameCache<Value> {
  private var names: [[UInt8]] = []
  private var values: [Value] = []
  private var next = 0

  /// How many names are known.
  var count: Int { names.count }

  /// All values, in the order in which they were added.
  var all: [Value] { values }

  /// The value of a name; nil when it is not known.
  @inline(__always)
  mutating func value(of text: borrowing Span<UInt8>) -> Value? {
    if next < names.count, Self.isEqual(names[next], text) {
      let found = next
      next = next &+ 1 == names.count ? 0 : next &+ 1
      return values[found]
    }
    return search(text)
  }

  private mutating func search(_ text: borrowing Span<UInt8>) -> Value? {
    for index in names.indices where Self.isEqual(names[index], text) {
      next = (index + 1) % names.count
      return values[index]
    }
    return nil
  }

  /// Adds a name that is not known.
  mutating func add(_ text: borrowing Span<UInt8>, _ value: Value) {
    var name: [UInt8] = []
    for index in text.indices { name.append(text[index]) }
    names.append(name)
    values.append(value)
  }

  /// Adds a name that is not known.
  mutating func add(_ text: String, _ value: Value) {
    names.append(Array(text.utf8))
    values.append(value)
  }

  @inline(__always)
  private static func isEqual(_ name: [UInt8], _ text: borrowing Span<UInt8>) -> Bool {
    guard name.count == text.count else { return false }
    for index in 0..<name.count where name[index] != text[index] { return false }
    return true
  }
}
