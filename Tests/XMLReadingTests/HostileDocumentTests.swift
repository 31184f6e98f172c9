// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import XMLReading

struct HostileDocumentTests {
  @Test func `nothing is printed on standard error`() throws {
    let folder = FileManager.default.temporaryDirectory
    let path = folder.appending(path: "ikm-\(UUID().uuidString)").path
    let file = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    let kept = dup(2)
    #expect(file >= 0 && kept >= 0)
    dup2(file, 2)
    for document in ["<a></b>", "<a>&x;</a>", Self.billionLaughs, "<a xmlns='x y'><z:b/></a>"] {
      _ = refusal(document)
    }
    _ = refusal(Array("<?xml version='1.0' encoding='UTF-8'?><a>".utf8) + [0xE9, 0x20] + Array("</a>".utf8))
    _ = try? XMLSchema(
      Array("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:x/></xs:schema>".utf8))
    dup2(kept, 2)
    close(kept)
    close(file)
    let printed = try String(contentsOfFile: path, encoding: .utf8)
    try FileManager.default.removeItem(atPath: path)
    // Other tests of this process may print their own lines meanwhile.
    for word in ["parser error", "namespace error", "Schemas parser", "encoder error", "Entity:"] {
      #expect(!printed.contains(word))
    }
  }

  static let billionLaughs = """
    <?xml version="1.0"?>
    <!DOCTYPE lolz [
      <!ENTITY lol "lol">
      <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
      <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
    ]>
    <lolz>&lol3;</lolz>
    """

  @Test(arguments: [
    HostileDocumentTests.billionLaughs,
    #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#,
    #"<!DOCTYPE answers [<!ATTLIST answer value CDATA "4">]><answers><answer/></answers>"#,
    #"<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]><a/>"#,
    #"<!DOCTYPE a SYSTEM "x.dtd" [<!ELEMENT a ANY>]><a/>"#,
    #"<!DOCTYPE a PUBLIC "-//X//Y" "x.dtd" []><a/>"#,
    "<!DOCTYPE a []><a/>",
    "<!DOCTYPE a\n[\n]\n><a/>",
  ])
  func `a document type that declares something is refused at once`(document: String) throws {
    for size in [1, 7, 4096] {
      let error = try #require(refusal(document, pieceBytes: size))
      #expect(error.code == .internalSubset)
      #expect(error.line >= 1)
    }
  }

  @Test func `a document type with only an outside address is read and never fetched`() throws {
    let document = #"<!DOCTYPE sss PUBLIC "-//triple-s//DTD" "http://127.0.0.1:1/triple-s.dtd"><sss>a</sss>"#
    #expect(try EventList(document).lines == ["<sss +0 at 1:75", "\"a\"", ">sss"])
  }

  @Test(arguments: [
    "<a>&x;</a>", "<a b=\"1&x;\"/>", "<a>&#38;&nbsp;</a>",
    "<?xml version='1.0' standalone='yes'?><!DOCTYPE a SYSTEM \"x.dtd\"><a>&x;</a>",
    "<!DOCTYPE a SYSTEM \"x.dtd\"><a b=\"&x;\"/>", "<!DOCTYPE a SYSTEM \"x.dtd\"><a b=\"1&x;2\">&x;</a>",
  ])
  func `an entity of its own is refused and never a blank`(document: String) throws {
    for size in [1, 4096] {
      #expect(try #require(refusal(document, pieceBytes: size)).code == .entity)
    }
  }

  @Test(arguments: [1, 7, 4096])
  func `an entity that only the type outside could declare is told, and parts the text`(
    pieceBytes: Int
  ) throws {
    let document = #"<!DOCTYPE a SYSTEM "x.dtd"><a>4 > 3 <b/>1&x;2<c/>&y;</a>"#
    #expect(
      try EventList(document, pieceBytes: pieceBytes).lines == [
        "<a +0 at 1:28", "\"4 > 3 \"", "<b +0 at 1:37", ">b", "\"1\"", "&x; at 1:45", "\"2\"",
        "<c +0 at 1:46", ">c", "&y; at 1:53", ">a",
      ])
  }

  @Test func `whoever wants the content refuses such an entity`() throws {
    let document = #"<!DOCTYPE a SYSTEM "x.dtd"><a>1&x;2</a>"#
    let refusal = #expect(throws: XMLReadingError.self) { try XMLDocumentReader.read(Array(document.utf8)) }
    #expect(refusal == XMLReadingError(.entity, line: 1, column: 35, ["x"]))
  }

  @Test func `deep nesting is refused at the first level too many`() throws {
    let limit = XMLReadingLimits.survey.depth
    let deep = { (levels: Int) in
      String(repeating: "<a>", count: levels) + String(repeating: "</a>", count: levels)
    }
    #expect(refusal(deep(limit)) == nil)
    let error = try #require(refusal(deep(1_000_000), pieceBytes: 1 << 20))
    #expect(error.code == .tooDeep)
    #expect(error.arguments == [String(limit)])
    #expect(error.line == 1)
  }

  @Test func `a huge name, a huge attribute and a huge comment are refused`() {
    let long = String(repeating: "n", count: 300_000)
    #expect(refusal("<\(long)/>")?.code == .markupTooLong)
    #expect(refusal("<a b=\"\(long)\"/>")?.code == .markupTooLong)
    #expect(refusal("<a><!--\(long)--></a>")?.code == .markupTooLong)
    #expect(refusal("<a><?p \(long)?></a>")?.code == .markupTooLong)
    #expect(refusal("<\(long.prefix(20_001))/>")?.code == .nameTooLong)
    #expect(refusal("<\(long.prefix(20_000))/>") == nil)
  }

  @Test func `a tag that never ends does not grow in memory for ever`() {
    let endless = "<a " + String(repeating: "b='1' ", count: 500_000)
    #expect(refusal(endless, pieceBytes: 1 << 16)?.code == .markupTooLong)
    #expect(refusal(endless, pieceBytes: 1 << 22)?.code == .markupTooLong)
  }

  @Test func `many attributes are refused`() {
    let limit = XMLReadingLimits.survey.attributesPerElement
    let tag = { (count: Int) in "<a" + (0..<count).map { " a\($0)='1'" }.joined() + "/>" }
    #expect(refusal(tag(limit)) == nil)
    #expect(refusal(tag(limit + 1))?.code == .tooManyAttributes)
  }

  @Test func `many names and many namespaces are refused`() {
    let names = (0..<20_001).map { "<n\($0)/>" }.joined()
    #expect(refusal("<a>\(names)</a>")?.code == .tooManyNames)
    let spaces = (0..<300).map { "<n xmlns='urn:\($0)'/>" }.joined()
    #expect(refusal("<a>\(spaces)</a>")?.code == .tooManyNamespaces)
  }

  @Test func `a text is measured over its pieces`() {
    var limits = XMLReadingLimits.survey
    limits.textBytes = 1_000
    let text = { (count: Int) in "<a>" + String(repeating: "x", count: count) + "</a>" }
    for size in [1, 7, 4096] {
      #expect(refusal(text(1_000), pieceBytes: size, limits: limits) == nil)
      #expect(refusal(text(1_001), pieceBytes: size, limits: limits)?.code == .textTooLong)
    }
    let pieces = "<a>" + String(repeating: "x<!-- -->", count: 1_001) + "</a>"
    #expect(refusal(pieces, limits: limits)?.code == .textTooLong)
  }

  @Test func `a file is measured as a whole`() {
    var limits = XMLReadingLimits.survey
    limits.fileBytes = 10
    #expect(refusal("<a>456</a>", limits: limits) == nil)
    #expect(refusal("<a>4567</a>", limits: limits)?.code == .fileTooLarge)
  }

  @Test func `a zero byte is refused with its place`() {
    #expect(refusal("<a>\n12\u{0}4</a>") == XMLReadingError(.malformed, line: 2, column: 3))
    #expect(refusal("<a/>\u{0}") == XMLReadingError(.malformed, line: 1, column: 5))
  }

  @Test func `quadratic blow up ends with the first declaration`() {
    let long = String(repeating: "A", count: 50_000)
    let uses = String(repeating: "&a;", count: 50_000)
    #expect(refusal("<!DOCTYPE b [<!ENTITY a \"\(long)\">]><b>\(uses)</b>")?.code == .internalSubset)
  }

  @Test(arguments: ["1.1", "2.0"])
  func `another version of XML is refused`(version: String) {
    let error = refusal("<?xml version=\"\(version)\"?><a/>")
    #expect(error == XMLReadingError(.version, line: 1, column: 1, [version]))
  }
}
