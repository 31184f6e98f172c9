// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import Testing

struct HTMLTextTests {
  @Test func `a name with markup, quotes and ampersands arrives as text`() {
    #expect(
      HTMLText.escaped("<script>alert('x')</script> & \"Rekan\"")
        == "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Rekan&quot;")
  }

  @Test func `control characters and marks that turn the direction of text are replaced`() {
    #expect(HTMLText.escaped("a\u{0}b\u{1B}[31mc\u{202E}d\u{2067}e\u{85}f") == "a�b�[31mc�d�e�f")
    #expect(HTMLText.escaped("a\u{200E}b\u{200F}c\u{2028}d\u{2029}e\u{61C}f\tg\nh") == "a�b�c�d�e�f\tg\nh")
    #expect(HTMLText.cssString("a\u{202E}b") == "\"a\\fffd b\"")
    #expect(HTMLText.escaped("ꦏꦶꦠ كيتا 客") == "ꦏꦶꦠ كيتا 客")
  }

  @Test func `a long word may break and an ordinary one may not`() {
    #expect(HTMLText.breakable("Penanganan Pengaduan, <b>") == "Penanganan Pengaduan, &lt;b&gt;")
    let long = HTMLText.breakable("x " + String(repeating: "&", count: 45))
    #expect(long.components("<wbr>") == 2 && long.components("&amp;") == 45)
  }

  @Test(arguments: ["\"; } body { display: none", "</style><script>", "a\\b", "x\ny", "Ä客"])
  func `no name can leave a string of the style sheet`(name: String) {
    let text = HTMLText.cssString(name)
    let inside = text.dropFirst().dropLast()
    #expect(text.first == "\"" && text.last == "\"")
    #expect(!inside.contains { "\"<>;{}\n".contains($0) })
    // Every backslash begins an escape of hexadecimal digits that a space ends.
    #expect(
      inside.split(separator: "\\").dropFirst().allSatisfy {
        $0.first?.isHexDigit == true && $0.contains(" ")
      })
  }

  @Test(arguments: [
    ("35.08.10.html", "35.08.10.html"), ("javascript:alert(1)", "javascript%3Aalert%281%29"),
    ("//host/x", ".//host/x"), ("a b\"c.html", "a%20b%22c.html"), ("客.html", "%E5%AE%A2.html"),
  ])
  func `a link stays beside the paper`(file: String, address: String) {
    #expect(HTMLText.relativeAddress(file) == address)
  }

  @Test func `text is cut by the columns that it takes`() {
    #expect(VisibleText.width("客a\u{301}") == 3)
    #expect(VisibleText.cut("客客客客", to: 5) == "客客…")
    #expect(VisibleText.cut("abcde", to: 5) == "abcde")
    #expect(VisibleText.line(" a  b\u{1B}\nc\u{A0} ") == "a b��c")
  }

  @Test func `a very long name is cut at 200 characters, whatever they are made of`() {
    let name = VisibleText.name(String(repeating: "x", count: 60_000))
    #expect(name == String(repeating: "x", count: 199) + "…")
    let whole = String(repeating: "é", count: 200)
    #expect(VisibleText.name(whole) == whole)
    let accents = VisibleText.name("a" + String(repeating: "\u{301}", count: 60_000))
    #expect(accents.unicodeScalars.count == 200)
  }
}
