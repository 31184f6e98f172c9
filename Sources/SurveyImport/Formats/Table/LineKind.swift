// SPDX-License-Identifier: Apache-2.0
/// What a line of a table is. Only a record is a respondent; the others are counted and listed as skipped.
enum LineKind: String, Hashable, Sendable, CaseIterable {
  /// A line above the heading row.
  case title
  /// The heading row repeated, or the numbers of the columns under it.
  case heading
  /// No cell with content.
  case empty
  /// Nothing but a part of a side legend.
  case legend
  /// A sum, a mean, an index, a signature under the table.
  case foot
  /// A respondent.
  case record
}
