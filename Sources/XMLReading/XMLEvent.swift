// SPDX-License-Identifier: Apache-2.0
/// One thing that a document says, in the order of the document.
///
/// An element is a `start`, its attributes right behind it, its content and an `end`. Text arrives whole: everything
/// between two tags is one event, whether it was written with references, CDATA sections or comments in between.
/// Only an `entity` parts a text: what it stands for is unknown, and whoever reads for content refuses it.
public struct XMLEvent: Hashable, Sendable {
  /// What kind of thing.
  public enum Kind: UInt8, Hashable, Sendable {
    /// A start tag.
    case start
    /// An attribute of the start tag before it.
    case attribute
    /// Text with at least one character that is not white space.
    case text
    /// White space between two tags.
    case space
    /// An end tag.
    case end
    /// An entity in the content that only the document type outside could declare: one that is never fetched. Its
    /// text is its name. It stands for an unknown text, so that whoever wants the content throws ``XMLEvent/refusal(in:)``.
    case entity
  }

  /// What kind of thing.
  public let kind: Kind
  /// The number of its name: the place in the reader's vocabulary, or a later number. 0 for text.
  public let name: UInt16
  /// Where its text begins among the bytes that come with the events: an attribute's value, or text.
  public let offset: UInt32
  /// The length of its text in bytes; for a start tag how many attributes follow.
  public let count: UInt32
  /// The line where a start tag begins, or a text or an entity ends, from 1; 0 for other events.
  public let line: UInt32
  /// The column of a start tag, or behind an entity, in characters, from 1; 0 when a tag spans lines, and for
  /// other events.
  public let column: UInt32

  init(
    _ kind: Kind, name: UInt16 = 0, offset: UInt32 = 0, count: UInt32 = 0, line: UInt32 = 0,
    column: UInt32 = 0
  ) {
    self.kind = kind
    self.name = name
    self.offset = offset
    self.count = count
    self.line = line
    self.column = column
  }

  /// Its text as a string; `bytes` are those that came with the event.
  @inlinable
  public func string(in bytes: Span<UInt8>) -> String {
    let begin = Int(offset)
    let text = bytes.extracting(begin..<(begin + Int(count)))
    return unsafe text.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  /// The refusal of an `entity` event by a reader that needs the whole content: it must never turn into a blank.
  public func refusal(in bytes: Span<UInt8>) -> XMLReadingError {
    XMLReadingError(.entity, line: Int(line), column: Int(column), [string(in: bytes)])
  }
}
