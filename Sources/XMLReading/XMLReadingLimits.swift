// SPDX-License-Identifier: Apache-2.0
/// How much of a document is read before it is refused. Every limit is inside: a value equal to it is read.
public struct XMLReadingLimits: Hashable, Sendable {
  /// The whole document, in bytes.
  public var fileBytes: Int
  /// Elements inside each other; the root is at depth 1.
  public var depth: Int
  /// One run of text between two tags, in bytes of UTF-8.
  public var textBytes: Int
  /// One element, attribute or namespace name, in bytes of UTF-8.
  public var nameBytes: Int
  /// One tag with all its attributes, one comment or one processing instruction, in bytes of UTF-8.
  public var markupBytes: Int
  /// Attributes and namespace declarations of one element.
  public var attributesPerElement: Int
  /// Different names of elements and attributes in the document; at most 65,000.
  public var distinctNames: Int
  /// Different namespaces in the document.
  public var namespaces: Int

  /// Limits of your own.
  public init(
    fileBytes: Int, depth: Int, textBytes: Int, nameBytes: Int, markupBytes: Int, attributesPerElement: Int,
    distinctNames: Int, namespaces: Int
  ) {
    self.fileBytes = fileBytes
    self.depth = depth
    self.textBytes = textBytes
    self.nameBytes = nameBytes
    self.markupBytes = markupBytes
    self.attributesPerElement = attributesPerElement
    self.distinctNames = distinctNames
    self.namespaces = namespaces
  }

  /// For files of survey forms, which may hold the forms of a country: 64 GB, depth 256, texts of 16 MB.
  public static let survey = Self(
    fileBytes: 64_000_000_000, depth: 256, textBytes: 16_000_000, nameBytes: 20_000, markupBytes: 250_000,
    attributesPerElement: 256, distinctNames: 20_000, namespaces: 256)

  /// For definition files, which people write: 16 MB, depth 64, texts of 1 MB.
  public static let definition = Self(
    fileBytes: 16_000_000, depth: 64, textBytes: 1_000_000, nameBytes: 200, markupBytes: 100_000,
    attributesPerElement: 64, distinctNames: 2_000, namespaces: 32)
}
