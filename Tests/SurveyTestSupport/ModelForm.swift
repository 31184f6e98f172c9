// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The nine-question model form and PermenPANRB 14/2017, built by hand for tests of pure functions.
///
/// The definitions that travel with `ikm` are files and have tests of their own.
public enum ModelForm {
  /// The elements U1 to U9.
  public static let elements = (1...9).map { Element(code: "U\($0)", name: "Unsur \($0)", englishName: "") }

  /// Question 8 feeds U9, question 9 feeds U8.
  public static let questionnaire = questionnaire(elements: elements)

  /// PermenPANRB 14/2017 with its bounds as printed.
  public static let rulebook = rulebook(weighting: .equal)

  /// The model form with some elements declared as not asked.
  public static func questionnaire(elements: [Element]) -> Questionnaire {
    let options = zip(1...4, ["a", "b", "c", "d"]).map { AnswerOption(value: $0, letter: $1, text: "") }
    let questions = (1...9).map { number in
      let element = number == 8 ? 9 : number == 9 ? 8 : number
      return Question(
        number: number, text: "Pertanyaan \(number)", elementCode: "U\(element)", options: options,
        aliases: [])
    }
    return Questionnaire(
      id: "skm-2017", title: "Kuesioner SKM", legalBasis: "", rulebookID: "permenpanrb-14-2017",
      elements: elements, questions: questions, profileFields: [], fieldAliases: [:], personalAliases: [])
  }

  /// PermenPANRB 14/2017 with another weighting.
  public static func rulebook(weighting: Weighting) -> Rulebook {
    Rulebook(
      id: "permenpanrb-14-2017", name: "PermenPANRB 14/2017", citation: "", inForceFrom: day(2017, 1, 1),
      inForceUpTo: nil, elements: elements, weighting: weighting, factor: 25, indexPlaces: 2, nrrPlaces: 3,
      bands: [
        band("D", "Tidak baik", 1, 2500, 6499, mean: (10_000, 25_996)),
        band("C", "Kurang baik", 2, 6500, 7660, mean: (26_000, 30_640)),
        band("B", "Baik", 3, 7661, 8830, mean: (30_644, 35_320)),
        band("A", "Sangat baik", 4, 8831, 10000, mean: (35_324, 40_000)),
      ],
      alternativeWeights: [
        AlternativeWeight(label: "0.111", places: 3), AlternativeWeight(label: "0.11", places: 2),
      ], alternativeNRRPlaces: [2, 3])
  }

  /// A tally of forms written as answers to questions 1 to 9: digits, `-` blank, `*`, `?`, `n`.
  public static func tally(_ forms: some Sequence<String>, of questionnaire: Questionnaire = questionnaire)
    -> Tally
  {
    var tally = Tally(shape: questionnaire.tallyShape)
    for form in forms { tally.add(answers(form)) }
    return tally
  }

  /// The answers of one form.
  public static func answers(_ form: String) -> [Answer] {
    form.utf8.compactMap { Answer(code: $0) }
  }

  /// A day that exists; 1 January of the year where it does not.
  public static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarPeriod.year(year).days.lowerBound
  }

  private static func band(
    _ grade: String, _ performance: String, _ perception: Int, _ lower: Int, _ upper: Int, mean: (Int, Int)
  ) -> GradeBand {
    GradeBand(
      grade: grade, performance: performance, englishPerformance: "", perception: perception,
      lowerBound: hundredths(lower), upperBound: hundredths(upper),
      lowerMean: ExactRatio(units: mean.0, places: 4).rounded(places: 4),
      upperMean: ExactRatio(units: mean.1, places: 4).rounded(places: 4))
  }

  private static func hundredths(_ units: Int) -> RoundedNumber {
    ExactRatio(units: units, places: 2).rounded(places: 2)
  }
}
