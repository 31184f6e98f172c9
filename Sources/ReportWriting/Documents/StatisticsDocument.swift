// SPDX-License-Identifier: Apache-2.0
import JSONWriting
public import SurveyModel

/// The JSON of `ikm statistics --format json`: per unit the index with its interval, the elements, the
/// reliability and the change; then the two roll-ups. Keys are added, never renamed. Numbers are strings with
/// a point: here with twelve decimals, so that they can be compared with other programs; inside reports and
/// scores as papers print them. What does not exist is null, with `reason` and `reasonID`.
public enum StatisticsDocument {
  /// How many decimals a document of its own has.
  private static let precise = 12

  /// The document of a sheet whose units bear statistics; `catalogue` gives the texts of notes and reasons.
  public static func json(_ sheet: ScoreSheet, catalogue: MessageCatalogue) -> String {
    let words = PaperWords(catalogue)
    let places = Places(index: precise, correlation: precise)
    return JSONValue.object([
      .init("round", .string(sheet.round.id)), .init("rulebook", .string(sheet.rulebook.id)),
      .init("confidence", .string("0.95")),
      .init(
        "units",
        .array(
          sheet.units.map { unit in
            .object([
              .init("unit", .string(unit.unit.code)), .init("name", .string(unit.unit.paperName)),
              .init("index", .string(orNull: unit.score.index.value?.description)),
              .init("grade", .string(orNull: unit.score.index.band?.grade)),
              .init("statistics", unit.statistics.map { value($0, places, words, .internalUse) } ?? .null),
            ])
          })),
      .init(
        "pooled",
        rollUp(sheet.pooled?.index, sheet.statistics?.pooled, sheet.statistics?.pooledChange, places, words)),
      .init(
        "meanOfUnits",
        rollUp(
          sheet.meanOfUnits, sheet.statistics?.meanOfUnits, sheet.statistics?.meanChange, places, words)),
    ]).text
  }

  /// The decimals of a document.
  struct Places {
    let index: Int
    let correlation: Int

    /// As papers print them.
    static func printed(_ rulebook: Rulebook) -> Self {
      Self(index: rulebook.indexPlaces, correlation: StatisticsBlocks.correlationPlaces)
    }
  }

  /// The statistics of one unit.
  static func value(
    _ statistics: UnitStatistics, _ places: Places, _ words: PaperWords, _ variant: ReportVariant
  ) -> JSONValue {
    let reliability = statistics.reliability
    return .object([
      .init("respondents", .integer(statistics.respondents)),
      .init("population", statistics.population.map { .integer($0) } ?? .null),
      .init("interval", interval(statistics.index, places, words, variant)),
      .init("elements", .array(statistics.elements.map { element($0, places, words, variant) })),
      .init("completeForms", .integer(reliability.completeForms)),
      .init("alpha", figure(reliability.alpha, places.correlation, words, variant)),
      .init(
        "criticalCorrelation", figure(reliability.criticalCorrelation, places.correlation, words, variant)),
      .init(
        "itemTotal",
        .array(
          reliability.items.map { item in
            .object([
              .init("code", .string(item.element.code)),
              .init("r", .string(orNull: text(item.itemTotal.figure, places.correlation))),
              .init("exceedsCritical", reliability.isValid(item).map { .boolean($0) } ?? .null),
              .init("reason", .string(orNull: item.itemTotal.reason.map { words.note($0, variant) })),
            ])
          })),
      .init("change", statistics.change.map { change($0, places, words, variant) } ?? .null),
      .init("notes", .array(statistics.notes.map { note($0, words, variant) })),
    ])
  }

  private static func rollUp(
    _ index: IndexScore?, _ estimate: Derived<IntervalEstimate>?, _ change: IndexChange?, _ places: Places,
    _ words: PaperWords
  ) -> JSONValue {
    .object([
      .init("index", .string(orNull: index?.value?.description)),
      .init("grade", .string(orNull: index?.band?.grade)),
      .init("interval", estimate.map { interval($0, places, words, .internalUse) } ?? .null),
      .init("change", change.map { self.change($0, places, words, .internalUse) } ?? .null),
    ])
  }

  private static func element(
    _ element: ElementStatistics, _ places: Places, _ words: PaperWords, _ variant: ReportVariant
  ) -> JSONValue {
    .object([
      .init("code", .string(element.element.code)), .init("answered", .integer(element.answered)),
      .init("unanswered", .integer(element.unanswered)),
      .init(
        "distribution",
        .array(
          element.distribution.map { count in
            .object([
              .init("value", .string(count.value.fractionText)), .init("forms", .integer(count.forms)),
            ])
          })),
      .init("interval", interval(element.index, places, words, variant)),
    ])
  }

  private static func interval(
    _ estimate: Derived<IntervalEstimate>, _ places: Places, _ words: PaperWords, _ variant: ReportVariant
  ) -> JSONValue {
    let figure = estimate.figure
    let members: [JSONValue.Member] = [
      .init("value", .string(orNull: text(figure?.value, places.index))),
      .init("standardError", .string(orNull: text(figure?.standardError, places.index))),
      .init("lower", .string(orNull: text(figure?.lower, places.index))),
      .init("upper", .string(orNull: text(figure?.upper, places.index))),
      .init("degreesOfFreedom", .string(orNull: text(figure?.degreesOfFreedom, places.index))),
    ]
    return .object(members + reason(estimate.reason, words, variant))
  }

  private static func change(
    _ change: IndexChange, _ places: Places, _ words: PaperWords, _ variant: ReportVariant
  ) -> JSONValue {
    .object([
      .init("from", .string(change.earlier.id)),
      .init("earlierIndex", .string(orNull: change.earlierIndex.value?.description)),
      .init("change", .string(orNull: change.printed?.description)),
      .init("verdict", .string(change.verdict.rawValue)),
      .init("interval", interval(change.estimate, places, words, variant)),
    ])
  }

  private static func figure(
    _ figure: Derived<Double>, _ places: Int, _ words: PaperWords, _ variant: ReportVariant
  ) -> JSONValue {
    .object(
      [.init("value", .string(orNull: text(figure.figure, places)))] + reason(figure.reason, words, variant))
  }

  private static func reason(_ reason: Message?, _ words: PaperWords, _ variant: ReportVariant)
    -> [JSONValue.Member]
  {
    reason.map {
      [.init("reason", .string(words.note($0, variant))), .init("reasonID", .string($0.id))]
    } ?? []
  }

  private static func note(_ note: Message, _ words: PaperWords, _ variant: ReportVariant) -> JSONValue {
    .object([.init("id", .string(note.id)), .init("message", .string(words.note(note, variant)))])
  }

  private static func text(_ value: Double?, _ places: Int) -> String? {
    value.flatMap { RoundedNumber($0, places: places)?.description }
  }
}
