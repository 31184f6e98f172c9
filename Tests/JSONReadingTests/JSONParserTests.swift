// SPDX-License-Identifier: Apache-2.0
import JSONReading
import Testing

struct JSONParserTests {
  private func code(_ text: String, _ limits: JSONReadingLimits = .document) -> JSONReadingError? {
    do {
      _ = try JSONParser.node(of: Array(text.utf8), limits: limits)
      return nil
    } catch { return error }
  }

  @Test func `a number keeps every digit that was written`() throws {
    let node = try JSONParser.node(of: Array("{\"value\": 84.470}".utf8))
    #expect(node["value"]?.value == .number("84.470"))
  }

  @Test func `a fault is told with its kind and its line`() {
    #expect(code("[1,\n2,]")?.code == .notJSON)
    #expect(code("[1,\n2,]")?.line == 2)
    #expect(code("{\"a\": [1")?.code == .cutOff)
    #expect(code("{\"a\": 1, \"a\": 2}")?.code == .repeatedKey("a"))
  }

  @Test func `a limit ends the reading and is named`() {
    var limits = JSONReadingLimits.document
    limits.depth = 2
    #expect(code("[[1]]", limits) == nil)
    #expect(code("[[[1]]]", limits)?.code == .limit(.depth, 2))
  }
}
