// SPDX-License-Identifier: Apache-2.0
import Foundation
@testable import ReportWriting
import JSONWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct ScoreDocumentTests {
  private func sheet(notes: [Message] = [Message("N101", "76.6082", "76.60", "76.61", "76.61", "B")])
    -> ScoreSheet
  {
    TestScores.sheet([
      TestScores.unit(
        TestRound.lumajang, tally: TestScores.vector524(), account: FormAccount(accepted: 19),
        order: .unsettled,
        notes: notes)
    ])
  }

  @Test func `the document has the shape, the order and the digits of the contract`() throws {
    let json = ScoreDocument.json(sheet(), catalogue: TestCatalogue.indonesian)
    let flat = json.replacing(#/\n */#, with: "").replacing(": ", with: ":").replacing(", \"", with: ",\"")
    let start = #"""
      {"round":"2024-S1","rulebook":"permenpanrb-14-2017","questionnaire":"skm-2017",\#
      "units":[{"unit":"35.08.10","order":"unsettled","name":"Kecamatan Lumajang",\#
      "forms":{"read":19,"accepted":19,"warned":0,"excluded":0},"respondents":19,\#
      "index":"76.61","grade":"B",\#
      "elements":[{"code":"U1","answered":19,"sum":52,"nrr":"2.737","index":"68.42","grade":"C"},
      """#
    #expect(flat.hasPrefix(start), "\(flat.prefix(600))")
    #expect(flat.contains(#""notes":[{"id":"N101","message":""#))
    #expect(flat.contains(#""pooled":{"index":"76.61","grade":"B","respondents":19"#))
    #expect(flat.contains(#""meanOfUnits":{"index":"76.61","grade":"B","units":1}"#))
    #expect(flat.contains(#""synthetic":false"#))
    let keys = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let unit = try #require((keys["units"] as? [[String: Any]])?.first)
    #expect(unit["services"] is [Any])
    #expect(keys["unassigned"] is [String: Any])
  }

  @Test func `an index that there is not is null with its reason`() throws {
    var tally = Tally(shape: ModelQuestionnaire.skm2017.tallyShape)
    tally.add([.blank] + Array(repeating: .answered(4), count: 8))
    let unit = TestScores.unit(TestRound.lumajang, tally: tally, account: FormAccount(accepted: 1))
    let json = ScoreDocument.json(TestScores.sheet([unit]), catalogue: TestCatalogue.english)
    let value = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let first = try #require((value["units"] as? [[String: Any]])?.first)
    #expect(first["index"] is NSNull)
    #expect(first["grade"] is NSNull)
    #expect((first["reason"] as? String)?.isEmpty == false)
    #expect(first["reasonID"] as? String == "N110")
    let element = try #require((first["elements"] as? [[String: Any]])?.first)
    #expect(element["nrr"] is NSNull && element["answered"] as? Int == 0)
  }

  @Test func `a sheet without units is still a document`() throws {
    let json = ScoreDocument.json(TestScores.sheet([]), catalogue: TestCatalogue.indonesian)
    let value = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect((value["pooled"] as? [String: Any])?["index"] is NSNull)
    #expect(ScoreTable.text(TestScores.sheet([]), catalogue: TestCatalogue.indonesian).contains("Belum ada"))
  }

  @Test(arguments: [
    ("a\"b\\c", "a\"b\\c"), ("客 ꦏ 😀 é", "客 ꦏ 😀 é"), ("", ""),
    ("tab\tnl\ncr\r\u{1}\u{1F}\u{7F}\u{9B}", "tab�nl�cr�����"),
    ("\u{2028}</script>\u{2029}\u{202E}\u{2066}\u{200F}", "�</script>����"),
  ])
  func `any text survives the way through JSON, its control characters replaced`(text: String, shown: String)
    throws
  {
    let json = JSONValue.array([.string(text), .object([.init(text, .integer(-7))])]).text
    let value = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])
    #expect(value.first as? String == shown)
    #expect((value.last as? [String: Int])?[shown] == -7)
  }

  @Test func `a very long unit name is cut`() throws {
    let unit = ServiceUnit(code: "x", name: String(repeating: "x", count: 60_000))
    let sheet = TestScores.sheet([
      TestScores.unit(unit, tally: TestScores.vector524(), account: FormAccount(accepted: 19))
    ])
    #expect(ScoreDocument.json(sheet, catalogue: TestCatalogue.english).utf8.count < 20_000)
  }

  @Test func `an exact sum that is no whole number is given as a fraction`() throws {
    let element = ElementScore(
      element: ModelQuestionnaire.skm2017.elements[0], answered: 3,
      sum: try #require(ExactRatio(17, over: 2)),
      nrr: ExactRatio(17, over: 6), weight: .one, weightedNRR: ExactRatio(17, over: 6), index: nil, band: nil)
    let group = GroupScore(
      respondents: 3, index: IndexScore(reason: Message("N111")), elements: [element], notes: [],
      priorities: [])
    #expect(
      ScoreDocument.elements(group, ModelForm.rulebook).text.contains(#""sum": "17/2", "nrr": "2.833""#))
  }
}
