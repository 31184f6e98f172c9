// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading
import XMLReading

/// What an XML file is, by its first element.
enum XMLKind {
  /// A submission of ODK, Kobo or a relative.
  case submission
  /// A workbook of Excel 2002 or 2003 in one file.
  case workbook
  /// The toolkit's own export, or anything that its reader refuses in its own words.
  case export
  /// A study in CDISC ODM, such as a project of REDCap.
  case clinicalData
  /// The metadata of a Triple-S survey.
  case tripleS
  /// Responses or the structure of LimeSurvey.
  case limeSurvey

  /// How many bytes are looked at.
  private static let headBytes = 262_144

  /// Looks at the beginning of a file and goes back to it.
  /// - Throws: E305 to E307 from the file.
  static func kind(of file: inout ByteSource) throws(SurveyImportError) -> XMLKind {
    guard var xml = try? XMLEventReader(limits: SubmissionLimits.standard.document) else { return .export }
    // Small pieces: what is wrong further down must not hide how the document begins.
    var bytes = [UInt8](repeating: 0, count: 64)
    var kind: XMLKind?
    var look = RootLook()
    while kind == nil, file.position < headBytes {
      let count = try file.read(into: &bytes)
      do throws(XMLReadingError) {
        try xml.feed(bytes.span.extracting(0..<count), isLast: count == 0)
      } catch {
        // The reader of exports tells what is wrong with it.
        break
      }
      kind = look.look(at: xml)
      if count == 0 { break }
    }
    try file.rewind()
    return kind ?? .export
  }
}

/// What the first tags of a document say about it.
private struct RootLook {
  private var depth = 0
  private var isWrapper = false
  private var isDocument = false

  /// What the document is; nil as long as that is not known.
  mutating func look(at xml: borrowing XMLEventReader) -> XMLKind? {
    xml.withEvents { events, bytes in
      for index in events.indices {
        let event = events[index]
        switch event.kind {
        case .start:
          let first = index + 1
          let root = SubmissionRoot(
            xml.name(event.name), events.extracting(first..<(first + Int(event.count))), bytes, xml)
          if let kind = take(root, xml.name(event.name)) { return kind }
          depth += 1
        case .end: depth -= 1
        default: continue
        }
      }
      return nil
    }
  }

  private mutating func take(_ root: SubmissionRoot, _ name: XMLName) -> XMLKind? {
    if depth == 0 {
      if name.local == "surveyExport" || name.namespace?.hasPrefix("urn:ikm:") == true { return .export }
      if name == WorkbookFormat.spreadsheetMLRoot { return .workbook }
      if root.isSubmission { return .submission }
      if name.local == "ODM" { return .clinicalData }
      if name.local == "sss" { return .tripleS }
      isWrapper = root.isWrapper
      isDocument = name.local == "document"
      return nil
    }
    if isDocument, depth == 1, name.local == "LimeSurveyDocType" { return .limeSurvey }
    if isWrapper, depth == 1, name.local == "data" { return .submission }
    // A form without an id is known by what collecting programs note in it.
    return depth == 2 && name.local == "instanceID" ? .submission : nil
  }
}
