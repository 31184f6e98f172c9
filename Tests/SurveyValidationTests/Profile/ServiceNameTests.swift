// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct ServiceNameTests {
  @Test(arguments: [
    ("KTP-el", "KTP-el"), ("  Kartu   Keluarga ", "Kartu Keluarga"), ("Kartu\n\tKeluarga", "Kartu Keluarga"),
    ("Surat\u{A0}Pindah", "Surat Pindah"), ("Akta\u{0}\u{7} Lahir\u{202E}", "Akta Lahir"), ("", ""),
    ("-", ""),
    (" ", ""), ("\u{0}", ""),
  ])
  func `spaces are folded and control characters go`(text: String, name: String) {
    #expect(ServiceName.named(by: text) == name)
  }

  @Test func `no service is an empty name`() {
    #expect(ServiceName.named(by: nil) == "")
  }

  @Test(arguments: [99, 100, 101, 100_000])
  func `at most a hundred characters are kept`(length: Int) {
    #expect(ServiceName.named(by: String(repeating: "x", count: length)).count == min(100, length))
    let words = ServiceName.named(by: String(repeating: "ab ", count: length))
    #expect(words.count <= 100)
    #expect(!words.hasSuffix(" "))
  }
}
