// SPDX-License-Identifier: Apache-2.0
import PageDrawing
import Testing

struct LetteringTests {
  static let style = TextStyle(10, colour: Colour(0))

  @Test func `a text is broken at words, and inside a word where nothing else helps`() throws {
    let lettering = try Lettering(language: "id")
    let whole = lettering.set("Kecamatan Lumajang", Self.style)
    #expect(whole.lines.count == 1 && (90...120).contains(whole.width))
    #expect(lettering.set("Kecamatan Lumajang", Self.style, width: 70).lines.count == 2)
    let long = lettering.set(String(repeating: "x", count: 200), Self.style, width: 70)
    #expect(long.lines.count > 10 && long.width <= 70.01)
  }

  @Test func `figures are all equally wide`() throws {
    let lettering = try Lettering(language: "id")
    let widths = Set((0...9).map { lettering.set("\($0)", Self.style).width })
    #expect(widths.count == 1)
  }

  @Test func `letters keep their width at every size, as on paper`() throws {
    let lettering = try Lettering(language: "id")
    let small = lettering.set("Lumajang", TextStyle(5, colour: Colour(0))).width
    let large = lettering.set("Lumajang", TextStyle(50, colour: Colour(0))).width
    #expect(abs(small * 10 - large) < 0.2)
  }

  @Test(arguments: ["", "\0a\0", "ꦏ 客 👩‍👩‍👧", "\u{202E}abc", "a" + String(repeating: "\u{301}", count: 5_000)])
  func `no text can stop it`(text: String) throws {
    let set = try Lettering(language: "id").set(text, Self.style, width: 50)
    #expect(!set.lines.isEmpty && set.height > 0 && set.height < 3_000)
  }
}
