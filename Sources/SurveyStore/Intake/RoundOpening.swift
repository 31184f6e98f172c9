// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// The first file opens a round and fixes its questionnaire; later ones must agree with it.
enum RoundOpening {
  /// - Throws: E522, E523 or E524 when the round does not take the file.
  static func open(for request: BatchRequest, _ db: Database) throws {
    let shape = text(of: request.questionnaire.tallyShape)
    if try RoundRow.fetch(db, id: request.roundID) == nil {
      try RoundRow.insert(SurveyRound(id: request.roundID, days: request.days), db)
      try AuditRow.write(.roundOpened, of: request.roundID, by: request.act, db)
    }
    let round = try RoundRow.find(db, id: request.roundID)
    guard round.state == .open else { throw SurveyStoreError(.roundFinal, [round.id]) }
    guard let held = round.questionnaireID else {
      try db.execute(
        sql: "UPDATE round SET questionnaireID = ?, shape = ? WHERE id = ?",
        arguments: [request.questionnaire.id, shape, round.id])
      return
    }
    guard held == request.questionnaire.id else {
      throw SurveyStoreError(.otherQuestionnaire, [round.id, held, request.questionnaire.id])
    }
    try check(request.questionnaire, round: round.id, db)
  }

  /// - Throws: E524 when the questionnaire no longer makes the tallies that are held.
  static func check(_ questionnaire: Questionnaire, round: String, _ db: Database) throws {
    let held = try String.fetchOne(db, sql: "SELECT shape FROM round WHERE id = ?", arguments: [round])
    guard held == nil || held == text(of: questionnaire.tallyShape) else {
      throw SurveyStoreError(.questionnaireChanged, [round, questionnaire.id])
    }
  }

  /// A text that is the same for equal shapes and for no others.
  static func text(of shape: TallyShape) -> String {
    let elements = zip(shape.elementCodes, shape.questions).map { code, questions in
      "\(code)=\(questions.map { String($0 + 1) }.joined(separator: "+"))"
    }
    return "parts \(shape.partsPerUnit) highest \(shape.highestValue) \(elements.joined(separator: " "))"
  }

  /// Reads what `text(of:)` wrote; nil for anything else.
  static func shape(_ text: String) -> TallyShape? {
    let words = text.split(separator: " ")
    guard words.count >= 4, words[0] == "parts", words[2] == "highest", let parts = Int(words[1]), parts > 0,
      let highest = Int(words[3]), highest > 0
    else { return nil }
    var codes: [String] = []
    var questions: [[Int]] = []
    for word in words.dropFirst(4) {
      let sides = word.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2 else { return nil }
      codes.append(String(sides[0]))
      questions.append(sides[1].split(separator: "+").compactMap { Int($0).map { $0 - 1 } })
    }
    return TallyShape(elementCodes: codes, questions: questions, partsPerUnit: parts, highestValue: highest)
  }
}
