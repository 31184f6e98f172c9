// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The parts of a form, one after the other. A place is built only where something has to be said.
extension FormChecker {
  mutating func readUnit(_ raw: RawForm, _ place: FormPlace, _ findings: inout [Finding]) -> String? {
    let text = raw.text(at: fields.unit)
    let reading = text.map { unitReading($0) } ?? .missing
    if let code = reading.code { return code }
    if reading == .missing, let unit { return unit.code }
    let at = place.cell(fields.unit)
    findings.add(UnitUnknownRule.finding(reading, cell: text ?? "", at: at))
    findings.add(UnitMissingRule.finding(reading, at: at))
    return nil
  }

  mutating func readDate(_ raw: RawForm, _ place: FormPlace, _ findings: inout [Finding]) -> CalendarDate? {
    guard let index = fields.date else { return nil }
    let text = raw.text(at: index)
    let style = dates
    let reading = text.map { dateMemo.reading(of: $0) { DateReading($0, style: style) } } ?? .missing
    if let date = reading.date {
      guard date > today || !round.days.contains(date) else { return date }
      findings.add(DateInFutureRule.finding(date, today: today, at: place.cell(index)))
      findings.add(DateOutsideRoundRule.finding(date, round: round.days, at: place.cell(index)))
      return date
    }
    let at = place.cell(index)
    let cell = String(CellText.trimmed(text ?? ""))
    findings.add(DateMissingRule.finding(reading, at: at))
    findings.add(DatePlaceholderRule.finding(reading, cell: cell, at: at))
    findings.add(DateUnreadableRule.finding(reading, cell: cell, at: at))
    return nil
  }

  mutating func readHour(_ raw: RawForm, _ place: FormPlace, _ findings: inout [Finding]) -> VisitHour? {
    guard let text = raw.text(at: fields.hour) else { return nil }
    let reading = hourMemo.reading(of: text) { HourReading($0) }
    if reading == .unreadable {
      let cell = String(CellText.trimmed(text))
      findings.add(HourUnreadableRule.finding(reading, cell: cell, at: place.cell(fields.hour)))
    }
    return reading.hour
  }

  mutating func readProfile(
    _ raw: RawForm, _ place: FormPlace, _ findings: inout [Finding]
  ) -> [ProfileValue] {
    var values: [ProfileValue] = []
    values.reserveCapacity(profileKeys.count)
    for field in profileKeys.indices {
      guard let text = raw.text(at: fields.profile[field]) else {
        values.append(.notGiven)
        continue
      }
      let value = profileMemos[field].reading(of: text) { profileKeys[field].value(of: $0) }
      if value == .unlisted {
        let at = place.cell(fields.profile[field])
        findings.add(ProfileUnlistedRule.finding(value, field: profileTitles[field], at: at))
      }
      values.append(value)
    }
    return values
  }

  mutating func readAnswers(_ raw: RawForm, _ place: FormPlace, _ findings: inout [Finding]) -> [Answer] {
    var answers: [Answer] = []
    answers.reserveCapacity(answerKeys.count)
    for question in answerKeys.indices {
      guard let index = fields.questions[question], index < raw.cells.count else {
        answers.append(.notAsked)
        continue
      }
      let reading = readAnswer(raw, cell: index, question: question)
      answers.append(reading.answer)
      if case .value = reading { continue }
      let label = answerKeys[question].label
      let at = place.cell(index)
      let cell = String(CellText.trimmed(raw.text(at: index) ?? ""))
      findings.add(AnswerBlankRule.finding(reading, question: label, at: at))
      findings.add(AnswerOutOfScaleRule.finding(reading, question: label, cell: cell, at: at))
      findings.add(AnswerNotANumberRule.finding(reading, question: label, cell: cell, at: at))
      findings.add(AnswerMultipleMarksRule.finding(reading, question: label, cell: cell, at: at))
      findings.add(AnswerUnreadableRule.finding(reading, question: label, at: at))
      findings.add(AnswerContradictionRule.finding(reading, question: label, at: at))
      findings.add(
        AnswerNearTextRule.finding(
          reading, question: label, option: answerKeys[question].text(of: reading), at: at)
      )
    }
    return answers
  }

  private mutating func readAnswer(_ raw: RawForm, cell index: Int, question: Int) -> AnswerReading {
    if let declared = raw.cells[index].declared { return AnswerReading(declared) }
    guard let text = raw.cells[index].text else { return .notAsked }
    let key = answerKeys[question]
    if let plain = AnswerReading.plain(text, key: key) { return plain }
    return answerMemos[question].reading(of: text) { AnswerReading.reading(of: $0, key: key) }
  }
}
