// SPDX-License-Identifier: Apache-2.0
/// What settles which columns feed U8 and U9, printed on every paper.
public enum ElementOrder: String, Hashable, Sendable, CaseIterable {
  /// Headings are element codes, or words settle them.
  case element
  /// Headings are question numbers of the printed form.
  case question
  /// The forms came with both.
  case mixed
  /// Bare U8 and U9 that nothing settles, read in regulation order. The index is the same either way.
  case unsettled

  /// The order of forms that came in two ways.
  public func combined(with other: Self) -> Self {
    if self == other { return self }
    return self == .unsettled || other == .unsettled ? .unsettled : .mixed
  }
}
