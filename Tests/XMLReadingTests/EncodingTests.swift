// SPDX-License-Identifier: Apache-2.0
import Testing
import XMLReading

struct EncodingTests {
  private func wide(_ text: String, isBigEndian: Bool, hasMark: Bool) -> [UInt8] {
    let units = (hasMark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit in
      isBigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
  }

  @Test(arguments: [1, 3, 4096])
  func `UTF-16 of both orders is read, with and without a mark`(size: Int) throws {
    let expected = ["<a +0 at 1:22", "\"Sóal 😀\"", ">a"]
    let text = "<?xml version='1.0'?><a>Sóal 😀</a>"
    for isBigEndian in [true, false] {
      for hasMark in [true, false] {
        let bytes = wide(text, isBigEndian: isBigEndian, hasMark: hasMark)
        #expect(try EventList(bytes, pieceBytes: size).lines == expected)
      }
    }
  }

  @Test(arguments: ["ISO-8859-1", "iso-8859-1", "latin1"])
  func `Latin-1 is read where it is declared`(name: String) throws {
    let bytes = Array("<?xml version='1.0' encoding='\(name)'?><a b='".utf8) + [0xE9] + Array("'/>".utf8)
    #expect(try EventList(bytes).lines.contains("@b=é"))
  }

  @Test func `Windows-1252 is read where it is declared, but not the five bytes that it does not have`()
    throws
  {
    let head = Array("<?xml version='1.0' encoding='Windows-1252'?>\n<a>".utf8)
    #expect(try EventList(head + [0x80, 0x93, 0xE9] + Array("</a>".utf8)).lines[1] == "\"€“é\"")
    for byte in [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8] {
      let error = refusal(head + [0x41, byte] + Array("</a>".utf8))
      #expect(error == XMLReadingError(.undecodable, line: 2, column: 5, ["Windows-1252"]))
    }
  }

  @Test(arguments: [1, 7, 4096])
  func `bytes that are no UTF-8 are refused with their place`(size: Int) throws {
    for bad in [[0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
      let bytes = Array("<a>\n<b>ab".utf8) + bad + Array("</b></a>".utf8)
      let error = try #require(refusal(bytes, pieceBytes: size))
      #expect(error.line == 2)
      #expect(error.code == .undecodable || error.code == .malformed)
    }
  }

  @Test(arguments: ["UTF-7", "utf-7", "EBCDIC-CP-US", "Shift_JIS", "UTF-32", "x-user-defined", "UTF-16"])
  func `an encoding that is not read is refused by name`(name: String) {
    let document = "<?xml version='1.0' encoding='\(name)'?>\n<a>+ADw-b+AD4-</a>"
    for size in [1, 4096] {
      #expect(refusal(document, pieceBytes: size) == XMLReadingError(.encoding, line: 1, column: 1, [name]))
    }
  }

  @Test func `a mark that contradicts the declared encoding is refused`() {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a/>".utf8)
    #expect(refusal([0xEF, 0xBB, 0xBF] + latin)?.code == .encoding)
    let wideUTF8 = wide("<?xml version='1.0' encoding='UTF-8'?><a/>", isBigEndian: true, hasMark: true)
    #expect(refusal(wideUTF8)?.code == .encoding)
    #expect(refusal([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x3C])?.code == .encoding)
    #expect(refusal([0x4C, 0x6F, 0xA7, 0x94, 0x93])?.code == .encoding)
  }

  @Test func `half a pair of UTF-16 is refused`() {
    let bytes = wide("<a>x</a>", isBigEndian: true, hasMark: true)
    var broken = bytes
    broken[8] = 0xD8
    #expect(refusal(broken)?.code == .undecodable)
    #expect(refusal(bytes.dropLast().map { $0 })?.code == .truncated)
  }

  @Test func `a plain byte order mark is no text`() throws {
    #expect(try EventList([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)).lines == ["<a +0 at 1:1", ">a"])
  }
}
