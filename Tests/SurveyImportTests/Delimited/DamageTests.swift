// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct DamageTests {
  private let text = """
    DATA SURVEI;;;
    NO;TANGGAL;UNIT;U1;U2;U3;U4;U5;U6;U7;U8;U9;SARAN
    1;2024-01-02;35.08.10;1;2;3;4;1;2;3;4;1;"baik; ""sekali""
    ya é"
    2;2024-01-03;35.08.10;4;4;4;4;4;4;4;4;4;
    Jumlah;;;5;6;7;8;5;6;7;8;5;
    """

  @Test func `a file cut off anywhere is refused or gives forms, and never traps`() throws {
    let bytes = Array(text.utf8)
    for length in 0...bytes.count {
      let file = try TemporaryFile(bytes[..<length])
      do {
        let forms = try read(path: file.path).forms
        // A foot line that is cut off inside its label is no foot any more.
        #expect(forms.count <= 3)
      } catch { #expect(error.message.id.hasPrefix("E")) }
    }
  }

  @Test(arguments: 0..<8)
  func `random damage never traps`(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let marks = Array("\"\r\n;,\t|\0= ".utf8) + [0xFF, 0xFE, 0xEF, 0xC3, 0x81]
    for _ in 0..<60 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let mark = marks.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = mark
        case 1: bytes.insert(mark, at: place)
        default: bytes.remove(at: place)
        }
      }
      let file = try TemporaryFile(bytes)
      do {
        for form in try read(path: file.path).forms { #expect(form.cells.count == form.layout.fields.count) }
      } catch { #expect(error.message.id.hasPrefix("E")) }
    }
  }

  @Test func `a heading row of a million columns is an error`() {
    #expect(error(String(repeating: "U1,", count: 1_000_000))?.message.id == "E203")
  }

  @Test func `a quote that is opened first and never closed is an error`() {
    #expect(error("\"" + String(repeating: "U1\n", count: 300_000))?.message.id == "E202")
    #expect(error("\"" + String(repeating: "U1\n", count: 300))?.message.id == "E205")
  }
}
