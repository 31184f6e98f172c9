// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel

/// A record that is to be kept in a register.
public struct RegisterRecord<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What it says.
  public let content: Content
  /// Whether it is declared synthetic.
  public let isSynthetic: Bool
  /// The line of the file, from 1; 0 where there is no file.
  public let line: Int

  /// A record.
  public init(_ content: Content, isSynthetic: Bool, line: Int = 0) {
    self.content = content
    self.isSynthetic = isSynthetic
    self.line = line
  }
}

/// A document with the kecamatan in which its desa lies.
public struct PlacedDocument: Hashable, Sendable {
  /// The document.
  public let document: VillageDocument
  /// The kecamatan, by its official code.
  public let unitCode: String

  /// A document.
  public init(_ document: VillageDocument, unitCode: String) {
    self.document = document
    self.unitCode = unitCode
  }
}
