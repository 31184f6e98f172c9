// SPDX-License-Identifier: Apache-2.0
import JSONReading
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyImport

struct JSONDocumentTests {
  private func node(_ text: String) throws -> JSONNode {
    try JSONDocument.node(of: Array(text.utf8), source: "x.json")
  }

  @Test func `numbers stay as they are written`() throws {
    for text in ["3.50", "0.0", "-1", "1e5", "10.000", "0.1E-2", "12345678901234567890.5"] {
      #expect(try node(text).value == .number(text))
      #expect(try node(" [ \(text) ] ").value == .array([JSONNode(value: .number(text), line: 1)]))
    }
  }

  @Test func `texts, words, lists and objects are read, with their lines`() throws {
    let root = try node("{\n \"a\": [true, false, null],\n \"b\": \"x\\n\\u0041\\ud83d\\ude00\\/\"\n}")
    #expect(root["a"]?.line == 2)
    #expect(root["b"]?.value == .string("x\nA\u{1F600}/"))
    guard case .array(let items)? = root["a"]?.value else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.value) == [.bool(true), .bool(false), .null])
    #expect(root["c"] == nil)
  }

  @Test(arguments: [
    ("E801", "x"), ("E801", "[1,]"), ("E801", "{\"a\" 1}"), ("E801", "01"), ("E801", "+1"), ("E801", ".5"),
    ("E801", "1.x"), ("E801", "1ex"), ("E801", "[1] 2"), ("E801", "\"\\x\""), ("E801", "\"\u{1}\""),
    ("E801", "\"\\ud83d\""), ("E801", "\"\\udc00\""), ("E801", "\"\\u+123\""), ("E801", "{1:2}"),
    ("E801", "nul1"),
    ("E801", "NaN"), ("E801", "'a'"), ("E801", "// a\n1"),
    ("E802", ""), ("E802", "  "), ("E802", "["), ("E802", "{\"a\""), ("E802", "\"a"), ("E802", "tru"),
    ("E802", "1."), ("E802", "-"), ("E802", "\"\\u12"),
    ("E804", "{\"a\":1,\"a\":2}"),
  ])
  func `what is no JSON is refused, never guessed`(id: String, text: String) {
    let error = #expect(throws: SurveyImportError.self) { try node(text) }
    #expect(error?.message.id == id, "\(text)")
    #expect(error?.place?.line == 1)
  }

  @Test func `the line of a fault is told`() {
    let error = #expect(throws: SurveyImportError.self) { try node("[\n1,\n\n?]") }
    #expect(error?.place == Provenance(source: "x.json", line: 4))
  }

  @Test func `bytes that are no UTF-8 inside a text are refused`() {
    let error = #expect(throws: SurveyImportError.self) {
      try JSONDocument.node(of: [0x22, 0xFF, 0x22], source: "x.json")
    }
    #expect(error?.message.id == "E805")
  }

  @Test func `every limit ends the reading`() {
    var limits = JSONReadingLimits.document
    limits.depth = 3
    limits.values = 6
    limits.textBytes = 4
    limits.numberBytes = 5
    limits.keysPerObject = 2
    let cases = [
      "[[[[1]]]]": "depth", "[1,2,3,4,5,6]": "values", "\"abcde\"": "text", "123456": "number",
      "{\"a\":1,\"b\":1,\"c\":1}": "keys",
    ]
    for (text, name) in cases {
      let error = #expect(throws: SurveyImportError.self) {
        try JSONDocument.node(of: Array(text.utf8), source: "x", limits: limits)
      }
      #expect(error?.message.id == "E803")
      #expect(error?.message.arguments.first == "recompute.limit.\(name)")
    }
    for text in ["[[[1]]]", "[1,2,3,4,5]", "\"abcd\"", "12345", "{\"a\":1,\"b\":1}"] {
      #expect(throws: Never.self) {
        try JSONDocument.node(of: Array(text.utf8), source: "x", limits: limits)
      }
    }
  }

  @Test func `a hundred thousand open brackets end at the limit of depth`() {
    for text in [String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000)] {
      let error = #expect(throws: SurveyImportError.self) { try node(text) }
      #expect(error?.message.id == "E803")
    }
  }
}
