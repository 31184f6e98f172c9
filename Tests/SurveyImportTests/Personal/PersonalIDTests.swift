// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Ids of records that are really somebody's NIK, telephone, e-mail address or name.
struct PersonalIDTests {
  private static let heading = "_uuid,P1,P2,P3,P4,P5,P6,P7,P8,P9\n"

  private func forms(_ ids: [String]) throws -> [RawForm] {
    let rows = ids.map { "\"\($0)\",3,3,3,3,3,3,3,3,3\n" }.joined()
    let file = try TemporaryFile(Self.heading + rows)
    var reader = try SurveyFileReader(
      path: file.path, settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017))
    var forms: [RawForm] = []
    while let form = try reader.next() { forms.append(form) }
    return forms
  }

  @Test(arguments: [
    "3508101203990001", "3508 1012 0399 0001", "081234567890", "0812-3456-7890", "+62 812 3456 7890",
    "81234567890", "(0334) 881-234", "hp081234567890", "ani@mail.id", "Budi Santoso", "Sri",
    "Drs. H. Budi, M.Si",
    "uuid:3508101203990001", "０８１２３４５６７８９０", "0812\u{2013}3456\u{2013}7890", "199001012015041001",
  ])
  func `an id that names a person is kept as a digest, the same each time`(id: String) throws {
    let forms = try forms([id, "x-1", " \(id) "])
    let kept = try #require(forms[0].strongID)
    #expect(kept.wholeMatch(of: /sha256:[0-9a-f]{24}/) != nil)
    #expect(forms[0].cell(.strongID)?.text == kept, "nor does the cell show it")
    #expect(forms[2].strongID == kept)
    #expect(forms[1].strongID == "x-1")
    #expect(try self.forms([kept])[0].strongID == kept, "a digest that comes back is the same id")
  }

  @Test func `a digest is that of the id alone, whatever stands around it`() throws {
    let forms = try forms(["081234567890", "uuid:081234567890", "UUID: 081234567890 ", "081234567891"])
    #expect(Set(forms.map(\.strongID)).count == 2)
  }

  @Test(arguments: [
    "f0131f83-0812-3456-7890-081234567890", "08123456781234567890123456789abc", "00012345", "20240001",
    "LMJ-2024-000123",
    "2024-00012345", "A7", "SKM-02-05-0001", "65c3a0812345678bcd901234", "03500123", "12", "35.08.10-0001",
    "1709614530123", "20240305101530", "AB",
  ])
  func `ids of programs and printed serials stay as they are`(id: String) throws {
    #expect(try forms([id])[0].strongID == id)
  }
}
