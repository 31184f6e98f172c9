// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

extension ExportReading {
  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

  // MARK: The file

  mutating func takeAbout(
    _ tag: OpenTag, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ names: borrowing XMLEventReader
  ) throws(SurveyImportError) {
    for index in attributes.indices {
      let event = attributes[index]
      switch ExportName(rawValue: event.name) {
      case .version: about.version = text(event, bytes)
      case .questionnaire: about.questionnaireID = text(event, bytes)
      case .round:
        about.roundID = try shownText(event, bytes, limits.roundCharacters, .round, tag)
        if about.roundID?.isEmpty == true { throw empty(.round, tag) }
      case .synthetic: about.isSynthetic = try flag(event, .synthetic, bytes, tag)
      case .generator: continue
      // Where a schema lies may be said; nobody looks there.
      default: if names.name(event.name).namespace != Self.schemaInstance { throw unknown(event, tag, names) }
      }
    }
    guard about.version == "1.0" else {
      if about.version.isEmpty { throw missing(.version, tag) }
      throw fault("E131", [ShownHeading.text(about.version)], at: tag)
    }
    guard let named = about.questionnaireID else { throw missing(.questionnaire, tag) }
    guard named == questionnaire.id else {
      throw fault("E145", [ShownHeading.text(named), questionnaire.id], at: tag)
    }
  }

  // MARK: Units and services

  mutating func beginUnit(
    _ tag: OpenTag, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ names: borrowing XMLEventReader
  ) throws(SurveyImportError) {
    let texts = (limits.unitCodeCharacters, limits.unitNameCharacters)
    let declared = try codeAndName(tag, attributes, bytes, names, longest: texts)
    let code = declared.code
    // Masked, two codes could become one, and the forms of two units those of one.
    guard CellMasking.unit.masked(code) == code else { throw fault("E156", [], at: tag) }
    let name = declared.name.map { maskedName($0) }
    unit = OpenUnit(code: code)
    if let known = about.unitIndex[code] {
      guard name == nil || about.units[known].name == name else {
        throw fault("E148", [ShownHeading.text(code)], at: tag)
      }
    } else {
      guard about.units.count < limits.units else { throw fault("E146", [String(limits.units)], at: tag) }
      about.unitIndex[code] = about.units.count
      about.units.append(ServiceUnit(code: code, name: name ?? code))
    }
    level = .unit
  }

  mutating func takeService(
    _ tag: OpenTag, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ names: borrowing XMLEventReader
  ) throws(SurveyImportError) {
    let texts = (limits.serviceCharacters, limits.serviceCharacters)
    let (code, name) = try codeAndName(tag, attributes, bytes, names, longest: texts)
    guard unit.services.count < limits.servicesPerUnit else {
      throw fault("E142", [ShownHeading.text(unit.code), String(limits.servicesPerUnit)], at: tag)
    }
    let bytes = Array(code.utf8)
    guard unit.services.value(of: bytes.span) == nil else {
      throw fault("E143", [ShownHeading.text(code), ShownHeading.text(unit.code)], at: tag)
    }
    unit.services.add(code, maskedName(name ?? ShownHeading.oneLine(code)))
  }

  /// The code and the name that an element declares; a blank name is none.
  /// - Parameter longest: The most characters of the code and of the name.
  private func codeAndName(
    _ tag: OpenTag, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ names: borrowing XMLEventReader,
    longest: (code: Int, name: Int)
  ) throws(SurveyImportError) -> (code: String, name: String?) {
    var code: String?
    var name: String?
    for index in attributes.indices {
      let event = attributes[index]
      switch ExportName(rawValue: event.name) {
      case .code: code = try shownText(event, bytes, longest.code, .code, tag)
      case .name: name = try shownText(event, bytes, longest.name, .name, tag)
      default: throw unknown(event, tag, names)
      }
    }
    guard let code else { throw missing(.code, tag) }
    guard !code.isEmpty else { throw empty(.code, tag) }
    return (code, name?.isEmpty == true ? nil : name)
  }

  /// A name as it may be kept.
  private mutating func maskedName(_ name: String) -> String {
    let masked = PersonalText.masked(name)
    if masked != name { maskedTexts += 1 }
    return masked
  }

  // MARK: Values

  /// A text from the document.
  @inline(__always)
  func text(_ event: XMLEvent, _ bytes: Span<UInt8>) -> String { event.string(in: bytes) }

  /// A text of the document that people will see: on one line, with nothing that could steer a terminal.
  /// - Throws: E155 where it is longer than it may be.
  private func shownText(
    _ event: XMLEvent, _ bytes: Span<UInt8>, _ longest: Int, _ name: ExportName, _ tag: OpenTag
  ) throws(SurveyImportError) -> String {
    let text = text(event, bytes)
    try checkLength(text, longest, name, tag)
    return ShownHeading.oneLine(text)
  }

  /// - Throws: E155 for a text of more characters than it may have.
  func checkLength(
    _ text: String, _ longest: Int, _ name: ExportName, _ tag: OpenTag
  ) throws(SurveyImportError) {
    guard text.utf8.count > longest, text.unicodeScalars.count > longest else { return }
    throw fault("E155", [name.text, tag.name?.text ?? "", String(longest)], at: tag)
  }

  /// A text of a respondent as it may be kept: without e-mail addresses and long numbers.
  mutating func keptText(_ event: XMLEvent, _ bytes: Span<UInt8>, _ masking: CellMasking) -> String {
    let text = event.string(in: bytes)
    let begin = Int(event.offset)
    var digits = 0
    var isPlain = true
    for index in begin..<(begin + Int(event.count)) {
      let byte = bytes[index]
      if byte >= 48 && byte <= 57 { digits += 1 }
      if byte >= 0x80 || byte == 0x40 { isPlain = false }
    }
    // A date has eight digits, a telephone number in any other text too.
    if isPlain && digits < (masking == .digits ? 9 : 8) { return text }
    let masked = masking.masked(text)
    if masked != text { maskedTexts += 1 }
    return masked
  }

  /// A value that is true or false.
  func flag(
    _ event: XMLEvent, _ name: ExportName, _ bytes: Span<UInt8>, _ tag: OpenTag
  ) throws(SurveyImportError) -> Bool {
    switch text(event, bytes) {
    case "true": return true
    case "false": return false
    default: throw fault("E135", [name.text, tag.name?.text ?? "", "true, false"], at: tag)
    }
  }

  /// Elements that have no attributes.
  func checkAttributes(
    _ tag: OpenTag, _ attributes: Span<XMLEvent>, _ names: borrowing XMLEventReader
  ) throws(SurveyImportError) {
    if attributes.count > 0 { throw unknown(attributes[0], tag, names) }
  }

  // MARK: Refusals

  func fault(_ id: String, _ arguments: [String], at tag: OpenTag) -> SurveyImportError {
    let record = level == .form || level == .leaf ? records + 1 : 0
    return SurveyImportError(
      id, arguments, at: Provenance(source: source, record: record, line: tag.line, column: tag.column))
  }

  func missing(_ name: ExportName, _ tag: OpenTag) -> SurveyImportError {
    fault("E134", [name.text, tag.name?.text ?? ""], at: tag)
  }

  func empty(_ name: ExportName, _ tag: OpenTag) -> SurveyImportError {
    fault("E149", [name.text, tag.name?.text ?? ""], at: tag)
  }

  func unknown(_ event: XMLEvent, _ tag: OpenTag, _ names: borrowing XMLEventReader) -> SurveyImportError {
    let allowed = tag.name?.attributes.map(\.text).joined(separator: ", ") ?? ""
    let name = ShownHeading.text(names.name(event.name).local)
    return fault(
      allowed.isEmpty ? "E150" : "E133", [name, tag.name?.text ?? "", allowed], at: tag)
  }

  func misplaced(_ tag: OpenTag, _ names: borrowing XMLEventReader) -> SurveyImportError {
    let name = ShownHeading.text(names.name(tag.number).local)
    let holders: [Level: ExportName] = [
      .export: .surveyExport, .unit: .unit, .services: .services, .form: .form,
    ]
    let allowed = holders[level]?.children.map(\.text).joined(separator: ", ") ?? ""
    return fault(allowed.isEmpty ? "E151" : "E132", [name, openName, allowed], at: tag)
  }
}
