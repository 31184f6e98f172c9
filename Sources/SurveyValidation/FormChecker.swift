// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Reads raw forms into values and runs every rule on every form.
///
/// Nothing is repaired and nothing dropped: a form that cannot count comes back with the reason, and the raw
/// form travels along as it came. The checker holds no clock and opens no file; `today` is passed in.
///
/// It is a value that remembers: where the fields stand in the layout it saw last, and what it read from
/// cells that come again and again, in bounded tables. Therefore `check` is mutating; two checkers made alike
/// give the same result for the same form, whatever they saw before.
///
/// ```swift
/// var checker = FormChecker(
///   questionnaire: questionnaire, round: round, today: today, units: units, unit: nil,
///   source: "januari.csv")
/// while let raw = try reader.next() { keep(checker.check(raw)) }
/// ```
public struct FormChecker: Sendable {
  /// The file's name without its folder.
  public let source: String
  let round: SurveyRound
  let today: CalendarDate
  /// The units that forms may name: the registered ones and those that `register` added.
  public private(set) var units: UnitDirectory
  let unit: ServiceUnit?
  let dates: DateStyle
  let answerKeys: [AnswerKey]
  let profileKeys: [ProfileKey]
  let profileTitles: [String]
  var fields: FieldIndices
  var unitMemo = CellMemo<UnitReading>()
  var dateMemo = CellMemo<DateReading>()
  var hourMemo = CellMemo<HourReading>()
  var serviceMemo = CellMemo<String>()
  var profileMemos: [CellMemo<ProfileValue>]
  var answerMemos: [CellMemo<AnswerReading>]

  /// A checker for the forms of one file.
  /// - Parameters:
  ///   - questionnaire: the questionnaire that the file was read with.
  ///   - round: the round that the forms are imported into.
  ///   - today: the day of the import.
  ///   - units: the registered units.
  ///   - unit: the unit given for the whole file (`--unit`); nil where the forms name theirs.
  ///   - source: the file's name without its folder.
  ///   - dates: how the file writes its dates.
  public init(
    questionnaire: Questionnaire, round: SurveyRound, today: CalendarDate, units: UnitDirectory,
    unit: ServiceUnit?, source: String, dates: DateStyle = DateStyle()
  ) {
    self.dates = dates
    self.source = source
    self.round = round
    self.today = today
    self.units = units
    self.unit = unit
    let vocabulary = OptionVocabulary(questionnaire)
    answerKeys = questionnaire.questions.map { AnswerKey($0, vocabulary: vocabulary) }
    profileKeys = questionnaire.profileFields.map { ProfileKey($0) }
    profileTitles = questionnaire.profileFields.map(\.title)
    fields = FieldIndices(
      RawLayout(fields: [], headings: []), questions: answerKeys.count, profileFields: profileKeys.count)
    profileMemos = Array(repeating: CellMemo(), count: profileKeys.count)
    answerMemos = Array(repeating: CellMemo(), count: answerKeys.count)
  }

  /// The form read into values, with everything that was found, in the order of the printed form.
  public mutating func check(_ raw: RawForm) -> CheckedForm {
    prepare(for: raw)
    let place = FormPlace(source: source, raw: raw)
    var findings: [Finding] = []
    if raw.refusal != nil || raw.isIncomplete {
      findings.add(RefusedRecordRule.finding(raw.refusal, at: place.form))
      findings.add(IncompleteFormRule.finding(isIncomplete: raw.isIncomplete, at: place.form))
    }
    let unitCode = readUnit(raw, place, &findings)
    let date = readDate(raw, place, &findings)
    let hour = readHour(raw, place, &findings)
    let service = raw.text(at: fields.service).map {
      serviceMemo.reading(of: $0) { ServiceName.named(by: $0) }
    }
    let profile = readProfile(raw, place, &findings)
    let answers = readAnswers(raw, place, &findings)
    findings.add(FormBlankRule.finding(answers, refusal: raw.refusal, at: place.form))
    let response = Response(
      unitCode: unitCode, service: service ?? "", date: date, hour: hour, answers: answers, profile: profile)
    var raw = raw
    if let id = raw.strongID, StrongID.isPlaceholder(id) { raw.strongID = nil }
    return CheckedForm(
      raw: raw, response: response, findings: findings, exclusion: ExclusionOrder.reason(among: findings))
  }

  /// The unit that a form names, where it is another one than the unit given for the whole file.
  ///
  /// A name that no unit answers to contradicts too: it is not the name of the given unit.
  /// - Returns: the code of the unit that the form names, or its cell as a message may quote it; nil where
  ///   the form names the same unit or none, and where no unit was given.
  public mutating func unitContradiction(_ raw: RawForm) -> String? {
    guard let unit else { return nil }
    prepare(for: raw)
    guard let text = raw.text(at: fields.unit) else { return nil }
    switch unitReading(text) {
    case .missing: return nil
    case .unknown: return Finding.quoted(String(CellText.trimmed(text)))
    case .registered(let code): return code == unit.code ? nil : code
    }
  }

  /// The text by which a form names a unit that nobody registered, without spaces around it.
  /// - Returns: nil where the form names a registered unit or none.
  public mutating func unknownUnit(_ raw: RawForm) -> String? {
    prepare(for: raw)
    guard let text = raw.text(at: fields.unit), unitReading(text) == .unknown else { return nil }
    return String(CellText.trimmed(text))
  }

  /// Makes a unit known, so that the forms that name it from now on count.
  public mutating func register(_ unit: ServiceUnit) {
    units.add(unit)
    unitMemo = CellMemo()
  }

  /// The round that a form names, where it is another one than the round of the import.
  /// - Returns: the period id that the form names; nil where it names this round or none. Only a period id
  ///   counts: a round that was defined under another id is not recognised by its name here.
  public mutating func roundContradiction(_ raw: RawForm) -> String? {
    prepare(for: raw)
    guard let text = raw.text(at: fields.round) else { return nil }
    return roundContradiction(named: text)
  }

  /// The round that a text of the file's head names, where it is another one than the round of the import.
  /// - Returns: as `roundContradiction(_:)`.
  public func roundContradiction(named text: String) -> String? {
    RoundName.contradiction(text, of: round)
  }

  mutating func prepare(for raw: RawForm) {
    guard fields.layout !== raw.layout else { return }
    fields = FieldIndices(raw.layout, questions: answerKeys.count, profileFields: profileKeys.count)
  }

  mutating func unitReading(_ text: String) -> UnitReading {
    let units = units
    return unitMemo.reading(of: text) { UnitReading($0, in: units) }
  }
}

extension [Finding] {
  /// Adds what a rule found, if it found anything.
  mutating func add(_ finding: Finding?) {
    if let finding { append(finding) }
  }
}
