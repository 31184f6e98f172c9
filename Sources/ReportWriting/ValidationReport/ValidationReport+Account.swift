// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension ValidationReportBuilder {
  /// The files, the account per file at import, the account of the unit now, and why forms do not count.
  var account: [PaperBlock] {
    [.heading(words("validation.account.heading"), level: .section)] + files + [.table(unitTable)]
      + superseded
      + reasons
  }

  private var files: [PaperBlock] {
    guard !content.files.isEmpty else {
      return [.paragraph(words("validation.files.none"), style: .body)]
    }
    return [.table(fileTable), .table(importTable)]
  }

  private var fileTable: PaperTable {
    PaperTable(
      caption: words("validation.files.caption"),
      columns: [
        PaperColumn(words("paper.column.batch"), .number), PaperColumn(words("paper.column.file")),
        PaperColumn("SHA-256", .code), PaperColumn(words("validation.column.imported")),
        PaperColumn(words("validation.column.operator")), PaperColumn(words("validation.column.state")),
      ],
      rows: content.files.map { file in
        PaperRow(
          String(file.batch.id), file.batch.manifest.name, String(file.batch.manifest.sha256.prefix(12)),
          words.moment(file.batch.importedAt), file.batch.operatorName,
          words("validation.state.\(file.batch.state.rawValue)"))
      })
  }

  /// The whole file as it was at its import: read = accepted + warned + excluded + already held.
  private var importTable: PaperTable {
    let sum = content.files.reduce(FormAccount()) { $0 + $1.batch.account }
    return PaperTable(
      caption: words("validation.import.caption"),
      columns: [PaperColumn(words("paper.column.file"))] + accountColumns + [
        PaperColumn(words("paper.column.held"), .number)
      ],
      rows: content.files.map { file in
        row(fileLabel(file), file.batch.account, held: file.batch.account.alreadyHeld)
      },
      footRows: [row(words("paper.total"), sum, held: sum.alreadyHeld, kind: .total)])
  }

  /// The unit's forms as they stand now: read = accepted + warned + excluded.
  private var unitTable: PaperTable {
    PaperTable(
      caption: words("validation.unit.caption"),
      columns: [PaperColumn(words("paper.column.file"))] + accountColumns + [
        PaperColumn(words("validation.column.counted"), .number)
      ],
      rows: content.files.map { row(fileLabel($0), $0.unitAccount, held: $0.unitAccount.respondents) }
        + (content.purged.read > 0
          ? [row(words("validation.unit.purged"), content.purged, held: content.purged.respondents)] : []),
      footRows: [
        row(
          words("paper.total"), content.unit.account, held: content.unit.account.respondents, kind: .total)
      ])
  }

  private var accountColumns: [PaperColumn] {
    ["read", "accepted", "warned", "excluded"].map { PaperColumn(words("paper.column.\($0)"), .number) }
  }

  private func fileLabel(_ file: FileAccount) -> String { "\(file.batch.id) · \(file.batch.manifest.name)" }

  private func row(_ label: String, _ account: FormAccount, held: Int, kind: PaperRow.Kind = .body)
    -> PaperRow
  {
    PaperRow(
      label, words.count(account.read), words.count(account.accepted), words.count(account.warned),
      words.count(account.excluded), words.count(held), kind: kind)
  }

  private var superseded: [PaperBlock] {
    let count = content.unit.account.superseded
    return [
      .paragraph(words("validation.account.legend", words.count(count)), style: .small)
    ]
  }

  private var reasons: [PaperBlock] {
    var counts = ExclusionReason.allCases.compactMap { reason in
      content.exclusions[reason].map { (text: words.exclusion(reason), count: $0) }
    }
    counts.append((words("validation.reasons.purged"), content.purged.excluded))
    counts.removeAll { $0.count == 0 }
    guard !counts.isEmpty else {
      return [.paragraph(words("validation.reasons.none"), style: .body)]
    }
    return [
      .table(
        PaperTable(
          caption: words("validation.reasons.caption"),
          columns: [
            PaperColumn(words("validation.column.reason")), PaperColumn(words("paper.column.forms"), .number),
          ],
          rows: counts.map { PaperRow($0.text, words.count($0.count)) },
          footRows: [
            PaperRow(
              words("paper.total"), words.count(counts.reduce(0) { $0 + $1.count }), kind: .total)
          ]))
    ]
  }
}
