// SPDX-License-Identifier: Apache-2.0

/// When forms without an id that come again are the same forms, and not honest people who agree.
///
/// A unit of happy people holds many forms that say the same, on one day and at one counter too. So it takes nine of ten
/// of five or more that come again, and these have to be of many kinds: five at least, and half of them.
public enum Sameness {
  /// Fewer forms are not compared.
  public static let fewestForms = 5

  /// Whether forms come again.
  /// - Parameters:
  ///   - again: how many come again.
  ///   - kinds: how many of those say different things.
  ///   - forms: how many there are.
  public static func isEnough(again: Int, kinds: Int, of forms: Int) -> Bool {
    forms >= fewestForms && again * 10 >= forms * 9 && kinds >= fewestForms && kinds * 2 >= again
  }
}
