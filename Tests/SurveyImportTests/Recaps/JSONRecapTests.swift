// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyImport

struct JSONRecapTests {
  private func recap(_ text: String) throws -> PublishedRecap {
    try JSONRecap.recap(of: Array(text.utf8), source: "x.json")
  }

  @Test func `an entry is read with its decimals, written as text or as numbers, with point or comma`() throws
  {
    let recap = try recap(
      """
      [{"id": "a", "unit": "Dinas A", "period": 2021, "rule": "R", "n": "1.234", "weightPrinted": "0,111",
        "published": {"index": 93, "grade": "A"}, "elements": ["x", "y"],
        "inputs": {"means": [3.50, "3,5"], "totals": [10, null], "answerCounts": [[1, 2, null, 0]],
          "meansX25": ["-", 75], "weightedMeans": [], "weightedMeansPrinted": null,
          "rows": [[4, 0, null, "3"]]}}]
      """)
    let entry = try #require(recap.entries.first)
    #expect(entry.id == "a" && entry.unitName == "Dinas A" && entry.period == "2021" && entry.rule == "R")
    #expect(entry.respondents?.description == "1234")
    #expect(entry.printedWeight?.description == "0.111")
    #expect(entry.published.index?.description == "93" && entry.published.grade == "A")
    #expect(entry.inputs.means.map { $0?.description } == ["3.50", "3.5"])
    #expect(PublishedInputs.places(of: entry.inputs.means) == 2)
    #expect(entry.inputs.totals.map { $0?.description } == ["10", nil])
    #expect(entry.inputs.answerCounts.first?.map { $0?.description } == ["1", "2", nil, "0"])
    #expect(entry.inputs.meansX25.map { $0?.description } == [nil, "75"])
    #expect(entry.inputs.rows == [[4, nil, nil, 3]])
    #expect(entry.inputs.cellsOffScale == 1)
    #expect(entry.elementName(at: 1) == "y" && entry.elementName(at: 2) == "U3")
  }

  @Test func `one entry, and entries by id, are read too`() throws {
    #expect(try recap("{\"published\": {\"index\": \"80\"}}").entries.map(\.id) == ["entry-1"])
    let byID = try recap("{\"a\": {\"published\": {}}, \"b\": {\"inputs\": {\"means\": [3]}}}")
    #expect(byID.entries.map(\.id) == ["a", "b"])
  }

  @Test(arguments: [
    ("E811", "1"), ("E811", "[1]"), ("E811", "[null]"), ("E811", "[{}]"), ("E811", "{\"a\": 1}"),
    ("E812", "[]"), ("E812", "{}"),
    ("E813", "[{\"id\": \"a\", \"inputs\": {}}, {\"id\": \"a\", \"inputs\": {}}]"),
    ("E814", "[{\"published\": 1}]"), ("E814", "[{\"published\": {\"index\": true}}]"),
    ("E814", "[{\"published\": {\"index\": \"tinggi\"}}]"), ("E814", "[{\"published\": {\"index\": 1e5}}]"),
    ("E814", "[{\"published\": {\"index\": 1e999999999}}]"), ("E814", "[{\"published\": {\"index\": []}}]"),
    ("E814", "[{\"published\": {\"grade\": {}}}]"), ("E814", "[{\"id\": [], \"published\": {}}]"),
    ("E814", "[{\"inputs\": []}]"), ("E814", "[{\"inputs\": {\"means\": 3}}]"),
    ("E814", "[{\"inputs\": {\"means\": [\"3.5.1\"]}}]"), ("E814", "[{\"inputs\": {\"rows\": [1]}}]"),
    ("E814", "[{\"inputs\": {\"rows\": [[\"empat\"]]}}]"),
    ("E814", "[{\"inputs\": {\"answerCounts\": [1]}}]"),
    ("E814", "[{\"n\": \"banyak\", \"inputs\": {}}]"), ("E814", "[{\"elements\": \"x\", \"inputs\": {}}]"),
    ("E815", "[{\"inputs\": {\"rows\": [[1, 2], [1]]}}]"),
  ])
  func `another shape is refused with its place`(id: String, text: String) {
    let error = #expect(throws: SurveyImportError.self) { try recap(text) }
    #expect(error?.message.id == id, "\(text)")
    #expect(error?.place?.source == "x.json")
  }

  @Test func `more than a hundred elements are refused`() {
    let list = Array(repeating: "3", count: 101).joined(separator: ",")
    for kind in ["means", "totals", "answerCounts"] {
      let error = #expect(throws: SurveyImportError.self) {
        try recap("[{\"inputs\": {\"\(kind)\": [\(list)]}}]")
      }
      #expect(error?.message.id == "E816")
    }
  }

  @Test func `an unknown kind of figure is named and not read`() throws {
    let entry = try #require(try recap("[{\"inputs\": {\"mean\": [3], \"means\": [3]}}]").entries.first)
    #expect(entry.notes == [Message("recompute.note.unknownInputs", "mean")])
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `no damage to a recap can crash the reader, and none turns into a figure that was not there`(
    seed: UInt64
  ) {
    let whole =
      "[{\"id\":\"a\",\"n\":29,\"published\":{\"index\":\"90.56\",\"grade\":\"A\"},\"inputs\":{"
      + "\"totals\":[105,101],\"means\":[\"3.6207\",3.48],\"rows\":[[4,null],[3,2]],"
      + "\"answerCounts\":[[1,2,3,4],[null,0,0,0]]}}]"
    let bytes = Array(whole.utf8)
    for length in bytes.indices {
      let cut = Array(bytes[..<length])
      let error = #expect(throws: SurveyImportError.self) { try JSONRecap.recap(of: cut, source: "x") }
      #expect(error?.message.id == "E802", "cut at \(length)")
    }
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3000 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: damaged.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.remove(at: place)
        case 2: damaged.insert(Array("[]{},:\"\\-.e0u9".utf8).randomElement(using: &random) ?? 0, at: place)
        default: damaged[place] = damaged[Int.random(in: damaged.indices, using: &random)]
        }
      }
      do throws(SurveyImportError) {
        let recap = try JSONRecap.recap(of: damaged, source: "x")
        #expect(!recap.entries.isEmpty, "seed \(seed)")
      } catch {
        #expect(error.message.id.hasPrefix("E8"), "seed \(seed)")
      }
    }
  }
}
