// SPDX-License-Identifier: Apache-2.0
/// The permanent ids of what a score says beside its figure. Texts stand in the catalogue `scoring.xml`.
enum NoteID {
  // Notes

  /// The unrounded index lies in a printed gap. Arguments: unrounded, the two bounds, index, letter.
  static let printedGap = "N101"
  /// Another weight in official use gives another letter. Arguments: weight, its index, its letter, index, letter.
  static let otherWeight = "N102"
  /// Another rounding in official use gives another letter. Arguments: decimals, its index, its letter, index,
  /// letter.
  static let otherRounding = "N103"
  /// Nothing settles U8 and U9. No arguments.
  static let orderUnsettled = "N104"
  /// The forms came in both orders. No arguments.
  static let orderMixed = "N105"
  /// Elements that are not asked. Arguments: codes, how many are asked.
  static let elementNotAsked = "N106"
  /// The forms are declared synthetic. No arguments.
  static let synthetic = "N107"
  /// The unrounded index of an element lies in a printed gap. Arguments: code, unrounded, the two bounds, index,
  /// letter.
  static let elementInPrintedGap = "N108"
  /// The index lies outside every band of the rulebook. Arguments: index, rulebook.
  static let outsideBands = "N109"

  // Reasons for no index

  /// Nobody answered an element that was asked. Arguments: codes.
  static let elementUnanswered = "N110"
  /// No form counts. No arguments.
  static let noForms = "N111"
  /// The rulebook lists no weight for an element. Arguments: rulebook.
  static let weightMissing = "N112"
  /// The index is off the scale 0 to 100. Arguments: index.
  static let indexOffScale = "N113"
  /// No unit has an index. No arguments.
  static let noUnitIndex = "N114"
  /// Tallies of different shapes cannot be added. No arguments.
  static let shapesDiffer = "N115"

  // Rounds side by side

  /// The rulebook changed between two rounds. Arguments: earlier round, later round, the two rulebooks.
  static let rulebookChanged = "N130"
  /// The questionnaire changed between two rounds. Arguments: earlier round, later round, the two questionnaires.
  static let questionnaireChanged = "N131"
  /// Some units have no forms in every round. Arguments: how many, how many units there are, the first of them by code.
  static let unitsDiffer = "N132"
}
