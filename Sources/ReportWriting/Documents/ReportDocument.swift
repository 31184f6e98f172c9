// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The JSON of `ikm report --format json`: the report of one unit as data.
///
/// Numbers keep the point and dates are ISO. What a public paper hides is null with `"hidden": true`.
public enum ReportDocument {
  /// The document of a unit's report; `catalogue` gives the texts.
  public static func json(_ content: UnitReportContent, catalogue: MessageCatalogue) -> String {
    value(content, PaperWords(catalogue)).text
  }

  static func value(_ content: UnitReportContent, _ words: PaperWords) -> JSONValue {
    .object(
      [
        .init("round", .string(content.round.id)),
        .init("roundName", .string(words.round(content.round))),
        .init("from", .string(content.round.days.lowerBound.isoText)),
        .init("to", .string(content.round.days.upperBound.isoText)),
        .init("state", .string(content.round.state.rawValue)),
        .init("rulebook", .string(content.rulebook.id)),
        .init("questionnaire", .string(content.questionnaire.id)),
        .init("variant", .string(content.isPublic ? "public" : "internal")),
        .init("synthetic", .boolean(content.score.isSynthetic)),
        .init("generatedOn", .string(content.generatedOn.isoText)),
        .init("tallyDigest", .string(content.tallyDigest)),
        .init("score", score(content, words.catalogue)),
        .init("profile", .array(profile(content, words))),
        .init("findings", .array(findings(content, words))),
      ] + office(content, words) + [
        .init("files", .array(content.batches.map { file($0, content) })),
        .init("annex", annex(content)),
      ])
  }

  /// The score as `ikm score` gives it, the services of few respondents hidden in public.
  private static func score(_ content: UnitReportContent, _ catalogue: MessageCatalogue) -> JSONValue {
    let value = ScoreDocument.unit(content.score, content.rulebook, catalogue)
    let counts = content.score.services.map(\.score.respondents)
    let hidden = content.isPublic ? SmallCellSuppression.hidden(in: counts) : []
    guard case .object(let members) = value, !hidden.isEmpty else { return value }
    let services = content.score.services.enumerated().map { index, service in
      hidden.contains(index)
        ? JSONValue.object([
          .init("name", .string(service.name)), .init("respondents", .null), .init("hidden", .boolean(true)),
        ])
        : ScoreDocument.service(service, content.rulebook, catalogue)
    }
    return .object(members.map { $0.key == "services" ? .init("services", .array(services)) : $0 })
  }

  private static func profile(_ content: UnitReportContent, _ words: PaperWords) -> [JSONValue] {
    ProfileBreakdown.all(content, words).map { breakdown in
      .object([
        .init("field", .string(breakdown.title)), .init("respondents", .integer(breakdown.total)),
        .init(
          "groups",
          .array(
            breakdown.lines.map { line in
              .object([
                .init("label", .string(line.label)),
                .init("respondents", line.isHidden ? .null : .integer(line.count)),
                .init("hidden", .boolean(line.isHidden)),
              ])
            })),
      ])
    }
  }

  private static func findings(_ content: UnitReportContent, _ words: PaperWords) -> [JSONValue] {
    content.visibleFindings.map { count in
      .object([
        .init("rule", .string(count.rule.rawValue)), .init("severity", .string(count.severity.rawValue)),
        .init("text", .string(words.rule(count.rule))), .init("count", .integer(count.count)),
      ])
    }
  }

  /// What only the office sees: single findings with their places.
  private static func office(_ content: UnitReportContent, _ words: PaperWords) -> [JSONValue.Member] {
    let notes = content.unitFindings.map { finding in
      JSONValue.object([
        .init("rule", .string(finding.rule.rawValue)),
        .init("text", .string(words.catalogue.text(finding.message))),
      ])
    }
    guard !content.isPublic else { return [.init("unitNotes", .array(notes))] }
    let listed = content.findingList.listed.map { finding in
      JSONValue.object([
        .init("rule", .string(finding.rule.rawValue)), .init("severity", .string(finding.severity.rawValue)),
        .init("place", .string(finding.place.text)), .init("record", .integer(finding.place.record)),
        .init("field", .string(finding.place.field)),
        .init("text", .string(words.catalogue.text(finding.message))),
      ])
    }
    return [
      .init("unitNotes", .array(notes)), .init("findingsListed", .array(listed)),
      .init("findingsTotal", .integer(content.findingList.total)),
    ]
  }

  private static func file(_ batch: Batch, _ content: UnitReportContent) -> JSONValue {
    var members: [JSONValue.Member] = [.init("batch", .integer(batch.id))]
    if !content.isPublic { members.append(.init("name", .string(batch.manifest.name))) }
    let mapping = batch.layout.fields.enumerated().compactMap { index, field -> JSONValue? in
      guard case .question(let question) = field, content.questionnaire.questions.indices.contains(question),
        batch.layout.headings.indices.contains(index)
      else { return nil }
      let asked = content.questionnaire.questions[question]
      return .object([
        .init("heading", .string(batch.layout.headings[index])), .init("question", .integer(asked.number)),
        .init("element", .string(asked.elementCode)),
      ])
    }
    return .object(
      members + [
        .init("sha256", .string(batch.manifest.sha256)), .init("format", .string(batch.format)),
        .init("order", .string(batch.order.rawValue)), .init("read", .integer(batch.account.read)),
        .init("accepted", .integer(batch.account.accepted)), .init("warned", .integer(batch.account.warned)),
        .init("excluded", .integer(batch.account.excluded)),
        .init("alreadyHeld", .integer(batch.account.alreadyHeld)), .init("mapping", .array(mapping)),
      ])
  }

  /// The rows of the annex, all of them: the excluded ones say why.
  private static func annex(_ content: UnitReportContent) -> JSONValue {
    let parts = content.score.tally.shape.partsPerUnit
    let rows = content.annex.map { row in
      JSONValue.object([
        .init("batch", .integer(row.batchID)), .init("record", .integer(row.record)),
        .init("status", .string(row.status.rawValue)),
        .init("exclusion", .string(orNull: row.exclusion?.rawValue)),
        .init("values", .array(row.values.map { AnnexText.json($0, partsPerUnit: parts) })),
      ])
    }
    return .object([
      .init("elements", .array(content.score.tally.shape.elementCodes.map { .string($0) })),
      .init("rows", .array(rows)),
    ])
  }
}
