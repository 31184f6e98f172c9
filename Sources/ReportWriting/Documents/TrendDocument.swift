// SPDX-License-Identifier: Apache-2.0
import JSONWriting
public import SurveyModel

/// The JSON of `ikm score --rounds A,B,C --format json`: the rounds, the breaks of the series, and per unit a point and
/// a change per round. Keys are added, never renamed. Rounded numbers are strings with a point.
public enum TrendDocument {
  /// The document of a trend; `catalogue` gives the texts of notes and reasons.
  public static func json(_ trend: ScoreTrend, catalogue: MessageCatalogue) -> String {
    let words = PaperWords(catalogue)
    let sheets = trend.sheets
    return JSONValue.object([
      .init("rounds", .array(sheets.map { round($0, words) })),
      .init(
        "breaks",
        .array(
          trend.breaks.map { item in
            .object([
              .init("before", .string(sheets[item.position].round.id)),
              .init("after", .string(sheets[item.position - 1].round.id)),
              .init("kind", .string(item.kind.rawValue)),
              .init("id", .string(item.message.id)),
              .init("message", .string(words.note(item.message, .internalUse))),
            ])
          })),
      .init("units", .array(trend.units.map { unit($0, trend, words) })),
      .init("pooled", series(sheets.map { $0.pooled?.index }, trend, words)),
      .init("meanOfUnits", series(sheets.map { $0.meanOfUnits }, trend, words)),
      .init(
        "notes",
        .array(
          trend.notes.map {
            .object([
              .init("id", .string($0.id)), .init("message", .string(words.note($0, .internalUse))),
            ])
          })),
    ]).text
  }

  private static func round(_ sheet: ScoreSheet, _ words: PaperWords) -> JSONValue {
    .object([
      .init("round", .string(sheet.round.id)), .init("name", .string(words.round(sheet.round))),
      .init("rulebook", .string(sheet.rulebook.id)),
      .init("questionnaire", .string(sheet.questionnaire.id)),
      .init("state", .string(sheet.round.state.rawValue)),
      .init("synthetic", .boolean(sheet.units.contains(where: \.isSynthetic))),
    ])
  }

  private static func unit(_ unit: UnitTrend, _ trend: ScoreTrend, _ words: PaperWords) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("unit", .string(unit.unit.code)), .init("name", .string(unit.unit.paperName)),
      .init(
        "respondents", .array(unit.scores.map { $0.map { .integer($0.score.respondents) } ?? .null })),
    ]
    if case .object(let rest) = series(unit.scores.map { $0?.score.index }, trend, words) { members += rest }
    members.append(
      .init(
        "elements",
        .array(
          unit.elements.map { element in
            .object([
              .init("code", .string(element.element.code)), .init("name", .string(element.element.name)),
              .init("index", .array(element.scores.map { .string(orNull: $0?.index?.description) })),
              .init("grade", .array(element.scores.map { .string(orNull: $0?.band?.grade) })),
            ])
          })))
    return .object(members)
  }

  /// `points`, one per round, and `changes`, one per pair of neighbouring rounds that both have a figure.
  private static func series(_ scores: [IndexScore?], _ trend: ScoreTrend, _ words: PaperWords) -> JSONValue {
    let points = zip(scores, trend.sheets).map { score, sheet in
      JSONValue.object([
        .init("round", .string(sheet.round.id)),
        .init("index", .string(orNull: score?.value?.description)),
        .init("grade", .string(orNull: score?.band?.grade)),
        .init("reason", .string(orNull: score?.reason.map { words.note($0, .internalUse) })),
      ])
    }
    let changes = scores.indices.dropFirst().compactMap { index -> JSONValue? in
      guard let last = scores[index]?.value, let before = scores[index - 1]?.value else { return nil }
      return .object([
        .init("from", .string(trend.sheets[index - 1].round.id)),
        .init("to", .string(trend.sheets[index].round.id)),
        .init("change", .string((last.number - before.number).description)),
        .init("comparable", .boolean(trend.isComparable(from: index - 1, to: index))),
      ])
    }
    return .object([.init("points", .array(points)), .init("changes", .array(changes))])
  }
}
