// SPDX-License-Identifier: Apache-2.0

/// A version of a village document as the store holds it: the first receipt, or a replacement.
public struct HeldDocument: Hashable, Sendable {
  /// The number of the record; each version has one of its own.
  public let record: Int
  /// Which version of the document it is, from 1: the first receipt.
  public let version: Int
  /// The kecamatan in which the desa lies, by its official code.
  public let unitCode: String
  /// What it says.
  public let document: VillageDocument
  /// Whether it is declared synthetic.
  public let isSynthetic: Bool
  /// Whether it was taken back: it stays as history and counts nowhere.
  public let isWithdrawn: Bool
  /// The file that brought this version; nil where somebody typed it.
  public let origin: RegisterOrigin?
  /// Who wrote this version.
  public let operatorName: String
  /// When, as ISO 8601 text with its zone.
  public let writtenAt: String

  /// A held document.
  public init(
    record: Int, version: Int, unitCode: String, document: VillageDocument, isSynthetic: Bool,
    isWithdrawn: Bool, origin: RegisterOrigin?, operatorName: String, writtenAt: String
  ) {
    self.record = record
    self.version = version
    self.unitCode = unitCode
    self.document = document
    self.isSynthetic = isSynthetic
    self.isWithdrawn = isWithdrawn
    self.origin = origin
    self.operatorName = operatorName
    self.writtenAt = writtenAt
  }
}
