// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
public import SurveyModel
import TableReading

/// Forms out of a Triple-S survey: metadata in XML with data beside it, in two files or in one zip (see
/// <doc:TripleS>).
public struct TripleSReader: ~Copyable, PullCursor {
  /// What the survey says about itself, and how it is read.
  public let header: FileHeader
  /// Metadata and data with their digests; empty for a zip.
  public let members: [BatchMember]
  private let source: String
  private let part: String
  private let fixedFindings: [Finding]
  private let records: TripleSRecords
  private var data: TripleSData
  private var cells: CodedCells
  private var isEnded = false

  /// Opens metadata and the data beside them.
  /// - Parameter path: Where the metadata lie; the data lie in the same folder.
  /// - Throws: E101 to E121 where the metadata are no whole document, E167, E168, E173, E176 to E183, E2xx for the
  ///   mapping file and the text of the data, E301 to E307.
  public init(
    file: consuming ByteSource, path: String, name: String, settings: ImportSettings
  ) throws(SurveyImportError) {
    let name = ShownText.safe(name)
    let metadata = try TripleSDocuments.member(&file)
    let survey = try TripleSSurvey(PieceSource(file, name: name), limits: .standard)
    var data = try TripleSDataFile.open(for: survey, beside: path, source: name)
    let member = try TripleSDocuments.member(&data)
    try self.init(
      survey, PieceSource(data, name: name), part: member.name, members: [metadata, member],
      settings: settings)
  }

  /// Opens a zip that holds both.
  /// - Throws: as for two files, E331 to E342 where it is not to be trusted.
  public init(zip path: String, name: String, settings: ImportSettings) throws(SurveyImportError) {
    let name = ShownText.safe(name)
    var archive = try ZipKind.archive(path, source: name)
    guard let metadata = TripleSMembers.metadata(in: &archive) else {
      throw SurveyImportError("E181", at: Provenance(source: name))
    }
    let survey = try TripleSSurvey(ZipKind.unpacked(metadata, from: &archive, name), limits: .standard)
    let data = try TripleSMembers.data(for: survey, beside: metadata, in: archive.entries, source: name)
    let bytes = try ZipKind.unpacked(data, from: &archive, name)
    try self.init(survey, bytes, part: DocumentName.kept(data.name), members: [], settings: settings)
  }

  private init(
    _ survey: TripleSSurvey, _ bytes: consuming PieceSource, part: String, members: [BatchMember],
    settings: ImportSettings
  ) throws(SurveyImportError) {
    let name = bytes.name
    let line = survey.variables.first?.line ?? 0
    let mapping = try CodedMapping(
      survey.variables.map(\.field), settings: settings, source: name, line: line)
    data = try TripleSData(bytes, survey: survey, part: part, limits: .standard)
    records = TripleSRecords(survey, mapping)
    cells = CodedCells(mapping)
    source = name
    self.part = part
    self.members = members
    fixedFindings = CodedFindings.fixed(mapping, source: name)
    header = FileHeader(
      format: "triple-s", version: survey.version,
      dialect: [
        DialectEntry("dataFile", part), DialectEntry("dataFormat", survey.format.rawValue),
        DialectEntry("dataEncoding", data.text.encoding.rawValue),
      ], layout: mapping.layout, order: mapping.order)
  }

  /// The bytes of the data that were read so far, for a progress bar.
  public var bytesRead: Int { data.bytesRead }

  /// What was noticed about the survey; complete after the last form.
  public var findings: [Finding] { fixedFindings + CodedFindings.masked(cells, source: source) }

  /// The next respondent; nil at the end.
  /// - Throws: E184 and E201 to E206 where the data cannot be read any further, E305 to E307.
  public mutating func next() throws(SurveyImportError) -> RawForm? {
    guard !isEnded else { return nil }
    do throws(SurveyImportError) {
      guard let record = try data.next() else {
        isEnded = true
        return nil
      }
      return cells.form(records.record(record), part: part)
    } catch {
      isEnded = true
      throw error
    }
  }
}
