// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import XMLReading

/// Reads a decree from a document that its schema allows, and checks that it makes sense.
struct DecreeReader {
  let document: DefinitionDocument

  /// The decree.
  /// - Throws: E413-E414 and E46x with the line.
  func decree() throws(DefinitionReadingError) -> Decree {
    let root = document.root
    let number = try document.attribute("number", root)
    guard let date = try document.day("date", root) else { throw document.fail("E414", root, "date", "") }
    let repeals = document.texts("repeals", of: root)
    guard !repeals.contains(number) else { throw document.fail("E464", root, number) }
    let organisation = try document.child("organisation", of: root)
    let goal = try document.text("goal", of: organisation)
    let objective = try document.text("objective", of: organisation)
    let legal = try legalText()
    let head = IndicatorReader.DecreeHead(
      version: number, date: date, objective: objective, goal: goal,
      citation: "Keputusan \(legal.issuer) Nomor \(number)", bases: legal.bases)
    let indicators = try IndicatorReader(document: document, decree: head).indicators()
    return Decree(
      number: number, title: try document.text("title", of: root), date: date, repeals: repeals,
      organisation: try document.attribute("name", organisation),
      mandate: try document.text("mandate", of: organisation),
      functions: document.texts("function", of: organisation),
      goal: goal,
      goalIndicator: try document.text("goalIndicator", of: organisation),
      objective: objective, indicators: indicators, readings: try readings(), legal: legal)
  }

  private func legalText() throws(DefinitionReadingError) -> DecreeLegalText {
    let node = try document.child("legal", of: document.root)
    var dictums: [DecreeLegalText.Dictum] = []
    for dictum in node.children(named: "dictum") {
      dictums.append(
        DecreeLegalText.Dictum(
          name: try document.attribute("name", dictum), text: try document.text("text", of: dictum),
          items: document.texts("item", of: dictum)))
    }
    return DecreeLegalText(
      issuer: try document.attribute("issuer", node), place: try document.attribute("place", node),
      annexEntry: try document.number("annexEntry", node),
      considering: try document.text("considering", of: node), bases: document.texts("basis", of: node),
      dictums: dictums)
  }

  /// The readings, A1 to An in order, each in both languages.
  private func readings() throws(DefinitionReadingError) -> [Reading] {
    var readings: [Reading] = []
    for node in document.root.child(named: "readings")?.children(named: "reading") ?? [] {
      let id = try document.attribute("id", node)
      let wanted = "A\(readings.count + 1)"
      guard id == wanted else { throw document.fail("E463", node, id, wanted) }
      let question = try document.localText("question", of: node)
      let adopted = try document.localText("adopted", of: node)
      let other = node.child(named: "other") == nil ? nil : try document.localText("other", of: node)
      readings.append(
        Reading(
          id: id, question: question.indonesian, adopted: adopted.indonesian, other: other?.indonesian ?? "",
          englishQuestion: question.english, englishAdopted: adopted.english,
          englishOther: other?.english ?? ""))
    }
    return readings
  }
}
