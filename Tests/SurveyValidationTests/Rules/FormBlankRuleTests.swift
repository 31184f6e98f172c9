// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct FormBlankRuleTests {
  private let nine = "| P1 | P2 | P3 | P4 | P5 | P6 | P7 | P8 | P9 |"

  @Test(arguments: [
    "| | | | | | | | | |", "| - | | | | | | | | |", "| ~ | ~ | ~ | ~ | ~ | ~ | ~ | ~ | ~ |",
    "| 7 | 3 4 | x | | | | | | |",
  ])
  func `a form on which no element is answered is excluded`(row: String) throws {
    let form = try Checking.forms(nine + "\n" + row)[0]
    #expect(form.exclusion == .noAnswers)
    #expect(form.findings.last?.rule == .formBlank)
    #expect(form.findings.last?.severity == .exclusion)
  }

  @Test func `one answer is enough to count`() throws {
    let form = try Checking.forms(nine + "\n| | | | | | | | | 1 |")[0]
    #expect(form.exclusion == nil)
    #expect(!form.rules.contains(.formBlank))
  }

  @Test func `an encrypted record is not called blank`() throws {
    let form = try Checking.forms("| P1 | state |\n| ~ | encrypted |")[0]
    #expect(form.rules == [.encryptedRecord])
    #expect(form.exclusion == .refusedRecord)
  }
}
