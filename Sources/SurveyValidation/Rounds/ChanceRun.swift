// SPDX-License-Identifier: Apache-2.0

/// Rows of marked forms among forms that lie in random order.
enum ChanceRun {
  /// The shortest row that random order gives at most with a given chance.
  ///
  /// Of n forms c are marked. A row of L begins at one of n - L + 1 places, and at each the L forms are all
  /// marked with the chance c/n · (c-1)/(n-1) · … ; the product bounds the chance of any such row from above,
  /// so that the length errs on the side of silence.
  /// - Parameters:
  ///   - marked: c.
  ///   - forms: n.
  ///   - chance: the greatest chance that is still too small to be believed, above 0.
  /// - Returns: nil where no row is too long, such as when all forms are marked.
  static func shortest(marked: Int, of forms: Int, chance: Double) -> Int? {
    guard forms > 0, (0...forms).contains(marked), chance > 0 else { return nil }
    var product = 1.0
    var length = 0
    while length < marked {
      product *= Double(marked - length) / Double(forms - length)
      length += 1
      if product * Double(forms - length + 1) <= chance { return length }
    }
    return marked < forms ? marked + 1 : nil
  }
}
