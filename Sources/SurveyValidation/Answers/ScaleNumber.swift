// SPDX-License-Identifier: Apache-2.0
/// A cell that is a plain number: digits, with a sign or with decimals after a point or a comma.
///
/// `3`, `03`, `3.0` and `3,00` are the digit 3; `0`, `-1`, `34`, `2.5` and `3,4` are numbers without such a
/// digit. `1e0` and digits of other scripts are no plain numbers.
struct ScaleNumber {
  /// The number where it is a whole one from 1 to 9; nil otherwise.
  let digit: UInt8?

  /// Reads a trimmed text; nil when it is no plain number. The count of digits does not matter.
  init?(_ trimmed: Substring) {
    var isNegative = false
    var isInDecimals = false
    var digits = 0
    var decimals = 0
    var whole: UInt8 = 0
    var isTooLarge = false
    var isBroken = false
    for (position, byte) in trimmed.utf8.enumerated() {
      switch byte {
      case 43 where position == 0: break
      case 45 where position == 0: isNegative = true
      case 44 where !isInDecimals && digits > 0, 46 where !isInDecimals && digits > 0: isInDecimals = true
      case 48...57 where isInDecimals:
        decimals += 1
        if byte != 48 { isBroken = true }
      case 48...57:
        digits += 1
        if whole > 0 { isTooLarge = true }
        whole = whole > 0 ? whole : byte - 48
      default: return nil
      }
    }
    guard digits > 0, !isInDecimals || decimals > 0 else { return nil }
    digit = isNegative || isTooLarge || isBroken || whole == 0 ? nil : whole
  }
}
