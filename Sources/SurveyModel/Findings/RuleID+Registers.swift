// SPDX-License-Identifier: Apache-2.0
extension RuleID {
  // Registers of facilitation events and village documents. An exclusion refuses the whole file.

  /// Lines without content in the columns of the register were skipped (note). Arguments: count, lines.
  public static let registerLinesSkipped = RuleID(rawValue: "R660")
  /// A cell that is needed is empty (exclusion). Arguments: word of the field.
  public static let registerCellMissing = RuleID(rawValue: "R661")
  /// A cell cannot be read as what it should be (exclusion). Arguments: word of the field, cell.
  public static let registerCellUnreadable = RuleID(rawValue: "R662")
  /// The unit is not registered or is no kecamatan (exclusion). Arguments: cell.
  public static let kecamatanUnknown = RuleID(rawValue: "R663")
  /// No desa bears this code (exclusion). Arguments: code.
  public static let villageUnknown = RuleID(rawValue: "R664")
  /// The desa belongs to another kecamatan (exclusion). Arguments: its code, its kecamatan, the one asked for.
  public static let villageElsewhere = RuleID(rawValue: "R665")
  /// The code is that of a kelurahan (exclusion, reading A12). Arguments: its code, its name.
  public static let villageIsWard = RuleID(rawValue: "R666")
  /// The kind is none of RKPDesa, APBDesa and LPPDesa (exclusion). Arguments: cell.
  public static let documentKindUnknown = RuleID(rawValue: "R667")
  /// The fiscal year cannot be read, or is not planned yet (exclusion). Arguments: cell, last possible year.
  public static let fiscalYearUnreadable = RuleID(rawValue: "R668")
  /// A date lies before the first day that its fiscal year allows (exclusion). Arguments: word of the field, date,
  /// word of the kind, fiscal year, first day.
  public static let dateBeforeFiscalYear = RuleID(rawValue: "R669")
  /// A date lies after today (exclusion). Arguments: word of the field, date, today.
  public static let registerDateInFuture = RuleID(rawValue: "R670")
  /// A follow-up is dated before its event (exclusion). Arguments: date of the follow-up, date of the event.
  public static let followUpBeforeEvent = RuleID(rawValue: "R671")
  /// The kind of a follow-up is none that the decree names (exclusion). Arguments: cell.
  public static let followUpKindUnknown = RuleID(rawValue: "R672")
  /// A follow-up lacks its kind or its date (exclusion). Arguments: word of the field that is empty.
  public static let followUpIncomplete = RuleID(rawValue: "R673")
  /// Two lines of one event say different things (exclusion). Arguments: word of the field, the other line.
  public static let registerLinesContradict = RuleID(rawValue: "R674")
  /// A column that the register does not know; not kept (note). Arguments: heading.
  public static let registerColumnUnmapped = RuleID(rawValue: "R675")
  /// The line repeats an earlier version of a document; the held later one stays (note). Arguments: word of the
  /// kind, desa, fiscal year.
  public static let earlierVersionHeld = RuleID(rawValue: "R676")
  /// A date lies outside the days on which such a document is usually made (warning). Arguments: as `R669`,
  /// without the first day.
  public static let documentDateUnusual = RuleID(rawValue: "R677")
  /// The line is about another kecamatan than the one asked for (exclusion). Arguments: its kecamatan, the one
  /// asked for.
  public static let kecamatanElsewhere = RuleID(rawValue: "R678")
  /// A text is too long (exclusion). Arguments: word of the field, most characters.
  public static let registerTextTooLong = RuleID(rawValue: "R679")
  /// What tells records apart looks like a telephone or an identity number (exclusion). Arguments: word of the field.
  public static let registerNumberPersonal = RuleID(rawValue: "R684")
}
