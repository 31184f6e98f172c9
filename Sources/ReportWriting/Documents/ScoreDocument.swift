// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The JSON of `ikm score --format json`. Scripts and sibling tools build on it: keys are added, never renamed.
///
/// Rounded numbers are strings as printed, with a point. An index is null with its `reason` where there is
/// none. `sum` is a whole number; where several questions feed an element and the sum is no whole number, it is
/// the exact fraction as a string, `523/2`.
public enum ScoreDocument {
  /// The document of a score sheet; `catalogue` gives the texts of notes and reasons.
  public static func json(_ sheet: ScoreSheet, catalogue: MessageCatalogue) -> String {
    value(sheet, catalogue).text
  }

  static func value(_ sheet: ScoreSheet, _ catalogue: MessageCatalogue) -> JSONValue {
    var pooled = figure(sheet.pooled?.index, catalogue)
    pooled.append(.init("respondents", .integer(sheet.pooled?.respondents ?? 0)))
    pooled.append(.init("notes", notes(sheet.pooled?.notes ?? [], catalogue)))
    return .object([
      .init("round", .string(sheet.round.id)),
      .init("rulebook", .string(sheet.rulebook.id)),
      .init("questionnaire", .string(sheet.questionnaire.id)),
      .init("units", .array(sheet.units.map { unit($0, sheet.rulebook, catalogue) })),
      .init("pooled", .object(pooled)),
      .init(
        "meanOfUnits",
        .object(figure(sheet.meanOfUnits, catalogue) + [.init("units", .integer(sheet.meanOfUnitsCount))])),
      .init("unassigned", forms(sheet.unassigned)),
      .init("synthetic", .boolean(sheet.units.contains(where: \.isSynthetic))),
      .init("state", .string(sheet.round.state.rawValue)),
    ])
  }

  static func unit(_ unit: UnitScore, _ rulebook: Rulebook, _ catalogue: MessageCatalogue) -> JSONValue {
    .object(
      [
        .init("unit", .string(unit.unit.code)),
        .init("order", .string(unit.order.rawValue)),
        .init("name", .string(unit.unit.name)),
        .init("forms", forms(unit.account)),
        .init("respondents", .integer(unit.score.respondents)),
      ] + figure(unit.score.index, catalogue) + [
        .init("elements", elements(unit.score, rulebook)),
        .init("notes", notes(unit.score.notes, catalogue)),
        .init("priorities", .array(unit.score.priorities.map { .string($0) })),
        .init("superseded", .integer(unit.account.superseded)),
        .init("synthetic", .boolean(unit.isSynthetic)),
        .init("services", .array(unit.services.map { service($0, rulebook, catalogue) })),
      ])
  }

  static func service(_ service: ServiceScore, _ rulebook: Rulebook, _ catalogue: MessageCatalogue)
    -> JSONValue
  {
    .object(
      [
        .init("name", .string(service.name)), .init("respondents", .integer(service.score.respondents)),
      ] + figure(service.score.index, catalogue) + [
        .init("elements", elements(service.score, rulebook)),
        .init("notes", notes(service.score.notes, catalogue)),
      ])
  }

  static func forms(_ account: FormAccount) -> JSONValue {
    .object([
      .init("read", .integer(account.read)), .init("accepted", .integer(account.accepted)),
      .init("warned", .integer(account.warned)), .init("excluded", .integer(account.excluded)),
    ])
  }

  /// `index` and `grade`, with `reason` between them where there is no index.
  static func figure(_ index: IndexScore?, _ catalogue: MessageCatalogue) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = [.init("index", .string(orNull: index?.value?.description))]
    if index?.value == nil {
      members.append(.init("reason", .string(orNull: index?.reason.map { catalogue.text($0) })))
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

  static func notes(_ notes: [Message], _ catalogue: MessageCatalogue) -> JSONValue {
    .array(
      notes.map { .object([.init("id", .string($0.id)), .init("message", .string(catalogue.text($0)))]) })
  }
}
