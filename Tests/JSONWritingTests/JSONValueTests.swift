// SPDX-License-Identifier: Apache-2.0
import JSONReading
import JSONWriting
import Testing

struct JSONValueTests {
  @Test func `a text with any character is read back as it was`() throws {
    let hostile = "\u{0}\u{1F}\"\\/\n\r\t\u{7F}\u{2028}\u{2029}</script>😀 é 纸"
    for escapes in [false, true] {
      let text = JSONValue.object([.init(hostile, .string(hostile))]).document(escapesMarkup: escapes)
      let node = try JSONParser.node(of: Array(text.utf8))
      #expect(node[hostile]?.value == .string(hostile))
      #expect(text.contains("<") != escapes)
    }
  }

  @Test func `a number keeps its digits and what is no number becomes a text`() {
    #expect(JSONValue.number("84.50").document() == "84.50\n")
    #expect(JSONValue.number("-0.5e3").document() == "-0.5e3\n")
    for text in ["", "1.", ".5", "01", "NaN", "1,5", "84.47 "] {
      #expect(JSONValue.number(text).document() == "\"\(text)\"\n")
    }
  }

  @Test func `keys keep their order and small objects stay on a line`() {
    let value = JSONValue.object([
      .init("b", .integer(2)),
      .init("a", .array([.object([.init("x", .null), .init("y", .boolean(true))])])),
    ])
    #expect(
      value.document() == """
        {
          "b": 2,
          "a": [
            {"x": null, "y": true}
          ]
        }

        """)
  }
}
