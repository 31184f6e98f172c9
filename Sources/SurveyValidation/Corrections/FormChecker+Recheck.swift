// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension FormChecker {
  /// Reads some fields of a held form again and leaves everything else as it was understood at its import.
  ///
  /// Only the named fields follow the cells; so a correction of one answer never moves a date, a unit or
  /// another answer because a definition, the register of units or the calendar have changed since. Whether
  /// the form counts is decided afresh from all findings: those of the other fields and those that are made
  /// now.
  /// - Parameters:
  ///   - raw: the cells, corrections laid over them.
  ///   - fields: the fields to be read again.
  ///   - held: the form as it was understood.
  ///   - findings: what was found about it.
  public mutating func recheck(
    _ raw: RawForm, fields: Set<FieldKey>, held: Response, findings: [Finding]
  ) -> CheckedForm {
    let fresh = check(raw)
    var response = held
    for field in fields {
      switch field {
      case .question(let index) where response.answers.indices.contains(index):
        response.answers[index] = fresh.response.answers[index]
      case .profile(let index) where response.profile.indices.contains(index):
        response.profile[index] = fresh.response.profile[index]
      case .date: response.date = fresh.response.date
      case .hour: response.hour = fresh.response.hour
      case .unit: response.unitCode = fresh.response.unitCode
      case .service: response.service = fresh.response.service
      default: break
      }
    }
    var merged = findings.filter { $0.rule != .formBlank && !isAbout(fields, $0) }
    merged += fresh.findings.filter { isAbout(fields, $0) }
    let place = FormPlace(source: source, raw: raw)
    merged.add(FormBlankRule.finding(response.answers, refusal: raw.refusal, at: place.form))
    return CheckedForm(
      raw: raw, response: response, findings: merged, exclusion: Self.exclusion(among: merged))
  }

  /// Whether a text would be understood as a value of a field. A blank is understood where the field may be
  /// blank.
  public func understands(_ text: String, as field: FieldKey) -> Bool {
    switch field {
    case .question(let index):
      guard answerKeys.indices.contains(index) else { return false }
      switch AnswerReading(RawCell(text: text), key: answerKeys[index]) {
      case .value, .blank: return true
      default: return false
      }
    case .profile(let index):
      return profileKeys.indices.contains(index) && profileKeys[index].value(of: text) != .unlisted
    case .date:
      switch DateReading(text, style: dates) {
      case .day, .missing: return true
      case .placeholder: return CellText.saysNothing(CellText.trimmed(text))
      case .unreadable: return false
      }
    case .hour: return HourReading(text) != .unreadable
    case .unit: return UnitReading(text, in: units).code != nil
    case .service: return true
    case .remark, .round, .number, .strongID: return false
    }
  }

  /// Why a form with these findings is not scored; nil when it is. What an operator withdrew is withdrawn,
  /// whatever else was found.
  public static func exclusion(among findings: [Finding]) -> ExclusionReason? {
    if findings.contains(where: { $0.rule == .withdrawn }) { return .withdrawn }
    if let reason = ExclusionOrder.reason(among: findings) { return reason }
    let isContested = findings.contains { $0.rule == .conflictInFile || $0.rule == .conflictWithHeld }
    return isContested ? .conflict : nil
  }

  private func isAbout(_ fields: Set<FieldKey>, _ finding: Finding) -> Bool {
    field(of: finding).map { fields.contains($0) } ?? false
  }

  /// The field that a finding of one cell is about; nil for one about the whole form.
  private func field(of finding: Finding) -> FieldKey? {
    switch finding.rule {
    case .answerOutOfScale, .answerNotANumber, .answerMultipleMarks, .answerUnreadable, .answerBlank,
      .answerNearText, .answerContradiction:
      answerKeys.firstIndex { $0.label == finding.arguments.first }.map { .question($0) }
    case .profileUnlisted: profileTitles.firstIndex { $0 == finding.arguments.first }.map { .profile($0) }
    case .dateOutsideRound, .dateInFuture, .dateUnreadable, .dateMissing, .datePlaceholder: .date
    case .hourUnreadable: .hour
    case .unitUnknown, .unitMissing: .unit
    default: nil
    }
  }
}
