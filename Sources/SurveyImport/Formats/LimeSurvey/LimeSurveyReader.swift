// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
public import SurveyModel

/// Forms out of the responses of LimeSurvey: a `.lsr`, or an archive `.lsa` that brings the structure of the survey
/// with it (see <doc:LimeSurvey>).
///
/// Responses are read one after the other; those of an archive are unpacked to memory, at most 64 MB.
public struct LimeSurveyReader: ~Copyable, PullCursor {
  /// What the responses say about themselves, and how they are read.
  public let header: FileHeader
  private let source: String
  private let part: String?
  private let fixedFindings: [Finding]
  private var pieces: DocumentPieces
  private var responses: LimeSurveyResponses
  private var cells: CodedCells
  private var position = 0
  private var isEnded = false

  /// Opens responses that stand alone.
  /// - Throws: E101 to E121 where they are no whole document, E167 to E175, E2xx for the mapping file, E305 to E307.
  public init(file: consuming ByteSource, name: String, settings: ImportSettings) throws(SurveyImportError) {
    let name = ShownText.safe(name)
    try self.init(PieceSource(file, name: name), structure: nil, settings: settings)
  }

  /// Opens an archive. Its tokens are never read.
  /// - Throws: as for responses alone, E172 where it does not hold one structure and one file of responses, E331 to
  ///   E342 where it is not to be trusted.
  public init(zip path: String, name: String, settings: ImportSettings) throws(SurveyImportError) {
    let name = ShownText.safe(name)
    let limits = CodedLimits.standard
    var archive = try ZipKind.archive(path, source: name)
    let members = try LimeSurveyMembers(archive.entries, source: name)
    let structure = try LimeSurveyStructure(
      ZipKind.unpacked(members.structure, from: &archive, name), limits: limits)
    let responses = try ZipKind.unpacked(members.responses, from: &archive, name)
    try self.init(responses, structure: structure, settings: settings)
  }

  private init(
    _ source: consuming PieceSource, structure: LimeSurveyStructure?, settings: ImportSettings
  ) throws(SurveyImportError) {
    let limits = CodedLimits.standard
    let name = source.name
    part = source.part
    self.source = name
    var pieces = try DocumentPieces(source, limits: limits.document)
    var responses = LimeSurveyResponses(
      source: name, settings: settings, structure: structure, limits: limits)
    while responses.mapping == nil, try pieces.step(&responses) {}
    let mapping = try responses.requireMapping()
    header = FileHeader(
      format: structure == nil ? "limesurvey-lsr" : "limesurvey-lsa", version: responses.version,
      dialect: [DialectEntry("encoding", pieces.encoding)], layout: mapping.layout, order: mapping.order)
    var findings = CodedFindings.fixed(mapping, source: name, sheet: part)
    if structure == nil {
      findings.append(Finding(.structureAbsent, .note, at: Provenance(source: name)))
    }
    fixedFindings = findings
    cells = CodedCells(mapping)
    self.responses = responses
    self.pieces = pieces
  }

  /// The bytes that were read so far, for a progress bar.
  public var bytesRead: Int { pieces.bytesRead }

  /// What was noticed about the file; complete after the last form.
  public var findings: [Finding] { fixedFindings + CodedFindings.masked(cells, source: source) }

  /// The next response; nil at the end.
  /// - Throws: E101 to E121 where the document cannot be read any further, E170 and E174 for a response, E305 to E307.
  public mutating func next() throws(SurveyImportError) -> RawForm? {
    do throws(SurveyImportError) {
      while !isEnded {
        if position < responses.records.count {
          position += 1
          return cells.form(responses.records[position - 1], part: part)
        }
        responses.records.removeAll(keepingCapacity: true)
        position = 0
        isEnded = try !pieces.step(&responses)
      }
      return nil
    } catch {
      isEnded = true
      throw error
    }
  }
}
