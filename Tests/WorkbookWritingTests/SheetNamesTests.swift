// SPDX-License-Identifier: Apache-2.0
import Testing
import WorkbookWriting

struct SheetNamesTests {
  @Test func `a name has no more than 31 characters and none that a sheet may not have`() {
    var names = SheetNames()
    #expect(names.name(for: "Kecamatan [Tempeh]: a/b\\c*?") == "Kecamatan -Tempeh-- a-b-c--")
    let long = names.name(for: String(repeating: "panjang ", count: 25))
    #expect(long == "panjang panjang panjang panjang")
    #expect(names.name(for: String(repeating: "🙂", count: 40)).utf16.count <= 31)
    #expect(names.name(for: "a\u{0}b\tc\n\u{FFFF}d") == "a b c d")
  }

  @Test func `two sheets never bear one name, however it is written`() {
    var names = SheetNames()
    let texts = [
      "Kantor", "KANTOR", "kantor ", "Kantor (2)", "History", String(repeating: "x", count: 99),
      String(repeating: "X", count: 50),
    ]
    let made = texts.map { names.name(for: $0) }
    #expect(Set(made.map { $0.lowercased() }).count == texts.count)
    #expect(made.prefix(4) == ["Kantor", "KANTOR (2)", "kantor (3)", "Kantor (2) (2)"])
    #expect(made[4] == "History (2)")
    #expect(made.allSatisfy { $0.utf16.count <= 31 })
  }

  @Test(arguments: ["", "   ", "'''", "\u{0}\u{1}"])
  func `a text of which nothing can be shown gets the name that stands for it`(text: String) {
    var names = SheetNames()
    #expect(names.name(for: text, orElse: "35.08.10") == "35.08.10")
  }

  @Test func `an apostrophe stands at no end and twice in formulas`() {
    var names = SheetNames()
    let name = names.name(for: "'Unit O'Brien'")
    #expect(name == "Unit O'Brien")
    #expect(SheetNames.quoted(name) == "'Unit O''Brien'")
  }
}
