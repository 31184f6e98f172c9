// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Held forms for tests of what is counted over them.
public enum HeldForms {
  /// A form of the model questionnaire: its answers as letters (`444444444`, `-` for a blank).
  public static func form(
    _ answers: String, record: Int, batch: Int = 1, source: String = "januari.csv",
    status: FormStatus = .accepted, date: CalendarDate? = nil, hour: VisitHour? = nil,
    profile: [ProfileValue] = []
  ) -> HeldForm {
    HeldForm(
      id: batch * 10_000 + record, batchID: batch, source: source, record: record, line: record + 1,
      status: status, exclusion: status == .excluded ? .withdrawn : nil,
      response: Response(
        unitCode: "35.08.10", service: "", date: date, hour: hour, answers: ModelForm.answers(answers),
        profile: profile))
  }

  /// The forms of a synthetic unit, one file.
  public static func forms(_ unit: SyntheticUnit) -> [HeldForm] {
    unit.forms.enumerated().map { index, answers in
      form(answers.map(String.init).joined(), record: index + 1)
    }
  }

  /// The facts over forms.
  public static func facts(_ forms: some Sequence<HeldForm>) -> RoundFacts {
    var facts = RoundFacts(shape: ModelForm.questionnaire.tallyShape)
    for form in forms { facts.add(form) }
    return facts
  }

  /// The facts over forms written as answers, in one file.
  public static func facts(_ answers: [String]) -> RoundFacts {
    facts(answers.enumerated().map { form($1, record: $0 + 1) })
  }
}
