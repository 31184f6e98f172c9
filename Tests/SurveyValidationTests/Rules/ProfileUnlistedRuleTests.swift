// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct ProfileUnlistedRuleTests {
  @Test func `a value outside its list is a note that names the field and does not repeat the words`() throws
  {
    let form = try Checking.forms("| P1 | sex | occupation |\n| 4 | L | Petani di Senduro |")[0]
    #expect(form.rules == [.profileUnlisted])
    #expect(form.findings.first?.arguments == ["Pekerjaan"])
    #expect(form.findings.first?.place.field == "occupation")
    #expect(form.response.profile[3] == .unlisted)
    #expect(form.status == .accepted)
  }

  @Test func `a blank profile is not given, and nothing is said`() throws {
    let form = try Checking.forms("| P1 | sex | age |\n| 4 | | - |")[0]
    #expect(form.findings.isEmpty)
    #expect(form.response.profile == [.notGiven, .notGiven, .notGiven, .notGiven])
  }
}
