// SPDX-License-Identifier: Apache-2.0
/// What the cells of every raw form of one file mean: the mapping that was used.
public final class RawLayout: Hashable, Sendable {
  /// The meaning of each cell, in the order of `RawForm.cells`.
  public let fields: [FieldKey]
  /// The heading as it stands in the file, in the same order.
  public let headings: [String]

  /// A layout; both arrays have one entry per cell.
  public init(fields: [FieldKey], headings: [String]) {
    self.fields = fields
    self.headings = headings
  }

  /// The cell of a field; nil when the file does not have it.
  public func index(of field: FieldKey) -> Int? { fields.firstIndex(of: field) }

  /// Equal fields and equal headings.
  public static func == (left: RawLayout, right: RawLayout) -> Bool {
    left === right || (left.fields == right.fields && left.headings == right.headings)
  }

  /// Hashes fields and headings.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(fields)
    hasher.combine(headings)
  }
}
