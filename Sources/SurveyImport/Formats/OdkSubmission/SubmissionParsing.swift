// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Follows one submission through the events of its document.
///
/// Names are matched by their local part: forms are written with a namespace of their own, with one of a
/// server, with none, and with prefixes that nobody declares.
struct SubmissionParsing {
  /// An element that is open.
  private struct Open {
    let path: String
    let line: Int
    let column: Int
    var hasElements = false
    var hasText = false
    var text = ""
  }

  /// Where the root of the form stands: at the beginning, or inside `<submission><data>` as a server wraps
  /// it.
  private enum Wrapper { case none, outer, data }

  private let source: String
  private let limits: SubmissionLimits
  private let wanted: Set<String>
  private var open: [Open] = []
  private var wrapper = Wrapper.none
  /// How many elements were open when the root of the form began; nil before.
  private var rootDepth: Int?
  private var hasRoot = false
  private var isRootClosed = false
  private var ids: (instance: String?, deprecated: String?) = (nil, nil)
  private(set) var document = SubmissionDocument()

  /// - Parameters:
  ///   - source: The name of the file, for messages.
  ///   - wanted: The paths of the fields whose text is kept; of all others only the path.
  init(source: String, wanted: Set<String>, limits: SubmissionLimits) {
    self.source = source
    self.wanted = wanted
    self.limits = limits
  }

  /// Reads a whole document.
  /// - Throws: E101 to E121 where it is not well-formed or breaks a limit, E163, E164, E166.
  static func document(
    _ bytes: borrowing [UInt8], source: String, wanted: Set<String> = [], limits: SubmissionLimits
  ) throws(SurveyImportError) -> SubmissionDocument {
    var parsing = Self(source: source, wanted: wanted, limits: limits)
    var xml = try makeReader(source, limits)
    var begin = 0
    repeat {
      let end = min(bytes.count, begin + 65_536)
      do throws(XMLReadingError) {
        try xml.feed(bytes.span.extracting(begin..<end), isLast: end == bytes.count)
      } catch {
        throw SurveyImportError(error, source: source)
      }
      try take(from: xml, &parsing)
      begin = end
    } while begin < bytes.count
    parsing.document.undeclaredPrefixes = xml.undeclaredPrefixes
    return parsing.document
  }

  private static func makeReader(
    _ source: String, _ limits: SubmissionLimits
  ) throws(SurveyImportError) -> XMLEventReader {
    do throws(XMLReadingError) {
      return try XMLEventReader(limits: limits.document)
    } catch {
      throw SurveyImportError(error, source: source)
    }
  }

  private static func take(
    from xml: borrowing XMLEventReader, _ parsing: inout Self
  ) throws(SurveyImportError) {
    try xml.withEvents { (events, bytes) throws(SurveyImportError) in
      var index = 0
      while index < events.count {
        let event = events[index]
        index += 1
        switch event.kind {
        case .start:
          let count = Int(event.count)
          try parsing.start(event, events.extracting(index..<(index + count)), bytes, xml)
          index += count
        case .attribute: continue
        case .text: try parsing.text(event, bytes)
        case .space: parsing.space(event, bytes)
        case .entity: throw SurveyImportError(event.refusal(in: bytes), source: parsing.source)
        case .end: try parsing.end()
        }
      }
    }
  }

  // MARK: Elements

  private mutating func start(
    _ event: XMLEvent, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) throws(SurveyImportError) {
    let name = xml.name(event.name)
    let place = Provenance(source: source, line: Int(event.line), column: Int(event.column))
    if let last = open.indices.last {
      open[last].hasElements = true
      if open[last].hasText, rootDepth != nil, !isRootClosed { throw mixed(at: place) }
    }
    defer {
      let path = path(of: name.local)
      open.append(Open(path: path, line: Int(event.line), column: Int(event.column)))
    }
    guard rootDepth == nil || isRootClosed else { return }
    let root = SubmissionRoot(name, attributes, bytes, xml)
    switch (open.count, wrapper) {
    case (0, _):
      if root.isWrapper { wrapper = .outer } else { try beginRoot(root, at: place) }
    case (1, .outer), (1, .data): wrapper = name.local == "data" ? .data : .outer
    case (2, .data): try beginRoot(root, at: place)
    default: break
    }
  }

  private mutating func beginRoot(_ root: SubmissionRoot, at place: Provenance) throws(SurveyImportError) {
    guard !hasRoot else { throw SurveyImportError("E164", at: place) }
    hasRoot = true
    rootDepth = open.count
    document.formID = root.formID
    document.formVersion = root.version
    ids.instance = root.instanceID
    ids.deprecated = root.deprecatedID
    document.isEncrypted = root.isEncrypted
    document.isIncomplete = root.isIncomplete
    document.isSubmission = root.isSubmission || wrapper == .data
    document.line = place.line
    document.column = place.column
    if let date = root.submissionDate {
      document.values.append(
        .init(
          path: SubmissionDocument.submissionDate, text: date, line: place.line, column: place.column))
    }
  }

  /// The path of an element that begins: of the root itself and outside it, none.
  private func path(of name: String) -> String {
    guard let rootDepth, !isRootClosed, open.count > rootDepth, let parent = open.last else { return "" }
    return parent.path.isEmpty ? name : parent.path + "/" + name
  }

  private mutating func text(_ event: XMLEvent, _ bytes: Span<UInt8>) throws(SurveyImportError) {
    guard let last = open.indices.last, rootDepth != nil, !isRootClosed else { return }
    // Text beside elements belongs to no field: it may be an answer that would be lost.
    if open[last].hasElements {
      throw mixed(at: Provenance(source: source, line: Int(event.line)))
    }
    open[last].hasText = true
    let path = open[last].path
    if wanted.contains(path) || Self.metaIDs.contains(path) { open[last].text = event.string(in: bytes) }
  }

  private mutating func space(_ event: XMLEvent, _ bytes: Span<UInt8>) {
    guard let last = open.indices.last, !open[last].hasElements, wanted.contains(open[last].path) else {
      return
    }
    open[last].text = event.string(in: bytes)
  }

  private mutating func end() throws(SurveyImportError) {
    guard let element = open.popLast(), let depth = rootDepth, !isRootClosed else { return }
    if open.count == depth {
      isRootClosed = true
      if element.hasText, !element.hasElements {
        throw mixed(at: Provenance(source: source, line: element.line, column: element.column))
      }
      return close()
    }
    guard !element.hasElements else { return }
    switch element.path {
    case "meta/instanceID": if let id = SubmissionRoot.id(element.text) { ids.instance = id }
    case "meta/deprecatedID": if let id = SubmissionRoot.id(element.text) { ids.deprecated = id }
    case "base64EncryptedKey", "encryptedXmlFile", "base64EncryptedElementSignature":
      document.isEncrypted = true
    default: try keep(element)
    }
  }

  private mutating func keep(_ element: Open) throws(SurveyImportError) {
    guard document.values.count < limits.fields else {
      throw SurveyImportError(
        "E163", [String(limits.fields)],
        at: Provenance(source: source, line: element.line, column: element.column))
    }
    document.values.append(
      .init(
        path: element.path, text: wanted.contains(element.path) ? element.text : nil, line: element.line,
        column: element.column))
  }

  private mutating func close() {
    document.instanceID = ids.instance
    // A version does not replace itself.
    document.deprecatedID = ids.deprecated == ids.instance ? nil : ids.deprecated
    if document.instanceID != nil { document.isSubmission = true }
  }

  private func mixed(at place: Provenance) -> SurveyImportError { SurveyImportError("E166", at: place) }

  private static let metaIDs: Set<String> = ["meta/instanceID", "meta/deprecatedID"]
}
