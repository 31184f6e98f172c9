// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Which of the forms that submissions are of is read: the one with the most readable submissions among those
/// that feed a question of the questionnaire. Submissions of the others are refused records.
struct FormChoice {
  /// The form; nil where no submission can be read.
  let form: Int?
  let mapping: SubmissionMapping

  /// - Throws: E161 where no form feeds any question, E162 where no document is a submission, what is wrong
  ///   with the first document where all are broken.
  init(
    _ scan: SubmissionScan, reader: FieldPathReader, settings: ImportSettings, source: String
  ) throws(SurveyImportError) {
    let readable = scan.forms.indices.filter { scan.forms[$0].readable > 0 }
    var best: (form: Int, mapping: SubmissionMapping)?
    for index in readable {
      let mapping = SubmissionMapping(scan.forms[index].paths, reader: reader, order: settings.order)
      // Whoever only counts records asks for no question.
      guard mapping.hasQuestion || settings.questionnaire.questions.isEmpty else { continue }
      if let best, scan.forms[best.form].readable >= scan.forms[index].readable { continue }
      best = (index, mapping)
    }
    if let best {
      (form, mapping) = (best.form, best.mapping)
      return
    }
    if let first = readable.max(by: { scan.forms[$0].readable < scan.forms[$1].readable }) {
      throw Self.noQuestion(scan.forms[first], settings.questionnaire, source)
    }
    // Encrypted ones only: refused records all of them. Not one that is known as a submission: no such
    // folder.
    guard !scan.forms.isEmpty else {
      throw scan.firstDamage ?? SurveyImportError("E162", at: Provenance(source: source))
    }
    form = nil
    mapping = SubmissionMapping([], reader: reader, order: settings.order)
  }

  /// What the submissions say about themselves.
  func header(of kind: SubmissionContainer.Kind, _ scan: SubmissionScan) -> FileHeader {
    var dialect = [DialectEntry("container", kind.rawValue)]
    if let form = form.map({ scan.forms[$0] }) {
      dialect.append(DialectEntry("form", ShownHeading.text(form.id)))
      if !form.versions.isEmpty {
        dialect.append(
          DialectEntry("formVersion", ShownHeading.text(form.versions.sorted().joined(separator: ", "))))
      }
    }
    dialect.append(DialectEntry("submissions", String(scan.forms.map(\.submissions).reduce(0, +))))
    return FileHeader(
      format: "odk-submission", dialect: dialect, layout: mapping.layout,
      order: form == nil ? .element : mapping.order)
  }

  private static func noQuestion(
    _ form: SubmissionScan.Form, _ questionnaire: Questionnaire, _ source: String
  ) -> SurveyImportError {
    let paths = form.paths.filter { $0 != SubmissionDocument.submissionDate && !$0.hasPrefix("meta/") }
    var shown = paths.prefix(8).map { ShownHeading.text($0) }
    if paths.count > shown.count { shown.append("…") }
    return SurveyImportError(
      "E161",
      [ShownHeading.text(form.id), questionnaire.id, shown.isEmpty ? "-" : shown.joined(separator: ", ")],
      at: Provenance(source: source, line: form.line))
  }
}
