// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import Testing

struct PersonalTextTests {
  @Test(arguments: [
    ("12345678", "***"),
    ("081234567890", "***"),
    ("hub. 0812-3456-7890 ya", "hub. *** ya"),
    ("0812 3456 7890", "***"),
    ("+62 812.3456.7890", "***"),
    ("(0334) 881-234.", "***."),
    ("telp (0334)881234", "telp ***"),
    ("NIK 3508101203990001, ok", "NIK ***, ok"),
    ("35 08 10 12 03 99 00 01", "***"),
    ("1.2.3.4.5.6.7.8", "***"),
    ("0812–3456—7890", "***"),
    ("0812\u{A0}3456\u{200B}7890", "***"),
    ("0812\u{2212}3456\u{2011}7890", "***"),
    ("０８１２３４５６７８", "***"),
    ("٠٨١٢٣٤٥٦٧٨", "***"),
    ("12345678 dan 87654321", "*** dan ***"),
    ("++62812345678", "***"),
  ])
  func `eight or more digits are masked, whatever stands between them`(_ text: String, _ masked: String) {
    #expect(PersonalText.masked(text) == masked)
  }

  @Test(arguments: [
    "", "baik", "1234567", "3 dari 4, jam 08.30", "Rp 1.500.000", "0812/3456", "12:34:56:78", "1234,5678",
    "biaya @ 5000", "@", "a @ b", "U1 s/d U9", "tahun 2024 dan 2025", "é 😀 +()-", "...---...",
  ])
  func `shorter numbers and lone signs stay`(_ text: String) {
    #expect(PersonalText.masked(text) == text)
  }

  @Test(arguments: [
    ("ani@mail.id", "***"),
    ("tulis ke ani.b+c_d@mail.co.id.", "tulis ke ***."),
    ("<Ani@Mail.ID>, terima kasih", "<***>, terima kasih"),
    ("ani @ mail.id", "***"),
    ("ani＠mail.id", "***"),
    ("a@b", "***"),
    ("ani@localhost dan budi@x.id", "*** dan ***"),
    ("a@b.c@d.e", "***@d.e"),
    ("añi@correo.es", "***"),
    ("mail:ani@1.2.3.4", "mail:***"),
  ])
  func `e-mail addresses are masked`(_ text: String, _ masked: String) {
    #expect(PersonalText.masked(text) == masked)
  }

  @Test func `masking again changes nothing`() {
    let texts = ["ani@mail.id 0812 3456 7890", "x@y 1234567890123456", "(0812)34567890)"]
    for text in texts { #expect(PersonalText.masked(PersonalText.masked(text)) == PersonalText.masked(text)) }
  }

  @Test func `no long number survives in any surroundings`() {
    let marks = [" ", ".", "-", "+", "(", ")", "  ", ". ", ") ", "\u{A0}", "–", "\u{200D}"]
    for first in marks {
      for second in marks {
        for before in ["", "a", "(", "é", "+", "1 a "] {
          let text = before + "0812" + first + "34" + second + "5678" + " b"
          #expect(!PersonalText.masked(text).contains("5678"), "\(text.debugDescription)")
          #expect(!PersonalText.masked(text).contains("0812"), "\(text.debugDescription)")
        }
      }
    }
  }

  @Test func `a heading is shown masked and short`() {
    #expect(ShownHeading.text("  Saran \n untuk   0812-3456-7890 ") == "Saran untuk ***")
    #expect(ShownHeading.text(String(repeating: "x", count: 500)).count == ShownHeading.mostCharacters)
  }
}
