// SPDX-License-Identifier: Apache-2.0
/// One sheet of a workbook, as its directory describes it.
public struct WorkbookSheet: Hashable, Sendable {
  /// The name on its tab, as it stands in the file.
  public let name: String
  /// Whether the workbook hides it.
  public let isHidden: Bool

  init(name: String, isHidden: Bool) {
    self.name = name
    self.isHidden = isHidden
  }
}
