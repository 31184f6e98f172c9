// SPDX-License-Identifier: Apache-2.0
import TableReading
import Testing

struct EncodingProbeTests {
  private let text = "no,nama unit,saran\n1,Kecamatan,bagus sekali é € 😀\n2,Desa,cukup baik\n"

  @Test func `a byte order mark decides`() throws {
    #expect(
      try verdict(of: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
        == EncodingVerdict(.utf8, markLength: 3, isWholeFileValid: true))
    let little = try verdict(of: utf16(text, isLittleEndian: true, mark: true))
    #expect(little == EncodingVerdict(.utf16LittleEndian, markLength: 2))
    let big = try verdict(of: utf16(text, isLittleEndian: false, mark: true))
    #expect(big == EncodingVerdict(.utf16BigEndian, markLength: 2))
  }

  @Test(arguments: [1, 3, 8, 9, 4096])
  func `without a mark the bytes decide, whatever the chunks`(_ chunk: Int) throws {
    #expect(try verdict(of: Array(text.utf8), chunk: chunk) == EncodingVerdict(.utf8, isWholeFileValid: true))
    #expect(try verdict(of: Array("plain,ascii\n1,2\n".utf8), chunk: chunk).isWholeFileValid)
    let windows: [UInt8] = Array("a,b\n1,caf".utf8) + [0xE9, 0x0A]
    #expect(try verdict(of: windows, chunk: chunk) == EncodingVerdict(.windows1252))
    let mixed: [UInt8] = Array("é,b\n1,caf".utf8) + [0xE9, 0x0A]
    #expect(try verdict(of: mixed, chunk: chunk) == EncodingVerdict(.utf8))
    let wide = utf16(text, isLittleEndian: true, mark: false)
    #expect(try verdict(of: wide, chunk: chunk).encoding == .utf16LittleEndian)
    #expect(
      try verdict(of: utf16(text, isLittleEndian: false, mark: false), chunk: chunk).encoding
        == .utf16BigEndian)
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88], [0xE2, 0x82], [0x80],
      [0xE0, 0x80, 0x80],
    ] as [[UInt8]])
  func `overlong, surrogate, cut off and stray bytes are not UTF-8`(_ bytes: [UInt8]) throws {
    #expect(try !verdict(of: Array("a".utf8) + bytes).isWholeFileValid)
    #expect(try rows(of: Array("a".utf8) + bytes).map(\.isUndecodable) == [true])
  }

  @Test func `UTF-32 and binary content are refused by name`() {
    func code(_ bytes: [UInt8]) -> TableReadingError.Code? {
      do {
        _ = try verdict(of: bytes)
        return nil
      } catch { return error.code }
    }
    let scalars = text.unicodeScalars.map(\.value)
    let little = scalars.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    let big = scalars.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - $0 * 8)) } }
    #expect(code(little) == .utf32)
    #expect(code(big) == .utf32)
    #expect(code([0xFF, 0xFE, 0, 0] + little) == .utf32)
    #expect(code([0, 0, 0xFE, 0xFF] + big) == .utf32)
    #expect(code(Array(text.utf8) + [0, 1, 2]) == .binary)
    #expect(code([0xEF, 0xBB, 0xBF, 0x61, 0]) == .binary)
  }

  @Test func `the characters of Windows-1252 come out right`() throws {
    let bytes: [UInt8] = [0x80, 0x85, 0x91, 0x92, 0x96, 0x99, 0x9F, 0xA0, 0xE9, 0xFF]
    let row = try #require(try rows(of: bytes, text: EncodingVerdict(.windows1252)).first)
    #expect(row.text(at: 0) == "€…‘’–™Ÿ\u{A0}éÿ")
  }
}
