// SPDX-License-Identifier: Apache-2.0
import JSONWriting
public import SurveyModel

/// The JSON of `ikm report --format json`: the report of one unit as data.
///
/// Numbers keep the point and dates are ISO. A group of a profile that a public paper hides is null with
/// `"hidden": true`; services are as in the public `ScoreDocument`. In public there are no findings and no
/// files, and of the forms only those that count, under a running number.
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
        .init("score", ScoreDocument.unit(content.score, content.rulebook, words, content.variant)),
        .init("profile", .array(profile(content, words))),
        .init("crossTables", .array(crossTables(content, words))),
        .init("unitNotes", .array(unitNotes(content, words))),
      ] + (content.isPublic ? [mappings(content)] : office(content, words)) + [
        .init("annex", annex(content))
      ])
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

  private static func crossTables(_ content: UnitReportContent, _ words: PaperWords) -> [JSONValue] {
    // Beside the rows of the annex, the means of a small group would tell which rows are its own.
    content.isPublic
      ? []
      : CrossTable.all(
        content.profile, questionnaire: content.questionnaire, rulebook: content.rulebook,
        isPublic: content.isPublic, words: words
      ).map { $0.json(isPublic: content.isPublic) }
  }

  private static func findings(_ content: UnitReportContent, _ words: PaperWords) -> [JSONValue] {
    content.findings.filter { $0.count > 0 }.map { count in
      .object([
        .init("rule", .string(count.rule.rawValue)), .init("severity", .string(count.severity.rawValue)),
        .init("text", .string(words.rule(count.rule))), .init("count", .integer(count.count)),
      ])
    }
  }

  /// Notes on the unit as a whole; a paper shows them under its figure.
  private static func unitNotes(_ content: UnitReportContent, _ words: PaperWords) -> [JSONValue] {
    content.unitFindings.map { finding in
      .object([
        .init("rule", .string(finding.rule.rawValue)),
        .init("text", .string(words.note(finding.message, content.variant))),
      ])
    }
  }

  /// What only the office sees: findings by rule, single findings with their places, files.
  private static func office(_ content: UnitReportContent, _ words: PaperWords) -> [JSONValue.Member] {
    let listed = content.findingList.listed.map { finding in
      JSONValue.object([
        .init("rule", .string(finding.rule.rawValue)), .init("severity", .string(finding.severity.rawValue)),
        .init("place", .string(finding.place.text)), .init("record", .integer(finding.place.record)),
        .init("field", .string(finding.place.field)),
        .init("text", .string(words.catalogue.text(finding.message))),
      ])
    }
    return [
      .init("findings", .array(findings(content, words))), .init("findingsListed", .array(listed)),
      .init("findingsTotal", .integer(content.findingList.total)),
      .init("files", .array(content.batches.map { file($0, content) })),
    ]
  }

  private static func file(_ batch: Batch, _ content: UnitReportContent) -> JSONValue {
    .object([
      .init("batch", .integer(batch.id)), .init("name", .string(batch.manifest.name)),
      .init("sha256", .string(batch.manifest.sha256)), .init("format", .string(batch.format)),
      .init("order", .string(batch.order.rawValue)), .init("read", .integer(batch.account.read)),
      .init("accepted", .integer(batch.account.accepted)), .init("warned", .integer(batch.account.warned)),
      .init("excluded", .integer(batch.account.excluded)),
      .init("alreadyHeld", .integer(batch.account.alreadyHeld)),
      .init("mapping", mapping(batch.layout, content)),
    ])
  }

  /// The mappings that were used, each once, without the files that they belong to.
  private static func mappings(_ content: UnitReportContent) -> JSONValue.Member {
    .init("mappings", .array(content.layouts.map { mapping($0.layout, content) }))
  }

  /// Which column fed which question and element.
  private static func mapping(_ layout: RawLayout, _ content: UnitReportContent) -> JSONValue {
    .array(
      layout.fields.enumerated().compactMap { index, field -> JSONValue? in
        guard case .question(let question) = field,
          content.questionnaire.questions.indices.contains(question),
          layout.headings.indices.contains(index)
        else { return nil }
        let asked = content.questionnaire.questions[question]
        return .object([
          .init("heading", .string(layout.headings[index])), .init("question", .integer(asked.number)),
          .init("element", .string(asked.elementCode)),
        ])
      })
  }

  /// The rows of the annex. Inside the office all of them: the excluded ones say why.
  private static func annex(_ content: UnitReportContent) -> JSONValue {
    let parts = content.score.tally.shape.partsPerUnit
    let rows = content.visibleAnnex.enumerated().map { index, row in
      let status = JSONValue.Member("status", .string(row.status.rawValue))
      let head: [JSONValue.Member] =
        content.isPublic
        ? [.init("number", .integer(index + 1)), status]
        : [
          .init("batch", .integer(row.batchID)), .init("record", .integer(row.record)), status,
          .init("exclusion", .string(orNull: row.exclusion?.rawValue)),
        ]
      return JSONValue.object(
        head + [.init("values", .array(row.values.map { AnnexText.json($0, partsPerUnit: parts) }))])
    }
    return .object(
      [
        .init("elements", .array(content.score.tally.shape.elementCodes.map { .string($0) })),
        .init("rows", .array(rows)),
      ] + (content.purged.map { [purged($0, content)] } ?? []))
  }

  /// The forms that are counted and no longer held.
  private static func purged(_ purged: PurgedRows, _ content: UnitReportContent) -> JSONValue.Member {
    let places: [JSONValue.Member] = content.isPublic ? [] : [.init("places", .string(purged.places))]
    return .init(
      "purged",
      .object(
        [
          .init("forms", .integer(purged.account.read)),
          .init("respondents", .integer(purged.account.respondents)),
        ] + places))
  }
}
