// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

struct TextTests {
  @Test(
    arguments: [
      ("Jenis  Kelamin:", "jenis kelamin"), (" U-1 ", "u 1"),
      ("PENDIDIKAN/Pekerjaan", "pendidikan pekerjaan"),
      ("(No. Resp)", "no resp"), ("…", ""), ("Kec.\u{a0}Lumajang", "kec lumajang"),
    ])
  func `case, spaces and punctuation are folded`(text: String, folded: String) {
    #expect(FoldedText(text).description == folded)
    #expect(FoldedText(text).isEmpty == folded.isEmpty)
    #expect(FoldedText(FoldedText(text).description) == FoldedText(text))
  }

  @Test func `letters keep their accents apart from marks`() {
    #expect(FoldedText("U1") != FoldedText("U2"))
    #expect(FoldedText("Sangat sesuai") == FoldedText("  SANGAT   SESUAI. "))
  }

  private let catalogue = MessageCatalogue(
    language: .indonesian,
    texts: ["N1": "Unsur {1}: {2#} bukan {3#}", "N2": "tanpa isi", "N3": "{1} {9} {x} {0} {"])

  @Test func `arguments stand where their numbers are`() {
    #expect(catalogue.text("N1", "U1", "76.61", "80") == "Unsur U1: 76,61 bukan 80")
    #expect(catalogue.text("N2", "x") == "tanpa isi")
  }

  @Test func `a decimal place shows the mark of the language, and other text as it is`() {
    let english = MessageCatalogue(language: .english, texts: ["N1": "{1#}"])
    #expect(english.text("N1", "76.61") == "76.61")
    #expect(catalogue.text("N1", "1.5", "a.b", "-0.5") == "Unsur 1.5: a.b bukan -0,5")
  }

  @Test func `a word place shows the text of that id, and an unknown id as it is`() {
    let words = MessageCatalogue(
      language: .indonesian, texts: ["N1": "{1@}: {2@}", "word.form": "formulir {1}"])
    #expect(words.text("N1", "word.form", "word.none") == "formulir {1}: word.none")
  }

  @Test func `an argument is never read as a place`() {
    #expect(catalogue.text("N1", "{2#}", "{1}", "x") == "Unsur {2#}: {1} bukan x")
  }

  @Test func `a place without an argument is empty and other braces stay`() {
    #expect(catalogue.text("N3", "a") == "a  {x} {0} {")
  }

  @Test func `a message without a text is shown, never hidden`() {
    #expect(catalogue.text("N9", "U1", "5") == "N9 U1 5")
  }
}
