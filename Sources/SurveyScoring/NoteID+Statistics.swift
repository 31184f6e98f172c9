// SPDX-License-Identifier: Apache-2.0

/// Why a statistic does not exist, and what bears on the statistics of a unit. Texts stand in the catalogue
/// `statistics.xml`.
extension NoteID {
  // No interval

  /// One form has no spread. No arguments.
  static let oneForm = "N133"
  /// The forms do not differ in what the figure is made from. No arguments.
  static let noSpread = "N134"
  /// Too few forms answer an element. Arguments: code, how many.
  static let fewAnswers = "N135"
  /// A quantile could not be computed. No arguments.
  static let noQuantile = "N139"

  // No reliability

  /// No form answers every element. No arguments.
  static let noCompleteForms = "N136"
  /// Too few forms answer every element. Arguments: how many, how many are needed.
  static let fewCompleteForms = "N137"
  /// There is one element alone. No arguments.
  static let oneElement = "N138"
  /// Every complete form has the same total. No arguments.
  static let equalTotals = "N140"
  /// Every complete form gives an element the same value. Arguments: code.
  static let equalAnswers = "N141"
  /// Every complete form gives the other elements the same total. Arguments: code.
  static let equalRest = "N142"

  // No change

  /// One of two rounds has no index. Arguments: its round.
  static let noIndexInRound = "N143"
  /// One of two rounds has no interval. Arguments: its round.
  static let noIntervalInRound = "N144"

  /// The two roll-ups are not over the same units. No arguments.
  static let otherUnits = "N146"
  /// A unit has no interval of its own, so that a roll-up has none. Arguments: the unit's code.
  static let unitWithoutInterval = "N147"

  // Beside the figures

  /// More forms count than the stated population has people. Arguments: forms, population.
  static let moreThanPopulation = "N145"
}
