// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The validation report of the raw forms of one unit, which an officer signs: an internal paper.
///
/// What was read and what became of it, per file and adding up; why forms do not count; what the rules on the
/// whole round say, each with figure and threshold; every finding with form, place and remedy, capped with a
/// pointer to the whole list; what was done; a statement and room to sign.
public enum ValidationReport {
  /// How many findings of one rule a paper lists.
  public static let listedPerRule = 60

  /// The report as a paper.
  public static func paper(_ content: ValidationReportContent, catalogue: MessageCatalogue) -> Paper {
    let words = PaperWords(catalogue)
    let builder = ValidationReportBuilder(content: content, words: words)
    let name = content.unit.unit.paperName
    return Paper(
      title: "\(words("validation.kind")) – \(name) – \(words.round(content.round))",
      language: catalogue.language,
      runningHead: RunningHead(
        leading: "\(words("validation.kind")) · \(name)",
        trailing: ([words.round(content.round)] + builder.stamps).joined(separator: " · ")),
      runningFoot: builder.foot,
      blocks: builder.opening + builder.account + builder.roundRules + builder.findings + builder.acts
        + builder.statement)
  }
}

/// Makes the blocks of a validation report; one extension per part of the paper.
struct ValidationReportBuilder {
  let content: ValidationReportContent
  let words: PaperWords

  var stamps: [String] {
    [words("paper.stamp.internal")] + (content.unit.isSynthetic ? [words("paper.stamp.synthetic")] : [])
  }

  var foot: RunningFoot {
    RunningFoot(
      parts: [
        words("paper.foot.round", content.round.id),
        words("paper.foot.digest", String(content.tallyDigest.prefix(12))),
        words("paper.foot.date", words.date(content.generatedOn)),
      ],
      stamp: content.unit.isSynthetic ? words("paper.stamp.synthetic") : nil,
      pageWord: words("paper.foot.page"), ofWord: words("paper.foot.of"))
  }

  /// Head, the account in one sentence, and what must be read before signing.
  var opening: [PaperBlock] {
    let account = content.unit.account
    var blocks: [PaperBlock] = [
      .title(
        PaperTitle(
          kind: words("validation.kind"), subject: content.unit.unit.paperName,
          period: words.round(content.round),
          facts: [
            words("paper.head.days", words.days(content.round.days)),
            words("paper.head.unit", content.unit.unit.code),
            words("paper.head.questionnaire", content.questionnaire.title),
            words("paper.head.mapping", words.order(content.unit.order)),
          ],
          stamps: stamps)),
      .paragraph(
        words(
          "validation.sentence", words.count(account.read), words.count(account.accepted),
          words.count(account.warned), words.count(account.excluded), words.count(account.respondents)),
        style: .lead),
    ]
    let noted = content.verdicts.compactMap(\.finding)
    if !noted.isEmpty {
      blocks.append(
        .notes(
          PaperNotes(
            title: words("validation.notes"),
            lines: noted.map { "[\($0.rule.rawValue)] \(words.catalogue.text($0.message))" })))
    }
    return blocks
  }

  /// What was done after the import, and by whom.
  var acts: [PaperBlock] {
    let heading = PaperBlock.heading(words("validation.acts.heading"), level: .section)
    guard !content.acts.isEmpty else {
      return [heading, .paragraph(words("validation.acts.none"), style: .body)]
    }
    let rows = content.acts.map { act in
      PaperRow(
        words.moment(act.time), act.operatorName,
        words.catalogue.template("validation.act.\(act.action)") ?? act.action, act.subject, act.why)
    }
    return [
      heading,
      .table(
        PaperTable(
          caption: "",
          columns: [
            PaperColumn(words("validation.column.time")), PaperColumn(words("validation.column.operator")),
            PaperColumn(words("validation.column.act")),
            PaperColumn(words("validation.column.subject"), .code),
            PaperColumn(words("validation.column.why")),
          ],
          rows: rows)),
    ]
  }

  /// What the officer signs for, and the room to do so.
  var statement: [PaperBlock] {
    let account = content.unit.account
    func signer(_ opening: String, _ office: String) -> PaperSignature.Signer {
      .init(
        opening: words(opening), office: words(office), underLine: words("validation.signature.hand"),
        fields: [words("validation.signature.name"), words("validation.signature.number")])
    }
    return [
      .heading(words("validation.statement.heading"), level: .section),
      .paragraph(
        words(
          "validation.statement", content.unit.unit.paperName, words.round(content.round),
          words.count(account.read), words.count(account.respondents), words.count(account.excluded)),
        style: .body),
      .signature(
        PaperSignature(signers: [
          signer("validation.signature.known", "paper.signature.head"),
          signer("validation.signature.place", "paper.signature.officer"),
        ])),
    ]
  }
}
