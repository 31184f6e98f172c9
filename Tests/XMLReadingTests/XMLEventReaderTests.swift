// SPDX-License-Identifier: Apache-2.0
import Testing
import XMLReading

struct XMLEventReaderTests {
  static let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- a comment -->
    <root xmlns="urn:x" xmlns:y="urn:y" lang="id">
      <form y:id="1&amp;2 &lt;&#65;&quot;"
            kind='a&#10;b'>satu &amp; dua<!-- c --> tiga<![CDATA[ <empat> ]]></form>
      <kosong></kosong><sama/>
      <täg>sóal 😀 ✓</täg>
    </root>

    """

  @Test(arguments: [1, 2, 3, 7, 64, 4096, 1 << 20])
  func `pieces of any size give the same events`(size: Int) throws {
    #expect(
      try EventList(Self.document, pieceBytes: size).lines == [
        "<{urn:x}root +1 at 3:1", "@lang=id", "space 3",
        "<{urn:x}form +2 at 4:0", "@{urn:y}id=1&2 <A\"", "@kind=a\nb", "\"satu & dua tiga <empat> \"",
        ">{urn:x}form",
        "space 3", "<{urn:x}kosong +0 at 6:3", ">{urn:x}kosong", "<{urn:x}sama +0 at 6:20", ">{urn:x}sama",
        "space 3", "<{urn:x}täg +0 at 7:3", "\"sóal 😀 ✓\"", ">{urn:x}täg", "space 1", ">{urn:x}root",
      ])
  }

  @Test func `a document that breaks off anywhere is refused as cut short`() throws {
    let bytes = Array(Self.document.utf8)
    // Only the line feed behind the root may be missing.
    let byteEnd = bytes.count - 1
    for length in 0..<bytes.count {
      let error = refusal(Array(bytes[..<length]), pieceBytes: 16)
      if length >= byteEnd {
        #expect(error == nil, "\(length) bytes")
      } else {
        #expect(
          error?.code == (length == 0 ? .empty : .truncated), "\(length) bytes: \(String(describing: error))")
        #expect((error?.line ?? 0) >= 1)
      }
    }
  }

  @Test func `names of the vocabulary have their place as number`() throws {
    var reader = try XMLEventReader(vocabulary: [XMLName("b"), XMLName("a", in: "urn:x"), XMLName("a")])
    try reader.feed(Array("<a xmlns='urn:x' b='1' a='2' c='3'/>".utf8).span, isLast: true)
    let numbers = reader.withEvents { events, _ in events.indices.map { events[$0].name } }
    #expect(numbers == [1, 0, 2, 3, 1])
    #expect(reader.name(3) == XMLName("c"))
  }

  @Test func `an undeclared prefix is listed and its element read without a namespace`() throws {
    let list = try EventList("<data><orx:meta orx:id='1' id='2'/><n0:x/></data>")
    #expect(list.lines[1...3] == ["<meta +2 at 1:7", "@orx:id=1", "@id=2"])
    #expect(list.undeclaredPrefixes == ["orx", "n0"])
  }

  @Test func `after a throw there is nothing more`() throws {
    var reader = try XMLEventReader()
    try reader.feed(Array("<a><b/>".utf8).span, isLast: false)
    #expect(reader.withEvents { events, _ in events.count } == 3)
    let failure = XMLReadingError(.tagMismatch, line: 1, column: 12, ["a", "1", "c"])
    #expect(throws: failure) { try reader.feed(Array("</c>".utf8).span, isLast: false) }
    #expect(reader.withEvents { events, _ in events.count } == 0)
    #expect(throws: failure) { try reader.feed(Array("<d/></a>".utf8).span, isLast: true) }
    #expect(reader.withEvents { events, _ in events.count } == 0)
  }

  @Test func `what is wrong is named with its place`() {
    #expect(refusal("") == XMLReadingError(.empty, line: 1, column: 1))
    #expect(refusal("  \n\n")?.code == .empty)
    #expect(refusal("not xml at all")?.code == .notXML)
    #expect(refusal("{\"a\": 1}")?.code == .notXML)
    #expect(
      refusal("<a>\n  <b>\n  </c>\n</a>")
        == XMLReadingError(.tagMismatch, line: 3, column: 7, ["b", "2", "c"]))
    #expect(refusal("<a b='1' b='2'/>")?.code == .duplicateAttribute)
    #expect(refusal("<a b='1' b='2'/>")?.arguments == ["b"])
    #expect(refusal("<a xmlns:x='u' xmlns:y='u' x:b='1' y:b='2'/>")?.code == .duplicateAttribute)
    #expect(refusal("<a/><b/>")?.code == .malformed)
    #expect(refusal("<a/>text")?.code == .malformed)
    #expect(refusal("<a b=1/>")?.code == .malformed)
    #expect(refusal("<a>&#0;</a>")?.code == .malformed)
    #expect(refusal("<a>\u{1}</a>")?.code == .malformed)
    #expect(refusal("<a>]]></a>")?.code == .malformed)
    #expect(refusal("<a:b:c xmlns:a='x'/>")?.code == .namespace)
    #expect(refusal("<a><!-- x -- y --></a>")?.code == .malformed)
    #expect(refusal("<?xml version='1.0' encoding='UTF-8'><a/>")?.code == .truncated)
  }

  @Test func `line ends of every kind are one line feed`() throws {
    for size in [1, 2, 4096] {
      let list = try EventList("<a>1\r\n2\r3\n<b/></a>", pieceBytes: size)
      #expect(list.lines[1] == "\"1\n2\n3\n\"")
    }
  }

  @Test func `each error tells its arguments`() {
    for code in XMLReadingError.Code.all {
      let error = XMLReadingError(code, line: 0, column: -1, ["one", "2", "three"])
      #expect(error.line == 1 && error.column == 0)
      #expect(!error.detail.contains("{"))
      #expect(!error.detail.isEmpty)
    }
    #expect(XMLReadingError(.entity, line: 3, column: 4, ["x"]).description.hasPrefix("3:4: the entity &x;"))
  }

  @Test func `a reader can be given to another task`() async throws {
    let reader = try XMLEventReader()
    let count = try await Self.count(in: reader)
    #expect(count == 2)
  }

  private static func count(in reader: consuming sending XMLEventReader) async throws -> Int {
    try reader.feed(Array("<a/>".utf8).span, isLast: true)
    return reader.withEvents { events, _ in events.count }
  }
}
