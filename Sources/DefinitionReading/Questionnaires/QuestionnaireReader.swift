// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Reads a questionnaire from a document that its schema allows, and checks that it makes sense.
struct QuestionnaireReader {
  /// The most questions that may feed one element. Values of elements are counted in parts of the least common
  /// multiple of 1 to this, 840: far more than any instrument needs, and small enough for every tally.
  static let mostQuestionsPerElement = 8
  /// How many options a question has: answers are kept as one digit.
  static let optionCounts = 2...9

  let document: DefinitionDocument
  /// The questionnaire whose profile, columns and personal words are taken over; nil for none.
  var base: DefinitionDocument?

  /// The questionnaire.
  /// - Throws: E413-E414, E42x-E43x, E495 and E496 with the line.
  func questionnaire() throws(DefinitionReadingError) -> Questionnaire {
    let root = document.root
    let elements = try elements()
    let questions = try questions()
    try checkFeeding(elements, questions)
    let shared = SharedParts(document: document, base: base)
    let questionsNode = try document.child("questions", of: root)
    let questionnaire = Questionnaire(
      id: try document.attribute("id", root), title: try document.text("title", of: root),
      legalBasis: try document.text("legalBasis", of: root),
      rulebookID: try document.attribute("rulebook", root),
      elements: elements, questions: questions, profileFields: try shared.profileFields(),
      fieldAliases: try shared.columns(), personalAliases: shared.personalAliases(),
      mappingMark: questionsNode.attribute("mark").flatMap { Certainty(rawValue: $0) })
    try checkHeadings(elements, questions, shared)
    return questionnaire
  }

  private var elementNodes: [XMLNode] {
    document.root.child(named: "elements")?.children(named: "element") ?? []
  }

  private var questionNodes: [XMLNode] {
    document.root.child(named: "questions")?.children(named: "question") ?? []
  }

  private func elements() throws(DefinitionReadingError) -> [Element] {
    var elements: [Element] = []
    for node in elementNodes {
      let code = try document.attribute("code", node)
      guard !elements.contains(where: { $0.code == code }) else { throw document.fail("E427", node, code) }
      let name = try document.localText("name", of: node)
      elements.append(
        Element(
          code: code, name: name.indonesian, englishName: name.english,
          isAsked: node.attribute("asked") != "false"))
    }
    return elements
  }

  private func questions() throws(DefinitionReadingError) -> [Question] {
    var questions: [Question] = []
    for node in questionNodes {
      let number = try document.number("number", node)
      guard number == questions.count + 1 else {
        throw document.fail("E420", node, String(number), String(questions.count + 1))
      }
      let options = try options(of: node, question: number)
      if let first = questions.first, first.options.count != options.count {
        throw document.fail("E431", node, String(number), String(options.count), String(first.options.count))
      }
      guard Self.optionCounts.contains(options.count) else {
        throw document.fail("E496", node, String(number), String(options.count))
      }
      questions.append(
        Question(
          number: number, text: try document.text("text", of: node),
          elementCode: try document.attribute("feeds", node), options: options,
          aliases: document.texts("alias", of: node), isOurs: node.attribute("ours") == "true"))
    }
    return questions
  }

  private func options(of question: XMLNode, question number: Int) throws(DefinitionReadingError)
    -> [AnswerOption]
  {
    var options: [AnswerOption] = []
    var seen: Set<FoldedText> = []
    for node in question.children(named: "option") {
      let value = try document.number("value", node)
      guard value == options.count + 1 else {
        throw document.fail("E424", node, String(number), String(value), String(options.count + 1))
      }
      let letter = try document.attribute("letter", node)
      guard !options.contains(where: { $0.letter == letter }) else {
        throw document.fail("E425", node, String(number), letter)
      }
      let text = DefinitionDocument.folded(node.text)
      let folded = FoldedText(text)
      guard !folded.isEmpty, seen.insert(folded).inserted else {
        throw document.fail("E436", node, String(number), text)
      }
      options.append(AnswerOption(value: value, letter: letter, text: text))
    }
    return options
  }

  /// Every question feeds a known element that is asked, and every element asked is fed.
  private func checkFeeding(_ elements: [Element], _ questions: [Question]) throws(DefinitionReadingError) {
    for (question, node) in zip(questions, questionNodes) {
      guard let element = elements.first(where: { $0.code == question.elementCode }) else {
        throw document.fail("E421", node, String(question.number), question.elementCode)
      }
      guard element.isAsked else {
        throw document.fail("E423", node, String(question.number), question.elementCode)
      }
    }
    for (element, node) in zip(elements, elementNodes) where element.isAsked {
      let feeding = questions.count { $0.elementCode == element.code }
      guard feeding > 0 else { throw document.fail("E422", node, element.code) }
      guard feeding <= Self.mostQuestionsPerElement else {
        throw document.fail("E495", node, element.code, String(feeding), String(Self.mostQuestionsPerElement))
      }
    }
  }

  /// No heading names two things. Codes, numbers and names count as claimed, since headings may be those.
  private func checkHeadings(
    _ elements: [Element], _ questions: [Question], _ shared: SharedParts
  ) throws(DefinitionReadingError) {
    var claims = HeadingClaims(document: document)
    try shared.claimTakenOver(&claims)
    for (question, node) in zip(questions, questionNodes) {
      let owner = "question \(question.number)"
      for prefix in ["", "P", "Q", "Pertanyaan ", "Question "] {
        try claims.claim(prefix + String(question.number), for: owner, at: node)
      }
      try claims.claim(question.text, for: owner, at: node)
    }
    for (element, node) in zip(elements, elementNodes) {
      let feeding = questions.filter { $0.elementCode == element.code }
      let owner = feeding.count == 1 ? "question \(feeding[0].number)" : "element \(element.code)"
      for words in [element.code, element.name, element.englishName] {
        try claims.claim(words, for: owner, at: node)
      }
    }
    for (question, node) in zip(questions, questionNodes) {
      try claims.claimAliases(of: node, for: "question \(question.number)")
    }
    try shared.claimOwn(&claims)
  }
}
