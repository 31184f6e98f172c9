// SPDX-License-Identifier: Apache-2.0
/// The permanent id of a rule. Texts stand in the catalogue under the same id. Retired ids stay as comments.
public struct RuleID: RawRepresentable, Hashable, Sendable {
  /// The id, such as `R101`.
  public let rawValue: String

  /// A rule id, as stored.
  public init(rawValue: String) { self.rawValue = rawValue }

  private init(_ rawValue: String) { self.rawValue = rawValue }

  // Answers

  /// An answer is a number off the scale (warning). Arguments: question, cell.
  public static let answerOutOfScale = Self("R101")
  /// An answer is neither a number nor one of the option texts (warning). Arguments: question, cell.
  public static let answerNotANumber = Self("R102")
  /// More than one option is marked (warning). Arguments: question, cell.
  public static let answerMultipleMarks = Self("R103")
  /// The source says that the mark could not be read (warning). Arguments: question.
  public static let answerUnreadable = Self("R104")
  /// Asked and not answered (note). Arguments: question.
  public static let answerBlank = Self("R105")
  /// Words that are nearly those of one option, read as that option (warning). Arguments: question, option.
  public static let answerNearText = Self("R108")
  /// The letter, the words and the number of one cell name different options (warning). Arguments: question.
  public static let answerContradiction = Self("R109")
  /// No element is answered (exclusion). No arguments.
  public static let formBlank = Self("R106")

  // Identity

  /// Two forms of one file bear one strong id with other content (exclusion of both). No arguments.
  public static let conflictInFile = Self("R201")
  /// A held form bears the same strong id with other content (exclusion of the incoming). Arguments: batch.
  public static let conflictWithHeld = Self("R202")
  /// A later file brought other content under this form's strong id; it keeps counting (note). Arguments:
  /// batch.
  public static let heldFormContested = Self("R203")
  /// The source marks the form as incomplete (exclusion). No arguments.
  public static let markedIncomplete = Self("R204")
  /// Withdrawn by an operator (exclusion). Arguments: why.
  public static let withdrawn = Self("R206")
  /// Forms of a unit have equal content (note on the unit). Arguments: forms, groups.
  public static let equalContent = Self("R207")
  /// Forms of a unit have the same answer to every question (note on the unit). Arguments: forms, of how
  /// many.
  public static let straightLining = Self("R208")

  // Dates and hours

  /// Dated outside the round (exclusion). Arguments: date, first day, last day.
  public static let dateOutsideRound = Self("R301")
  /// Dated after today (exclusion). Arguments: date, today.
  public static let dateInFuture = Self("R302")
  /// The date cannot be read (warning). Arguments: cell.
  public static let dateUnreadable = Self("R303")
  /// No date on the form (note). No arguments.
  public static let dateMissing = Self("R304")
  /// The date is a known placeholder, taken as missing (note). Arguments: cell.
  public static let datePlaceholder = Self("R305")
  /// The hour is neither a slot nor a time (note). Arguments: cell.
  public static let hourUnreadable = Self("R306")

  // Units

  /// The unit is not registered (exclusion). Arguments: the unit's cell.
  public static let unitUnknown = Self("R401")
  /// The form names no unit (exclusion). No arguments.
  public static let unitMissing = Self("R402")
  /// A unit was registered by this import (note on the file). Arguments: code, name.
  public static let unitRegistered = Self("R403")

  // Profile

  /// A profile value is not in the list of its field (note). Arguments: field.
  public static let profileUnlisted = Self("R501")

  // Files

  /// A column that the questionnaire does not map; not kept (note on the file). Arguments: heading.
  public static let columnUnmapped = Self("R601")
  /// A column with personal data; dropped (note on the file). Arguments: heading.
  public static let columnPersonal = Self("R602")
  /// Bare U8 and U9 that nothing settles, read in regulation order (warning on the file). No arguments.
  public static let orderUnsettled = Self("R603")
  /// Bare codes other than U8 and U9 that nothing settles, read in element order (warning on the file). Arguments:
  /// codes.
  public static let otherOrderUnsettled = Self("R630")
  /// Lines that are not respondents were skipped (note on the file). Arguments: kind, count, lines.
  public static let linesSkipped = Self("R604")
  /// A side legend was skipped (note on the file). Arguments: first column, first line, last line, cells.
  public static let sideLegend = Self("R605")
  /// A record with content beyond the last heading (refuses the file). Arguments: column.
  public static let cellsBeyondHeadings = Self("R606")
  /// A record with bytes that the encoding does not know (refuses the file). No arguments.
  public static let undecodableBytes = Self("R607")
  /// A record of another questionnaire (refuses the file). No arguments.
  public static let otherQuestionnaire = Self("R608")
  /// An encrypted record (refuses the file). No arguments.
  public static let encryptedRecord = Self("R609")
  /// The file has no column for a field, so that every form lacks it (note on the file). Arguments: field.
  public static let columnAbsent = Self("R610")
  /// Free text was masked where it held an e-mail address or a long number (note on the file). Arguments:
  /// count.
  public static let remarksMasked = Self("R611")
  /// The file says that its forms are synthetic (note on the file). No arguments.
  public static let syntheticForms = Self("R612")

  // Workbooks

  /// Cells hold formulas whose values the file does not hold; answers among them are unreadable (warning on the
  /// sheet). Arguments: cells, columns, first line.
  public static let formulaWithoutValue = Self("R631")
  /// Hidden rows hold forms, which were read (note on the sheet). Arguments: forms, lines.
  public static let hiddenRows = Self("R632")
  /// A hidden sheet holds forms, which were read (note on the sheet). No arguments.
  public static let hiddenSheet = Self("R633")
  /// Sheets without headings of forms were left out (note on the file). Arguments: sheets, names.
  public static let sheetsSkipped = Self("R634")
  /// Cells hold an error of the spreadsheet program; answers among them are unreadable (warning on the sheet).
  /// Arguments: cells, columns, first line.
  public static let errorCells = Self("R635")
  /// No column names the units, so the names of the sheets do (note on the file). Arguments: sheets, names.
  public static let unitsFromSheets = Self("R636")
  /// A sheet with published figures was left out (warning on the sheet). No arguments.
  public static let recapSheetSkipped = Self("R637")
  /// A sheet with headings of forms above means or counts was left out (warning on the sheet). Arguments: sheet.
  public static let figureSheetSkipped = Self("R655")

  // Submissions

  /// Prefixes of names are declared nowhere; read by their local names (warning on the file). Arguments:
  /// prefixes, submissions.
  public static let prefixUndeclared = Self("R613")
  /// Submissions without an instanceID (note on the file). Arguments: submissions.
  public static let submissionWithoutID = Self("R614")
  /// A field stands more than once in one submission (warning on the file). Arguments: field, submissions.
  public static let fieldRepeated = Self("R615")
  /// Members of a folder or zip that were not read (note on the file). Arguments: kind, count, names.
  public static let membersSkipped = Self("R616")
  /// No submission has a field for these elements; they count as not asked (warning on the file). Arguments:
  /// elements.
  public static let questionAbsent = Self("R617")
  /// A member that is no whole document (refuses the file). No arguments.
  public static let damagedRecord = Self("R618")
  /// Submissions of several forms; those of the others are refused records (note on the file). Arguments: the
  /// form that is read, the others with their counts.
  public static let severalForms = Self("R621")
  /// The mapping names a field that no submission has (warning on the file). Arguments: heading, line of the
  /// mapping.
  public static let mappedFieldAbsent = Self("R620")

  // Survey files that bring their own structure

  /// A field offers options that are none of the questionnaire's; answers with them cannot be read (warning on the
  /// file). Arguments: field, options.
  public static let optionsForeign = Self("R640")
  /// A field's options have other texts than the questionnaire's and were read by their codes or scores (warning on
  /// the file). Arguments: field, options.
  public static let optionsByCode = Self("R641")
  /// Responses came without the structure of their survey (note on the file). No arguments.
  public static let structureAbsent = Self("R642")
  /// The answers to a field are encrypted (warning on the file). Arguments: field.
  public static let fieldEncrypted = Self("R643")
  /// Forms that nobody has verified yet are counted (note on the file). Arguments: forms.
  public static let formsUnverified = Self("R644")
  /// Forms of a study that hold no question of the questionnaire were not read (note on the file). Arguments: count,
  /// names.
  public static let otherFormsSkipped = Self("R645")
  // JSON rows, tables of programs, dates of a file

  /// Records bring their answers as a list without names, which nothing settles (warning on the file).
  /// Arguments: key, records.
  public static let answerListUnnamed = Self("R650")
  /// Nothing tells whether dates are day/month or month/day (warning on the file). Arguments: dates, order
  /// that is read, the other.
  public static let dateOrderUnsettled = Self("R652")
  /// Some dates can only be day/month, others only month/day (warning on the file). Arguments: dates of the one
  /// kind, of the other, dates that stay unreadable.
  public static let dateOrderContradictory = Self("R653")
  /// The table was written by a known program, whose marks are read as it means them (note on the file).
  /// Arguments: program.
  public static let programRecognised = Self("R654")

  // Rounds (notes on the unit; the thresholds stand in `Data/RoundRules`)

  /// Fewer respondents than the population asks for. Arguments: n, population, by formula, by table, its row.
  public static let sampleSize = Self("R701")
  /// The share of forms with one answer throughout is large. Arguments: forms, of how many, percent, limit.
  public static let straightLiningShare = Self("R702")
  /// More pairs of equal forms than chance gives. Arguments: pairs, expected, forms, limit, fewest pairs.
  public static let equalContentShare = Self("R703")
  /// Constant forms stand in a row. Arguments: run, file, first and last record, constant forms, n, limit.
  public static let constantRun = Self("R704")
  /// The low totals that the answers lead to expect are missing. Arguments: total, expected, limit, forms.
  public static let lowTailMissing = Self("R705")
  /// A file lies in the order of its totals. Arguments: file, forms, percent, limit, word for the direction.
  public static let sortedByTotal = Self("R706")
  /// Most forms bear one date. Arguments: date, forms, of how many, percent, limit.
  public static let oneDayShare = Self("R707")
  /// Forms are dated on days on which the unit is closed. Arguments: forms, of how many, percent, limit,
  /// days.
  public static let closedDayShare = Self("R708")
  /// Forms bear times outside opening hours. Arguments: forms, of how many, percent, limit, hours.
  public static let closedHourShare = Self("R709")
  /// An element lacks many answers. Arguments: element, without, of how many, percent, limit.
  public static let elementNonresponse = Self("R710")
  /// More respondents than people served. Arguments: n, population.
  public static let moreThanPopulation = Self("R711")
}
