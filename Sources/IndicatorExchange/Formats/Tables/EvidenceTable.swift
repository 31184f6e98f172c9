// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// The table of what proves the observations.
enum EvidenceTable {
  static let columns = ["indicator_id", "area_code", "period", "title", "file_name", "sha256"]

  static func text(of records: [IndicatorRecord]) -> String {
    var table = CSVText(headings: columns)
    for record in records {
      for evidence in record.evidence {
        table.add([
          .words(record.observation.indicatorCode), .words(record.observation.unitCode),
          .plain(record.observation.period.description), .words(evidence.title), .words(evidence.fileName),
          .words(evidence.sha256),
        ])
      }
    }
    return table.text
  }

  /// The proofs of a file, by what the observation is about.
  static func read(
    _ file: ExchangeFile, _ reader: ExchangeReader
  ) throws(IndicatorExchangeError) -> [String: [Evidence]] {
    let table = try CSVTable(file, known: columns, required: columns, limits: reader.limits)
    var evidence: [String: [Evidence]] = [:]
    for row in table.rows {
      let period = try row.required("period").period()
      evidence["\(row.words("indicator_id")) \(row.words("area_code")) \(period)", default: []].append(
        Evidence(
          title: row.words("title"), fileName: row.words("file_name"), sha256: row.words("sha256")))
    }
    return evidence
  }
}
