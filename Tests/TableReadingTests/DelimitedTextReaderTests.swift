// SPDX-License-Identifier: Apache-2.0
import TableReading
import Testing

struct DelimitedTextReaderTests {
  @Test func `cells and rows are parted where RFC 4180 says`() throws {
    #expect(try cells("a,b,c\r\n1,,3\n") == [["a", "b", "c"], ["1", "", "3"]])
    #expect(try cells("a,\"b \"\"x\"\", c\",d") == [["a", "b \"x\", c", "d"]])
    #expect(try cells("\"\",\"\"") == [["", ""]])
    #expect(try cells("a,") == [["a", ""]])
    #expect(try cells(",\n") == [["", ""]])
    #expect(try cells("") == [])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end ends a row, also inside quotes`(_ end: String) throws {
    let text = ["a,b", "1,\"x", "y\"", "", "2,z"].joined(separator: end) + end
    let found = try rows(of: Array(text.utf8))
    #expect(found.map(\.texts) == [["a", "b"], ["1", "x y"], [""], ["2", "z"]])
    #expect(found.map(\.line) == [1, 2, 4, 5])
    #expect(found.map(\.lastLine) == [1, 3, 4, 5])
  }

  @Test(arguments: [1, 2, 3, 7, 4096])
  func `chunks of any size give the same rows`(_ chunk: Int) throws {
    let text = "sebuah,\"kutip \"\"ganda\"\"\r\ndan baris\",é€😀\r\n1,2\r3,\"\"\n\n,x"
    #expect(try cells(text, chunk: chunk) == cells(text))
    let windows = Array("a,\"b\r\nc\"\r\n".utf8) + [0x93, 0x2C, 0x80]
    let narrow = EncodingVerdict(.windows1252)
    #expect(try rows(of: windows, text: narrow, chunk: chunk).last?.texts == ["“", "€"])
    let wide = utf16(text, isLittleEndian: true, mark: true)
    let found = try rows(of: wide, text: EncodingVerdict(.utf16LittleEndian, markLength: 2), chunk: chunk)
    #expect(try found.map(\.texts) == cells(text))
  }

  @Test func `a quote inside an unquoted cell is a plain character`() throws {
    #expect(try cells("a 5\" pipa,b\n1,2") == [["a 5\" pipa", "b"], ["1", "2"]])
    #expect(try cells("\"PT\" Maju,b") == [["PT Maju", "b"]])
  }

  @Test func `rows may have any number of cells`() throws {
    #expect(try cells("a,b,c\n1\n1,2,3,4,5").map(\.count) == [3, 1, 5])
  }

  @Test func `a file that ends inside quotes names the line where they were opened`() {
    let error = #expect(throws: TableReadingError.self) { try cells("a,b\n1,\"x\n2,y\n3,z\n") }
    #expect(error?.code == .unclosedQuote)
    #expect(error?.line == 2)
    #expect(error?.cell == 2)
  }

  @Test func `text after a quote that spans lines is an error and no silent loss of rows`() {
    let error = #expect(throws: TableReadingError.self) {
      try cells("no,saran\n1,\"Baik\n2,cukup\n3,\"Bagus\n4,x")
    }
    #expect(error?.code == .textAfterQuote)
    #expect(error?.line == 2)
    #expect(error?.number == 4)
  }

  @Test func `separators on the inner lines of a quoted cell are counted`() throws {
    let found = try rows(of: Array("1,\"a,b,c,d\ne,f\ng\",2\n3,4".utf8))
    #expect(found.map(\.quotedSeparators) == [1, 0])
  }

  @Test func `the line of a separator is no row and still counts as a line`() throws {
    let found = try rows(of: Array("sep=;\r\na;b\r\n".utf8), delimiter: ";", separatorLine: true)
    #expect(found.map(\.texts) == [["a", "b"]])
    #expect(found.map(\.line) == [2])
  }

  @Test func `control characters become marks, tabs and line ends become spaces`() throws {
    #expect(
      try cells("a\u{1B}[31mb,c\td,\"e\nf\",g\u{9B}h\u{0}") == [
        ["a\u{FFFD}[31mb", "c d", "e f", "g\u{FFFD}h\u{FFFD}"]
      ])
  }

  @Test func `bytes that the encoding does not know mark their row and no other`() throws {
    let bad: [UInt8] = Array("a,b\n1,".utf8) + [0xE9] + Array("\n2,é".utf8)
    #expect(try rows(of: bad).map(\.isUndecodable) == [false, true, false])
    let holes: [UInt8] = Array("a\n".utf8) + [0x81] + Array("\nb".utf8)
    #expect(
      try rows(of: holes, text: EncodingVerdict(.windows1252)).map(\.isUndecodable) == [false, true, false])
    #expect(
      try rows(of: holes, text: EncodingVerdict(.iso88591)).map(\.isUndecodable) == [false, false, false])
    let half: [UInt8] = [0x61, 0, 0x0A, 0, 0x00, 0xD8, 0x62, 0, 0x63]
    #expect(
      try rows(of: half, text: EncodingVerdict(.utf16LittleEndian)).map(\.isUndecodable) == [false, true])
  }

  @Test func `blank cells are told from cells with content`() throws {
    let row = try #require(try rows(of: Array("a,, \u{A0}\t,x".utf8)).first)
    #expect((0..<6).map(row.isBlank(at:)) == [false, true, true, false, true, true])
    #expect(row.text(at: 9) == nil)
    #expect(!row.isBlank)
  }
}
