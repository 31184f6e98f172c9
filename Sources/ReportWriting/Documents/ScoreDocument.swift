// SPDX-License-Identifier: Apache-2.0
import JSONWriting
public import SurveyModel

/// The JSON of `ikm score --format json`. Scripts and sibling tools build on it: keys are added, never renamed.
///
/// Rounded numbers are strings as printed, with a point. An index is null with its `reason` where there is
/// none. `sum` is a whole number; where several questions feed an element and the sum is no whole number, it is
/// the exact fraction as a string, `523/2`.
///
/// In public a service has the figures of the public paper and no others: name, respondents, index, letter. One
/// whose figures are suppressed there has its name and `"suppressed": true`.
public enum ScoreDocument {
  /// The document of a score sheet; `catalogue` gives the texts of notes and reasons.
  /// - Parameter variant: for whom it is made; in public the figures of small services are suppressed.
  public static func json(
    _ sheet: ScoreSheet, catalogue: MessageCatalogue, variant: ReportVariant = .internalUse
  ) -> String {
    value(sheet, PaperWords(catalogue), variant).text
  }

  static func value(_ sheet: ScoreSheet, _ words: PaperWords, _ variant: ReportVariant) -> JSONValue {
    var pooled = figure(sheet.pooled?.index, words, variant)
    pooled.append(.init("respondents", .integer(sheet.pooled?.respondents ?? 0)))
    pooled.append(.init("notes", notes(sheet.pooled?.notes ?? [], words, variant)))
    return .object([
      .init("round", .string(sheet.round.id)),
      .init("rulebook", .string(sheet.rulebook.id)),
      .init("questionnaire", .string(sheet.questionnaire.id)),
      .init("units", .array(sheet.units.map { unit($0, sheet.rulebook, words, variant) })),
      .init("pooled", .object(pooled)),
      .init(
        "meanOfUnits",
        .object(
          figure(sheet.meanOfUnits, words, variant) + [.init("units", .integer(sheet.meanOfUnitsCount))])),
      .init("unassigned", forms(sheet.unassigned)),
      .init("synthetic", .boolean(sheet.units.contains(where: \.isSynthetic))),
      .init("state", .string(sheet.round.state.rawValue)),
    ])
  }

  static func unit(_ unit: UnitScore, _ rulebook: Rulebook, _ words: PaperWords, _ variant: ReportVariant)
    -> JSONValue
  {
    let hidden = unit.hiddenServices(variant)
    let services = unit.services.enumerated().map { index, score in
      hidden.contains(index)
        ? JSONValue.object([.init("name", .string(score.paperName)), .init("suppressed", .boolean(true))])
        : service(score, rulebook, words, variant)
    }
    return .object(
      [
        .init("unit", .string(unit.unit.code)),
        .init("order", .string(unit.order.rawValue)),
        .init("name", .string(unit.unit.paperName)),
        .init("forms", forms(unit.account)),
        .init("respondents", .integer(unit.score.respondents)),
      ] + figure(unit.score.index, words, variant) + [
        .init("elements", elements(unit.score, rulebook)),
        .init("notes", notes(unit.score.notes, words, variant)),
        .init("priorities", .array(unit.score.priorities.map { .string($0) })),
        .init("superseded", .integer(unit.account.superseded)),
        .init("synthetic", .boolean(unit.isSynthetic)),
        .init("services", .array(services)),
      ]
        + (unit.statistics.map {
          [
            .init(
              "statistics",
              StatisticsDocument.value($0, .printed(rulebook), words, variant))
          ]
        } ?? []))
  }

  /// A service that is not suppressed. Its elements stay inside the office: one that few of many respondents
  /// answered is a small cell again, here or in what is left of the unit without it.
  private static func service(
    _ service: ServiceScore, _ rulebook: Rulebook, _ words: PaperWords, _ variant: ReportVariant
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(service.paperName)), .init("respondents", .integer(service.score.respondents)),
    ]
    members += figure(service.score.index, words, variant)
    if variant == .internalUse {
      members.append(.init("elements", elements(service.score, rulebook)))
      members.append(.init("notes", notes(service.score.notes, words, variant)))
    }
    return .object(members)
  }

  static func forms(_ account: FormAccount) -> JSONValue {
    .object([
      .init("read", .integer(account.read)), .init("accepted", .integer(account.accepted)),
      .init("warned", .integer(account.warned)), .init("excluded", .integer(account.excluded)),
    ])
  }

  /// `index` and `grade`, with `reason` between them where there is no index.
  private static func figure(_ index: IndexScore?, _ words: PaperWords, _ variant: ReportVariant)
    -> [JSONValue.Member]
  {
    var members: [JSONValue.Member] = [.init("index", .string(orNull: index?.value?.description))]
    if index?.value == nil {
      members.append(.init("reason", .string(orNull: index?.reason.map { words.note($0, variant) })))
      members.append(.init("reasonID", .string(orNull: index?.reason?.id)))
    }
    return members + [.init("grade", .string(orNull: index?.band?.grade))]
  }

  static func elements(_ score: GroupScore, _ rulebook: Rulebook) -> JSONValue {
    .array(
      score.elements.filter(\.element.isAsked).map { element in
        .object([
          .init("code", .string(element.element.code)),
          .init("answered", .integer(element.answered)),
          .init("sum", sum(element.sum)),
          .init("nrr", .string(orNull: element.nrr?.rounded(places: rulebook.nrrPlaces).description)),
          .init("index", .string(orNull: element.index?.description)),
          .init("grade", .string(orNull: element.band?.grade)),
        ])
      })
  }

  private static func sum(_ ratio: ExactRatio) -> JSONValue {
    Int(ratio.fractionText).map { .integer($0) } ?? .string(ratio.fractionText)
  }

  private static func notes(_ notes: [Message], _ words: PaperWords, _ variant: ReportVariant) -> JSONValue {
    .array(
      notes.map {
        .object([.init("id", .string($0.id)), .init("message", .string(words.note($0, variant)))])
      })
  }
}
