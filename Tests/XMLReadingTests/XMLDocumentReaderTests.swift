// SPDX-License-Identifier: Apache-2.0
import Testing
import XMLReading

struct XMLDocumentReaderTests {
  private func read(_ text: String) throws -> XMLNode { try XMLDocumentReader.read(Array(text.utf8)) }

  @Test func `a document becomes nodes with their places`() throws {
    let root = try read(
      """
      <q xmlns="urn:q" xmlns:x="urn:x" id="a">
        satu<e code="U1" x:code="no">Persyaratan</e>
        dua<e code="U2"/>
      </q>
      """)
    #expect(root.name == "q" && root.namespace == "urn:q" && root.line == 1 && root.column == 1)
    #expect(root.text == "\n  satu\n  dua\n")
    #expect(root.children(named: "e").map { $0.attribute("code") } == ["U1", "U2"])
    #expect(root.child(named: "e")?.text == "Persyaratan")
    #expect(root.children[1].line == 3 && root.children[1].column == 6)
    #expect(root.children[0].attributes[1] == XMLAttribute(name: "code", namespace: "urn:x", value: "no"))
    #expect(root.child(named: "f") == nil && root.attribute("x") == nil)
  }

  @Test func `a document larger than one piece is read whole`() throws {
    let items = (0..<20_000).map { "<item n=\"\($0)\">text \($0)</item>" }.joined(separator: "\n")
    let root = try read("<list>\(items)</list>")
    #expect(root.children.count == 20_000)
    #expect(root.children.last?.text == "text 19999")
  }

  @Test func `an error keeps its code and place`() {
    #expect(throws: XMLReadingError(.tagMismatch, line: 2, column: 8, ["b", "2", "a"])) {
      try read("<a>\n<b></a>")
    }
    #expect(throws: XMLReadingError(.empty, line: 1, column: 1)) { try XMLDocumentReader.read([]) }
  }
}
