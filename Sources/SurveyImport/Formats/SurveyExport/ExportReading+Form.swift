// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

extension ExportReading {
  // The cells of a form: unit, service, date, hour, number, profile fields, questions, remark.
  private var unitCell: Int { 0 }
  private var serviceCell: Int { 1 }
  private var dateCell: Int { 2 }
  private var hourCell: Int { 3 }
  private var numberCell: Int { 4 }
  private var firstProfileCell: Int { 5 }
  private var firstQuestionCell: Int { 5 + questionnaire.profileFields.count }
  private var remarkCell: Int { firstQuestionCell + questionnaire.questions.count }

  mutating func beginForm(
    _ tag: OpenTag, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ names: borrowing XMLEventReader
  ) throws(SurveyImportError) {
    unit.hasContent = true
    level = .form
    form.line = tag.line
    form.column = tag.column
    form.strongID = nil
    form.isIncomplete = false
    form.parts = 0
    var cells = [RawCell](
      repeating: RawCell(text: nil, line: tag.line, column: tag.column), count: remarkCell + 1)
    cells[unitCell].text = unit.code
    for index in attributes.indices {
      let event = attributes[index]
      switch ExportName(rawValue: event.name) {
      case .id:
        guard event.count > 0 else { throw empty(.id, tag) }
        form.strongID = StrongIDText.kept(text(event, bytes))
      case .number: cells[numberCell].text = keptText(event, bytes, .digits)
      case .date: cells[dateCell].text = keptText(event, bytes, .digits)
      case .hour: cells[hourCell].text = keptText(event, bytes, .digits)
      case .service: cells[serviceCell].text = try service(event, bytes, tag)
      case .incomplete: form.isIncomplete = try flag(event, .incomplete, bytes, tag)
      default: throw unknown(event, tag, names)
      }
    }
    form.cells = cells
  }

  /// The name of a declared service.
  private mutating func service(
    _ event: XMLEvent, _ bytes: Span<UInt8>, _ tag: OpenTag
  ) throws(SurveyImportError) -> String {
    let begin = Int(event.offset)
    let code = bytes.extracting(begin..<(begin + Int(event.count)))
    if let name = unit.services.value(of: code) { return name }
    // Codes are declared on one line; this one may have been written with other spaces.
    let plain = ShownHeading.oneLine(text(event, bytes))
    let written = Array(plain.utf8)
    if let name = unit.services.value(of: written.span) { return name }
    throw fault("E141", [ShownHeading.text(plain), ShownHeading.text(unit.code)], at: tag)
  }

  // MARK: What a form holds

  mutating func beginField(
    _ tag: OpenTag, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ names: borrowing XMLEventReader
  ) throws(SurveyImportError) {
    guard attributes.count > 0 else { throw missing(.name, tag) }
    let event = attributes[0]
    guard event.name == ExportName.name.rawValue else { throw unknown(event, tag, names) }
    guard attributes.count == 1 else { throw unknown(attributes[1], tag, names) }
    // What is short in bytes is short in characters: nearly every name is.
    if Int(event.count) > limits.fieldNameCharacters {
      try checkLength(text(event, bytes), limits.fieldNameCharacters, .name, tag)
    }
    let begin = Int(event.offset)
    let name = bytes.extracting(begin..<(begin + Int(event.count)))
    switch fields.target(of: name) {
    case .profile(let index):
      guard form.cells[firstProfileCell + index].text == nil else {
        throw fault("E144", [ShownHeading.text(text(event, bytes))], at: tag)
      }
      try beginLeaf(tag, .profile(index))
    case .personal, .unmapped:
      guard fields.count <= limits.fieldNames else {
        throw fault("E152", [String(limits.fieldNames)], at: tag)
      }
      try beginLeaf(tag, .nowhere)
    }
  }

  mutating func beginAnswer(
    _ tag: OpenTag, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ names: borrowing XMLEventReader
  ) throws(SurveyImportError) {
    var question: Int?
    var declared: DeclaredState?
    for index in attributes.indices {
      let event = attributes[index]
      let name = ExportName(rawValue: event.name)
      switch name {
      case .question, .element:
        guard question == nil else { throw fault("E137", [], at: tag) }
        question =
          name == .question
          ? try questionIndex(event, bytes, tag) : try elementIndex(event, bytes, tag)
      case .state:
        declared = DeclaredState(rawValue: text(event, bytes))
        if declared == nil {
          throw fault("E135", ["state", "answer", "multipleMarks, unreadable, notAsked"], at: tag)
        }
      default: throw unknown(event, tag, names)
      }
    }
    guard let question else { throw fault("E137", [], at: tag) }
    try beginLeaf(tag, .answer(question))
    leaf.declared = declared
  }

  private mutating func questionIndex(
    _ event: XMLEvent, _ bytes: Span<UInt8>, _ tag: OpenTag
  ) throws(SurveyImportError) -> Int {
    var number = 0
    let begin = Int(event.offset)
    for place in begin..<(begin + Int(event.count)) {
      let byte = bytes[place]
      // Far more than any questionnaire has, and far less than overflows.
      guard byte >= 48, byte <= 57, number < 100_000 else { throw unknownQuestion(event, bytes, tag) }
      number = number * 10 + Int(byte) - 48
    }
    guard number >= 1, number <= questionnaire.questions.count else {
      throw unknownQuestion(event, bytes, tag)
    }
    about.namesQuestions = true
    return number - 1
  }

  private func unknownQuestion(_ event: XMLEvent, _ bytes: Span<UInt8>, _ tag: OpenTag) -> SurveyImportError {
    let shown = Finding.quoted(ShownHeading.text(text(event, bytes)))
    return fault("E138", [shown, questionnaire.id, String(questionnaire.questions.count)], at: tag)
  }

  private mutating func elementIndex(
    _ event: XMLEvent, _ bytes: Span<UInt8>, _ tag: OpenTag
  ) throws(SurveyImportError) -> Int {
    let begin = Int(event.offset)
    guard let index = elements.value(of: bytes.extracting(begin..<(begin + Int(event.count)))) else {
      let known = questionnaire.elements.map(\.code).joined(separator: ", ")
      throw fault("E139", [Finding.quoted(ShownHeading.text(text(event, bytes))), known], at: tag)
    }
    guard index >= 0 else { throw fault("E140", [text(event, bytes)], at: tag) }
    about.namesElements = true
    return index
  }

  @inline(__always)
  mutating func beginLeaf(_ tag: OpenTag, _ destination: OpenLeaf.Destination) throws(SurveyImportError) {
    form.parts += 1
    guard form.parts <= limits.partsPerForm else {
      throw fault("E153", [String(limits.partsPerForm)], at: tag)
    }
    leaf.tag = tag
    leaf.destination = destination
    leaf.text = ""
    leaf.declared = nil
    level = .leaf
  }

  mutating func endLeaf() throws(SurveyImportError) {
    switch leaf.destination {
    case .answer(let index): place(firstQuestionCell + index)
    case .profile(let index): place(firstProfileCell + index)
    case .remark: try placeRemark()
    case .nowhere: break
    }
  }

  private mutating func place(_ index: Int) {
    form.cells[index].line = Int32(clamping: leaf.tag.line)
    form.cells[index].column = Int32(clamping: leaf.tag.column)
    if let before = form.cells[index].text {
      // Two marks say all that there is to say: more of them would only make the text grow.
      if form.cells[index].declared != .multipleMarks { form.cells[index].text = before + " " + leaf.text }
      form.cells[index].declared = .multipleMarks
    } else {
      form.cells[index].text = leaf.text
      form.cells[index].declared = leaf.declared
    }
  }

  private mutating func placeRemark() throws(SurveyImportError) {
    let text = leaf.text
    let held = form.cells[remarkCell].text?.utf8.count ?? 0
    guard held + text.utf8.count <= limits.remarkBytes else {
      throw fault("E154", [String(limits.remarkBytes)], at: leaf.tag)
    }
    if form.cells[remarkCell].text == nil {
      form.cells[remarkCell].text = text
    } else {
      // In place: what is there is not copied again for each remark.
      form.cells[remarkCell].text?.append("\n")
      form.cells[remarkCell].text?.append(text)
    }
    form.cells[remarkCell].line = Int32(clamping: leaf.tag.line)
    form.cells[remarkCell].column = Int32(clamping: leaf.tag.column)
  }

  // MARK: The form

  mutating func endForm() -> RawForm {
    records += 1
    let cells = form.cells
    form.cells = []
    return RawForm(
      record: records, line: form.line, column: form.column, layout: usedLayout(), cells: cells,
      strongID: form.strongID, isIncomplete: form.isIncomplete)
  }

  /// The layout of the file: made once, when the first form has shown how answers name what they answer.
  mutating func usedLayout() -> RawLayout {
    if let layout { return layout }
    let questions = questionnaire.questions
    let names = questions.map { about.order == .element ? $0.elementCode : String($0.number) }
    let made = RawLayout(
      fields: [.unit, .service, .date, .hour, .number]
        + questionnaire.profileFields.indices.map { .profile($0) } + questions.indices.map { .question($0) }
        + [.remark],
      headings: ["unit", "service", "date", "hour", "number"] + questionnaire.profileFields.map(\.id) + names
        + ["remark"])
    layout = made
    return made
  }
}
