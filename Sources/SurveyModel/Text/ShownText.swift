// SPDX-License-Identifier: Apache-2.0
/// Text from outside as it may be shown: nothing in it can steer a terminal, break a line or turn the direction of
/// what follows.
public enum ShownText {
  /// The text with control characters, line and paragraph separators and marks of direction replaced by U+FFFD.
  public static func safe(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(text) }
    var shown = ""
    for scalar in text.unicodeScalars { shown.unicodeScalars.append(isHarmful(scalar) ? "\u{FFFD}" : scalar) }
    return shown
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
