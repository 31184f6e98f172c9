// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Forms out of a study in CDISC ODM 1.1, 1.3 or 2.0, such as a project of REDCap (see <doc:ClinicalDataModel>).
///
/// The file is read twice: for its metadata and the items of its forms, then for the forms themselves. One subject
/// is in memory at a time.
public struct ClinicalDataReader: ~Copyable, PullCursor {
  /// What the study says about itself, and how it is read.
  public let header: FileHeader
  private let source: String
  private let fixedFindings: [Finding]
  private var pieces: DocumentPieces
  private var study: StudyRecords
  private var cells: CodedCells
  private var position = 0
  private var isEnded = false

  /// Opens a study.
  /// - Throws: E101 to E121 where it is no whole document, E167, E168, E173, E185 to E188, E2xx for the mapping file,
  ///   E305 to E307.
  public init(file: consuming ByteSource, name: String, settings: ImportSettings) throws(SurveyImportError) {
    let limits = CodedLimits.standard
    let source = ShownText.safe(name)
    var pieces = try DocumentPieces(PieceSource(file, name: source), limits: limits.document)
    var scan = StudyScan(source: source, limits: limits)
    while try pieces.step(&scan) {}
    guard scan.subjects > 0 else { throw SurveyImportError("E185", at: Provenance(source: source)) }
    let definitions = Self.definitions(scan)
    let fields = StudyFields(definitions, seen: scan.seenItems)
    guard fields.fields.count <= limits.fields else {
      throw SurveyImportError("E173", [String(limits.fields)], at: Provenance(source: source))
    }
    let mapping = try CodedMapping(
      fields.fields, settings: settings, source: source, line: fields.fields.first?.line ?? 0)
    let forms = StudyForms(definitions, scan, fields, mapping)
    let encoding = pieces.encoding
    try pieces.rewind()
    self.pieces = pieces
    study = StudyRecords(source: source, forms: forms, fields: fields, mapping: mapping, limits: limits)
    cells = CodedCells(mapping)
    self.source = source
    fixedFindings = CodedFindings.fixed(mapping, source: source)
    var dialect = [DialectEntry("encoding", encoding)]
    if !scan.sourceSystem.isEmpty {
      dialect.append(DialectEntry("sourceSystem", ShownHeading.text(scan.sourceSystem)))
    }
    dialect.append(DialectEntry("forms", forms.shown))
    header = FileHeader(
      format: "cdisc-odm", version: ShownHeading.text(scan.version), dialect: dialect, layout: mapping.layout,
      order: mapping.order)
  }

  /// The bytes that were read for forms, for a progress bar.
  public var bytesRead: Int { pieces.bytesRead }

  /// What was noticed about the study; complete after the last form.
  public var findings: [Finding] {
    let place = Provenance(source: source)
    var findings = fixedFindings + CodedFindings.masked(cells, source: source)
    if study.unverified > 0 {
      findings.append(Finding(.formsUnverified, .note, at: place, [String(study.unverified)]))
    }
    let others = study.others.sorted { $0.key < $1.key }
    if !others.isEmpty {
      var names = others.prefix(8).map { "\($0.key) (\($0.value))" }
      if others.count > names.count { names.append("…") }
      let count = others.reduce(0) { $0 + $1.value }
      findings.append(
        Finding(.otherFormsSkipped, .note, at: place, [String(count), names.joined(separator: ", ")]))
    }
    return findings
  }

  /// The next respondent; nil at the end.
  /// - Throws: E174 for a subject that is too large, E188, E305 to E307, and what reading the document throws.
  public mutating func next() throws(SurveyImportError) -> RawForm? {
    do throws(SurveyImportError) {
      while !isEnded {
        if position < study.records.count {
          position += 1
          return cells.form(study.records[position - 1])
        }
        study.records.removeAll(keepingCapacity: true)
        position = 0
        isEnded = try !pieces.step(&study)
      }
      return nil
    } catch {
      isEnded = true
      throw error
    }
  }

  /// The definitions that the data refer to; the only ones where they refer to none that is there.
  private static func definitions(_ scan: StudyScan) -> StudyDefinitions {
    if let id = scan.referred.first, let definitions = scan.versions[id] { return definitions }
    return scan.versions.count == 1 ? scan.versions.values.first ?? StudyDefinitions() : StudyDefinitions()
  }
}
