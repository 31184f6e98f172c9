// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

struct ShownTextTests {
  @Test(arguments: ["\u{1B}[31m", "a\nb", "\u{9B}31m", "\u{202E}abc", "a\u{2028}b", "\u{7F}", "tab\tbed"])
  func `what could steer a terminal becomes a replacement mark`(_ text: String) {
    let shown = ShownText.safe(text)
    #expect(shown.contains("\u{FFFD}"))
    #expect(shown.count == text.count)
    #expect(ShownText.safe(shown) == shown)
  }

  @Test(arguments: ["Kecamatan Lumajang", "Kantor \"Café\" & <b>", "村役場", "يوم", ""])
  func `ordinary text of any writing stays as it is`(_ text: String) {
    #expect(ShownText.safe(text) == text)
  }
}
