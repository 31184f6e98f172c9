// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyImport

struct PrintedNumberTests {
  @Test(arguments: [
    ("93", "93"), ("92.25", "92.25"), ("92,25", "92.25"), (" 3,50 ", "3.50"), ("-1", "-1"),
    ("1.234", "1.234"),
    ("", nil), ("-", nil), ("1,234.5", nil), ("1e5", nil), ("+3", nil), ("3%", nil), (".5", nil), ("5.", nil),
    ("٣", nil), ("∞", nil), (String(repeating: "9", count: 41), nil),
  ])
  func `a figure has one decimal mark or none`(text: String, expected: String?) {
    #expect(PrintedNumber.figure(text)?.description == expected)
  }

  @Test(arguments: [
    ("354", "354"), ("1.234", "1234"), ("1,234", "1234"), ("8 895", "8895"), ("1.234.567", "1234567"),
    ("12.34", "12.34"), ("0.123", "0.123"), ("1.2345", "1.2345"), ("x", nil),
  ])
  func `a count may part its groups of three digits`(text: String, expected: String?) {
    #expect(PrintedNumber.count(text)?.description == expected)
  }

  @Test func `nothing and dashes are no figure`() {
    #expect(["", "  ", "-", "–", "—", "--"].allSatisfy { PrintedNumber.isAbsent($0) })
    #expect(["0", "-1", "x", "n/a"].allSatisfy { !PrintedNumber.isAbsent($0) })
  }
}
