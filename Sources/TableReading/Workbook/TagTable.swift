// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// Small numbers for the names that a reader knows, found by the numbers of the XML reader; 0 for all others.
struct TagTable {
  private var tags: [UInt8] = []
  private let tag: @Sendable (XMLName) -> UInt8

  init(_ tag: @escaping @Sendable (XMLName) -> UInt8) { self.tag = tag }

  /// The tag of a name.
  @inline(__always)
  mutating func tag(_ number: UInt16, _ xml: borrowing XMLEventReader) -> UInt8 {
    Int(number) < tags.count ? tags[Int(number)] : newTag(number, xml)
  }

  private mutating func newTag(_ number: UInt16, _ xml: borrowing XMLEventReader) -> UInt8 {
    while tags.count <= Int(number) { tags.append(tag(xml.name(UInt16(tags.count)))) }
    return tags[Int(number)]
  }
}
