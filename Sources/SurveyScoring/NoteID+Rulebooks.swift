// SPDX-License-Identifier: Apache-2.0

/// What a score says of the rulebook, the weights and the questionnaire it was made with. Texts stand in the
/// catalogue `rulebooks.xml`.
extension NoteID {
  /// Every element weighs the same, as printed. Arguments: weight, sum of the weights, the index of exact weights,
  /// its letter.
  static let weightAsPrinted = "N120"
  /// The weights are listed as printed. Arguments: weights, sum.
  static let weightsAsPrinted = "N121"
  /// The weights are listed and exact. Arguments: weights.
  static let weightsListed = "N122"
  /// The questionnaire was made for another rulebook. Arguments: questionnaire, its rulebook, elements asked,
  /// rulebook, its elements.
  static let otherRulebook = "N123"
  /// The questionnaire has more or fewer elements than its rulebook names. Arguments: elements of the
  /// questionnaire, rulebook, its elements, elements asked.
  static let otherElementCount = "N124"
  /// The rulebook was not in force on the last day of the round. Arguments: rulebook, first day, last day or the id
  /// of a word, last day of the round.
  static let notInForce = "N125"
  /// The two printed scales give different letters. Arguments: index, its letter, mean, its letter.
  static let scalesDisagree = "N128"
  /// Nothing settles the order of contested elements other than U8 and U9. Arguments: codes.
  static let otherOrderUnsettled = "N129"

  // Reasons for no index

  /// A weight is printed for another number of elements. Arguments: rulebook, its elements, elements asked.
  static let weightOfOtherCount = "N119"
  /// The answers of the questionnaire are not those of the rulebook. Arguments: highest answer of the questionnaire,
  /// highest of the rulebook.
  static let scaleDiffers = "N126"
  /// The rulebook lists weights for elements that are not asked. Arguments: rulebook, codes.
  static let weightsOfOthers = "N127"
}
