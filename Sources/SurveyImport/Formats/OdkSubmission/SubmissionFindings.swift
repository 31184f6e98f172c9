// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What is to be said about submissions together.
enum SubmissionFindings {
  /// What is known before the first form.
  static func fixed(
    _ scan: SubmissionScan, _ choice: FormChoice, mappingFile: ColumnMapping?, questionnaire: Questionnaire,
    source: String, limits: SubmissionLimits
  ) -> [Finding] {
    let place = Provenance(source: source)
    var findings: [Finding] = []
    for (path, isPersonal) in choice.mapping.dropped {
      let shown = ShownHeading.text(path)
      findings.append(
        Finding(
          isPersonal ? .columnPersonal : .columnUnmapped, .note, at: Provenance(source: source, field: shown),
          [shown]))
    }
    if !scan.prefixes.isEmpty {
      findings.append(
        Finding(
          .prefixUndeclared, .warning, at: place,
          [
            scan.prefixes.map { ShownHeading.text($0) }.joined(separator: ", "),
            String(scan.prefixedSubmissions),
          ]))
    }
    if scan.withoutID > 0 {
      findings.append(Finding(.submissionWithoutID, .note, at: place, [String(scan.withoutID)]))
    }
    if let form = choice.form {
      findings += forms(scan, form, at: place, limits)
      findings += absent(choice.mapping, mappingFile, scan.forms[form], questionnaire, at: place)
    }
    return findings
  }

  /// Fields that stood more than once in one submission.
  static func repeated(
    _ repeated: [Int: Int], _ mapping: SubmissionMapping, at place: Provenance
  ) -> [Finding] {
    repeated.sorted { $0.key < $1.key }.map { column, submissions in
      let heading = mapping.layout.headings[column]
      return Finding(
        .fieldRepeated, .warning, at: Provenance(source: place.source, field: heading),
        [heading, String(submissions)])
    }
  }

  private static func forms(
    _ scan: SubmissionScan, _ form: Int, at place: Provenance, _ limits: SubmissionLimits
  ) -> [Finding] {
    let others = scan.forms.indices.filter { $0 != form }
    guard !others.isEmpty else { return [] }
    var shown = others.prefix(limits.listedNames).map {
      "\(ShownHeading.text(scan.forms[$0].id)) (\(scan.forms[$0].submissions))"
    }
    if others.count > shown.count { shown.append("…") }
    return [
      Finding(
        .severalForms, .note, at: place,
        [ShownHeading.text(scan.forms[form].id), shown.joined(separator: ", ")])
    ]
  }

  private static func absent(
    _ mapping: SubmissionMapping, _ mappingFile: ColumnMapping?, _ form: SubmissionScan.Form,
    _ questionnaire: Questionnaire, at place: Provenance
  ) -> [Finding] {
    var findings: [Finding] = []
    if mapping.order == .unsettled { findings.append(.orderUnsettled(mapping.contested, at: place)) }
    let elements = mapping.absentElements(in: questionnaire)
    if !elements.isEmpty {
      findings.append(Finding(.questionAbsent, .warning, at: place, [elements.joined(separator: ", ")]))
    }
    if mapping.layout.index(of: .date) == nil {
      findings.append(Finding(.columnAbsent, .note, at: place, ["field.date"]))
    }
    guard let mappingFile else { return findings }
    let present = Set(form.paths.flatMap { [FoldedText($0), FoldedText(FieldPathReader.leaf(of: $0))] })
    for entry in mappingFile.entries
    where entry.reading != .ignored && !present.contains(FoldedText(entry.heading)) {
      findings.append(
        Finding(
          .mappedFieldAbsent, .warning, at: place, [ShownHeading.text(entry.heading), String(entry.line)]))
    }
    return findings
  }
}
