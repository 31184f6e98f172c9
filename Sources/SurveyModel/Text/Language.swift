// SPDX-License-Identifier: Apache-2.0
/// A language that people can read the toolkit in.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Indonesian, the default.
  case indonesian = "id"
  /// English, with `--lang en`.
  case english = "en"

  /// `,` in Indonesian papers, `.` in English ones.
  public var decimalMark: String { self == .indonesian ? "," : "." }
  /// `.` in Indonesian papers, `,` in English ones.
  public var thousandsMark: String { self == .indonesian ? "." : "," }
}
