// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import TableReading

/// The front door: reads the forms of a file, whatever it is, after looking at its content.
///
/// The end of the file's name says nothing. What is not read is refused by its own name, with what to do instead.
/// The memory that is used does not grow with the file.
public struct SurveyFileReader: ~Copyable, PullCursor {
  private let forms: any OpenedForms

  /// Opens a file, or a folder of submissions, and reads up to its first form.
  /// - Throws: E301 to E306 (the file), E310 to E319 (what it is), E330 to E343 (folders and zips), E1xx (an
  ///   export or submissions), E2xx (a table; E228 where something was said about a table and the file is none).
  public init(path: String, settings: ImportSettings) throws(SurveyImportError) {
    forms = try Self.opened(path, settings)
  }

  private static func opened(
    _ path: String, _ settings: ImportSettings
  ) throws(SurveyImportError) -> any OpenedForms {
    if let name = FolderPath.name(of: path) {
      guard settings.table.isEmpty else { throw SurveyImportError("E228", at: Provenance(source: name)) }
      return FormFileBox(
        try OdkSubmissionReader(folder: path, name: settings.fileName ?? name, settings: settings))
    }
    var file = try ByteSource(path: path, name: settings.fileName)
    let name = file.name
    switch FileKind(head: try head(of: &file)) {
    case .text:
      guard settings.table.sheet == nil else { throw SurveyImportError("E257", at: Provenance(source: name)) }
      return FormFileBox(try TableFormReader(file: file, name: name, settings: settings))
    case .json: return FormFileBox(try JSONFormOpening.reader(of: file, name: name, settings: settings))
    case .xml: return try openedXML(file, path, settings)
    case .zip: return try openedZip(file, path, settings)
    case .empty: throw SurveyImportError("E310", at: Provenance(source: name))
    case .refused(let messageID):
      let message = try ProtectedWorkbook.messageID(messageID, of: &file)
      throw SurveyImportError(message, at: Provenance(source: name))
    }
  }

  private static func openedXML(
    _ file: consuming ByteSource, _ path: String, _ settings: ImportSettings
  ) throws(SurveyImportError) -> any OpenedForms {
    var file = file
    let name = file.name
    let kind = try XMLKind.kind(of: &file)
    guard settings.table.isEmpty || kind == .workbook else {
      throw SurveyImportError("E228", at: Provenance(source: name))
    }
    switch kind {
    case .workbook:
      return FormFileBox(
        try WorkbookFormReader(path: path, file: file, format: .spreadsheetML, settings: settings))
    case .export: return FormFileBox(try SurveyExportReader(file: file, name: name, settings: settings))
    case .submission: return FormFileBox(try OdkSubmissionReader(file: file, name: name, settings: settings))
    case .limeSurvey: return FormFileBox(try LimeSurveyReader(file: file, name: name, settings: settings))
    case .tripleS:
      return FormFileBox(try TripleSReader(file: file, path: path, name: name, settings: settings))
    case .clinicalData: return FormFileBox(try ClinicalDataReader(file: file, name: name, settings: settings))
    }
  }

  private static func openedZip(
    _ file: consuming ByteSource, _ path: String, _ settings: ImportSettings
  ) throws(SurveyImportError) -> any OpenedForms {
    let name = file.name
    let kind = ZipKind.kind(of: path)
    guard settings.table.isEmpty || kind == .other else {
      throw SurveyImportError("E228", at: Provenance(source: name))
    }
    switch kind {
    case .limeSurvey: return FormFileBox(try LimeSurveyReader(zip: path, name: name, settings: settings))
    case .tripleS: return FormFileBox(try TripleSReader(zip: path, name: name, settings: settings))
    case .other: break
    }
    switch ArchiveKind(path: path) {
    case .workbook(let format):
      return FormFileBox(try WorkbookFormReader(path: path, file: file, format: format, settings: settings))
    case .otherDocument: throw SurveyImportError("E240", at: Provenance(source: name))
    case .submissions:
      guard settings.table.isEmpty else { throw SurveyImportError("E228", at: Provenance(source: name)) }
      return FormFileBox(try OdkSubmissionReader(zip: path, name: name, settings: settings))
    }
  }

  /// What the file says about itself, and how it is read. The order and the declared units of an export are complete
  /// after the last form; all else is known from the beginning.
  public var header: FileHeader { forms.header }

  /// The next respondent; nil at the end.
  /// - Throws: E1xx or E2xx where the file cannot be read any further, E305 and E306 from the file.
  public mutating func next() throws(SurveyImportError) -> RawForm? { try forms.next() }

  /// What was noticed about the file; complete after the last form.
  public var findings: [Finding] { forms.findings }

  /// The documents of a folder or zip, and which record came from which; empty for a single file. Complete after the
  /// last form.
  public var members: [BatchMember] { forms.members }

  /// The bytes that were read so far, for a progress bar. A table is read twice: once for its encoding.
  public var bytesRead: Int { forms.bytesRead }

  static func head(of file: inout ByteSource) throws(SurveyImportError) -> [UInt8] {
    var head = Array(repeating: UInt8(0), count: FileKind.headSize)
    var filled = 0
    while filled < head.count {
      let count = try file.read(into: &head, from: filled)
      if count == 0 { break }
      filled += count
    }
    try file.rewind()
    return Array(head[..<filled])
  }
}
