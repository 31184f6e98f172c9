// SPDX-License-Identifier: Apache-2.0
/// Columns as spreadsheets name them.
public enum ColumnLetters {
  /// `A` for 0, `W` for 22, `AA` for 26; a negative index counts as 0.
  public static func text(_ index: Int) -> String {
    var rest = max(0, index)
    var letters = ""
    while true {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      if rest < 26 { return letters }
      rest = rest / 26 - 1
    }
  }
}
