// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Follows the structure of a survey export through the events, and makes forms of them.
struct ExportReading {
  /// Where in the structure the next event stands.
  enum Level {
    case document, export, unit, services, service, form, leaf
  }

  let source: String
  let questionnaire: Questionnaire
  let limits: ExportLimits
  var level = Level.document
  /// The next event of the piece that is being read.
  private var cursor = 0

  // The file
  var about = ExportAbout()
  var fields: FieldTargets
  var elements = NameCache<Int>()
  var layout: RawLayout?

  // The unit
  var unit = OpenUnit()

  // The form and the element in it
  var form = OpenForm()
  var leaf = OpenLeaf()
  var records = 0
  /// Texts of respondents in which something was masked.
  var maskedTexts = 0

  init(source: String, questionnaire: Questionnaire, limits: ExportLimits = .standard) {
    self.source = source
    self.questionnaire = questionnaire
    self.limits = limits
    fields = FieldTargets(questionnaire)
    for element in questionnaire.elements {
      let fed = questionnaire.questionIndices(feeding: element.code)
      elements.add(element.code, fed.count == 1 ? fed[0] : -1)
    }
  }

  /// A new piece has come.
  mutating func beginPiece() { cursor = 0 }

  /// The next form whose end tag stands in this piece; nil when the piece holds no more.
  mutating func nextForm(
    _ events: Span<XMLEvent>, _ bytes: Span<UInt8>, _ names: borrowing XMLEventReader
  ) throws(SurveyImportError) -> RawForm? {
    while cursor < events.count {
      let event = events[cursor]
      cursor += 1
      switch event.kind {
      case .start:
        let count = Int(event.count)
        let tag = OpenTag(
          name: ExportName(rawValue: event.name), number: event.name, line: Int(event.line),
          column: Int(event.column))
        try start(tag, events.extracting(cursor..<(cursor + count)), bytes, names)
        cursor += count
      case .attribute: continue
      case .text:
        guard level == .leaf else { throw fault("E136", [openName], at: OpenTag(line: Int(event.line))) }
        if leaf.isKept { leaf.text = keptText(event, bytes, .text) }
      case .space: if level == .leaf, leaf.isKept { leaf.text = text(event, bytes) }
      case .entity: throw SurveyImportError(event.refusal(in: bytes), source: source)
      case .end: if let form = try end() { return form }
      }
    }
    return nil
  }

  /// Nothing more is read after a refusal.
  mutating func giveUp() { cursor = .max }

  // MARK: Structure

  private mutating func start(
    _ tag: OpenTag, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ names: borrowing XMLEventReader
  ) throws(SurveyImportError) {
    switch (level, tag.name) {
    case (.form, .answer): try beginAnswer(tag, attributes, bytes, names)
    case (.form, .field): try beginField(tag, attributes, bytes, names)
    case (.form, .remark):
      try checkAttributes(tag, attributes, names)
      try beginLeaf(tag, .remark)
    case (.unit, .form): try beginForm(tag, attributes, bytes, names)
    case (.export, .unit): try beginUnit(tag, attributes, bytes, names)
    case (.unit, .services):
      guard !unit.hasContent else { throw fault("E147", [ShownHeading.text(unit.code)], at: tag) }
      try checkAttributes(tag, attributes, names)
      unit.hasContent = true
      level = .services
    case (.services, .serviceElement):
      try takeService(tag, attributes, bytes, names)
      level = .service
    case (.document, .surveyExport):
      try takeAbout(tag, attributes, bytes, names)
      level = .export
    case (.document, _):
      let name = names.name(tag.number)
      throw fault("E130", [ShownHeading.text(name.local), ExportName.namespace], at: tag)
    default: throw misplaced(tag, names)
    }
    leaf.tag = tag
  }

  private mutating func end() throws(SurveyImportError) -> RawForm? {
    switch level {
    case .leaf:
      try endLeaf()
      level = .form
    case .form:
      level = .unit
      return endForm()
    case .service: level = .services
    case .services: level = .unit
    case .unit: level = .export
    case .export, .document: level = .document
    }
    return nil
  }

  /// The element that is open, as the levels know it.
  var openName: String {
    switch level {
    case .document, .export: ExportName.surveyExport.text
    case .unit: ExportName.unit.text
    case .services: ExportName.services.text
    case .service: ExportName.serviceElement.text
    case .form: ExportName.form.text
    case .leaf: leaf.tag.name?.text ?? ""
    }
  }
}

/// A start tag and its place.
struct OpenTag {
  var name: ExportName?
  var number: UInt16 = 0
  var line = 0
  var column = 0
}
