// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Forms out of the submissions that ODK, Kobo and their relatives collect: one document per respondent, in a
/// file of its own, a folder or a zip (see <doc:OdkSubmissions>).
///
/// All documents are looked at once before the first form is handed out, because what a field means is
/// decided over all of them. One document is in memory at a time.
public struct OdkSubmissionReader: ~Copyable, PullCursor {
  /// What the submissions say about themselves, and how they are read.
  public let header: FileHeader
  /// The documents with their digests, in the order of their names; empty for a single file. Which record
  /// came from which is complete after the last form.
  public private(set) var members: [BatchMember]
  /// How many bytes were read for forms, for a progress bar.
  public private(set) var bytesRead = 0
  private var container: SubmissionContainer
  private let scan: SubmissionScan
  private let mapping: SubmissionMapping
  /// The form that is read; nil where every submission is encrypted or broken.
  private let form: Int?
  private let order: [Int]
  private let limits: SubmissionLimits
  private let fixedFindings: [Finding]
  private var cells: SubmissionCells
  private var skipped: SkippedMembers
  private var position = 0
  private var record = 0
  private var bytes: [UInt8] = []

  /// Opens one submission in a file of its own.
  /// - Throws: E101 to E121 where it is no whole document, E161 to E166, E2xx for the mapping file, E301 to
  ///   E306.
  public init(file: consuming ByteSource, name: String, settings: ImportSettings) throws(SurveyImportError) {
    let limits = SubmissionLimits.standard
    try self.init(
      SubmissionContainer(file: file, source: ShownText.safe(name), limits: limits), settings, limits)
  }

  /// Opens a folder of submissions. Links in it are not followed.
  /// - Throws: E161 to E166, E2xx for the mapping file, E301 to E307, E330 to E332.
  public init(folder path: String, name: String, settings: ImportSettings) throws(SurveyImportError) {
    let limits = SubmissionLimits.standard
    try self.init(
      try SubmissionContainer(folder: path, source: ShownText.safe(name), limits: limits), settings, limits)
  }

  /// Opens a zip of submissions. Nothing is unpacked to the disk.
  /// - Throws: E161 to E166, E2xx for the mapping file, E301 to E312, E330 to E342.
  public init(zip path: String, name: String, settings: ImportSettings) throws(SurveyImportError) {
    let limits = SubmissionLimits.standard
    try self.init(
      try SubmissionContainer(zip: path, source: ShownText.safe(name), limits: limits), settings, limits)
  }

  init(
    _ container: consuming SubmissionContainer, _ settings: ImportSettings, _ limits: SubmissionLimits
  ) throws(SurveyImportError) {
    let questionnaire = settings.questionnaire
    let mappingFile = try settings.mappingFile.map { (path) throws(SurveyImportError) in
      try ColumnMapping(path: path, questionnaire: questionnaire)
    }
    let scan = try SubmissionScan.scan(&container, limits: limits)
    let choice = try FormChoice(
      scan, reader: FieldPathReader(questionnaire, mapping: mappingFile), settings: settings,
      source: container.source)
    self.scan = scan
    mapping = choice.mapping
    form = choice.form
    order = scan.order
    members = scan.members
    skipped = container.skipped
    cells = SubmissionCells(choice.mapping, questionnaire: questionnaire)
    header = choice.header(of: container.kind, scan)
    fixedFindings = SubmissionFindings.fixed(
      scan, choice, mappingFile: mappingFile, questionnaire: questionnaire, source: container.source,
      limits: limits)
    self.limits = limits
    self.container = container
  }

  /// What was noticed about the submissions together; complete after the last form.
  public var findings: [Finding] {
    let place = Provenance(source: container.source)
    var findings = fixedFindings + SubmissionFindings.repeated(cells.repeated, mapping, at: place)
    findings += skipped.findings(source: container.source)
    if cells.maskedCells > 0 {
      findings.append(Finding(.remarksMasked, .note, at: place, [String(cells.maskedCells)]))
    }
    return findings
  }

  /// The next form; nil after the last one, and after a throw.
  /// - Throws: E306 where a document changed since it was first looked at, and what reading it throws.
  public mutating func next() throws(SurveyImportError) -> RawForm? {
    do throws(SurveyImportError) {
      while position < order.count {
        let index = order[position]
        position += 1
        if let form = try form(at: index) { return form }
      }
      return nil
    } catch {
      position = order.count
      throw error
    }
  }

  private mutating func form(at index: Int) throws(SurveyImportError) -> RawForm? {
    let part = container.members[index].name.map { DocumentName.kept($0) }
    switch scan.found[index] {
    case .other:
      skipped.add(part ?? "", .otherXML)
      return nil
    case .damaged(let error):
      let place = (line: max(1, error.place?.line ?? 1), column: error.place?.column ?? 1)
      return refused(.damaged, place, part, member: index)
    case .submission(let id):
      try readAgain(index)
      let document = try SubmissionParsing.document(
        bytes, source: container.source, wanted: mapping.wanted, limits: limits)
      let place = (line: document.line, column: document.column)
      if document.isEncrypted { return refused(.encrypted, place, part, member: index) }
      if id != form { return refused(.otherQuestionnaire, place, part, member: index) }
      return RawForm(
        record: count(member: index), line: document.line, column: document.column, layout: mapping.layout,
        cells: cells.cells(of: document), strongID: strongID(of: document),
        deprecatedID: document.deprecatedID,
        isIncomplete: document.isIncomplete, part: part)
    }
  }

  /// - Throws: E306 where a document is not what it was when it was first looked at.
  private mutating func readAgain(_ index: Int) throws(SurveyImportError) {
    try container.read(index, into: &bytes)
    bytesRead += container.members[index].size
    guard members.isEmpty || members[index].sha256 == ContainerDigest.sha256(of: bytes) else {
      throw SurveyImportError("E306", at: container.place(of: index))
    }
  }

  private mutating func refused(
    _ refusal: RecordRefusal, _ place: (line: Int, column: Int), _ part: String?, member: Int
  ) -> RawForm {
    RawForm(
      record: count(member: member), line: place.line, column: place.column, layout: mapping.layout,
      cells: cells.noCells(of: place), refusal: refusal, part: part)
  }

  /// Counts a record and notes which document it came from.
  private mutating func count(member index: Int) -> Int {
    record += 1
    if !members.isEmpty { members[index].record = record }
    return record
  }

  /// The instanceID; where there is none, a serial that the questionnaire or the mapping declares.
  private func strongID(of document: SubmissionDocument) -> String? {
    if let id = document.instanceID { return id }
    guard let column = mapping.columns.first(where: { $0.field == .strongID }) else { return nil }
    let values = document.values.filter { value in column.paths.contains { $0.path == value.path } }
    let ids = Set(values.compactMap { StrongIDText.plain($0.text ?? "") })
    return ids.count == 1 ? ids.first : nil
  }
}
