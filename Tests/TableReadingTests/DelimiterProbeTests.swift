// SPDX-License-Identifier: Apache-2.0
import TableReading
import Testing

struct DelimiterProbeTests {
  private func first(_ text: String) -> String {
    DelimiterProbe(head: Array(text.utf8), text: EncodingVerdict(.utf8)).dialects[0].delimiterName
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the delimiter is found below title lines`(_ delimiter: String) {
    let table = [["NO", "U1", "U2", "SARAN"], ["1", "3", "4", "baik"], ["2", "4", "4", ""]]
    let text =
      "DATA SURVEI, TAHUN 2024\n\n" + table.map { $0.joined(separator: delimiter) }.joined(separator: "\n")
    #expect(first(text) == (delimiter == "\t" ? "TAB" : delimiter))
  }

  @Test func `decimal commas do not speak for the comma`() {
    #expect(first("NO;U1;U2;U3\n1;3,5;3,25;4,0\n2;3,5;3,25;4,0\n3;1,0;2,0;3,0\n") == ";")
    #expect(first("NO,U1,U2,U3\n1,3,4,4\n2,3,3,4\n") == ",")
  }

  @Test func `separators inside quotes and texts do not count`() {
    #expect(first("NO,SARAN,U1\n1,\"a;b;c;d;e;f\",3\n2,\"a;b;c;d;e;f\",4\n") == ",")
    #expect(first("NO;SARAN;U1\n1;baik, cepat, ramah, murah;3\n2;ok;4\n3;ok;4\n") == ";")
  }

  @Test func `a line that names the separator decides`() {
    func dialect(_ text: String) -> DelimitedDialect {
      DelimiterProbe(head: Array(text.utf8), text: EncodingVerdict(.utf8)).dialects[0]
    }
    #expect(dialect("sep=;\na,b,c\n1,2,3\n").delimiter == UInt8(ascii: ";"))
    #expect(dialect("sep=;\na,b\n").hasSeparatorLine)
    #expect(dialect("\"SEP=|\"\r\na|b\n").delimiter == UInt8(ascii: "|"))
    #expect(dialect("sep=\t\na\tb\n").delimiter == 9)
    #expect(!dialect("separuh,b\n1,2\n").hasSeparatorLine)
    #expect(!dialect("sep=a\nb,c\n").hasSeparatorLine)
  }

  @Test func `text without any delimiter is one column`() {
    #expect(first("satu\ndua\n") == ",")
    #expect(first("") == ",")
  }
}
