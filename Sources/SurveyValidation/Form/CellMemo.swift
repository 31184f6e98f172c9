// SPDX-License-Identifier: Apache-2.0
/// What has been read from cells of one column, so that the same words are read once and not for every form.
///
/// A file names few units, days and schools, many times over. The table is bounded: it starts afresh when it
/// is full, and a long text is never kept, so that a file of a million different cells costs no memory.
struct CellMemo<Reading: Sendable>: Sendable {
  /// How many texts are kept at most.
  static var capacity: Int { 512 }
  /// How many bytes of text are kept at most.
  static var textBytes: Int { 64 }

  private var lastText = ""
  private var lastReading: Reading?
  private var readings: [String: Reading] = [:]

  /// The reading of a text, from memory where the text was read before.
  mutating func reading(of text: String, by read: (String) -> Reading) -> Reading {
    if let lastReading, lastText == text { return lastReading }
    let reading: Reading
    if let known = readings[text] {
      reading = known
    } else {
      reading = read(text)
      guard text.utf8.count <= Self.textBytes else { return reading }
      if readings.count >= Self.capacity { readings.removeAll(keepingCapacity: true) }
      readings[text] = reading
    }
    lastText = text
    lastReading = reading
    return reading
  }

  /// How many texts are kept now.
  var count: Int { readings.count }
}
