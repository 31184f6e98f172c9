// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// Our own CSV: a table of observations, and where there are any a table of targets and one of evidence. Definitions and
/// units are named by their codes and are known to the reader.
enum TableFiles {
  static func files(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> [ExchangeFile] {
    var files: [ExchangeFile] = []
    if !bundle.records.isEmpty || bundle.targets.isEmpty {
      files.append(ExchangeFile(name: "observations.csv", text: try ObservationTable.text(of: bundle)))
    }
    if !bundle.targets.isEmpty {
      files.append(ExchangeFile(name: "targets.csv", text: TargetTable.text(of: bundle.targets)))
    }
    if bundle.records.contains(where: { !$0.evidence.isEmpty }) {
      files.append(ExchangeFile(name: "evidence.csv", text: EvidenceTable.text(of: bundle.records)))
    }
    return files
  }

  /// Reads tables, told apart by their headings.
  static func bundle(_ reader: ExchangeReader) throws(IndicatorExchangeError) -> ImportedBundle {
    guard !reader.files.isEmpty else { throw IndicatorExchangeError(.missingField, ["observations.csv"]) }
    var byKind: [Kind: ExchangeFile] = [:]
    for file in reader.files {
      if let other = byKind.updateValue(file, forKey: kind(of: file)) {
        throw IndicatorExchangeError(
          .unknownField, [file.name, other.name], at: Provenance(source: file.name))
      }
    }
    return try TableSet(
      observations: byKind[.observations], targets: byKind[.targets], evidence: byKind[.evidence]
    ).read(reader, known: reader.known).imported()
  }

  private enum Kind { case observations, targets, evidence }

  private static func kind(of file: ExchangeFile) -> Kind {
    let head = String(decoding: file.bytes.prefix { $0 != 10 && $0 != 13 }.prefix(4096), as: UTF8.self)
      .lowercased()
    if head.contains("layer") { return .targets }
    return head.contains("sha256") && head.contains("title") ? .evidence : .observations
  }
}

/// The tables of one exchange.
struct TableSet {
  let observations: ExchangeFile?
  let targets: ExchangeFile?
  let evidence: ExchangeFile?

  func read(
    _ reader: ExchangeReader, known: KnownIndicators
  ) throws(IndicatorExchangeError) -> BundleGathering {
    var gathering = BundleGathering(known: known)
    var proofs: [String: [Evidence]] = [:]
    if let evidence { proofs = try EvidenceTable.read(evidence, reader) }
    if let observations {
      try ObservationRows(reader: reader, known: known, file: observations, evidence: proofs)
        .read(into: &gathering)
    }
    for subject in proofs.keys.sorted() where !gathering.holds(subject) {
      throw IndicatorExchangeError(
        .missingField, [subject], at: Provenance(source: evidence?.name ?? reader.form.rawValue))
    }
    if let targets { try TargetTable.read(targets, reader, into: &gathering) }
    return gathering
  }
}
