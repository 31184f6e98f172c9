// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Real studies and projects, where the shared folder is there. None asks the nine questions.
@Suite(.enabled(if: SharedFiles.path("data/formats/redcap-odm") != nil))
struct ClinicalDataSharedFilesTests {
  @Test(arguments: [
    ("cdisc-odm/Chronic_Low_Back_Pain_example.xml", "E167"), ("cdisc-odm/odm1_1_0_example.xml", "E186"),
    ("cdisc-odm/lsa2odm/odm.xml", "E167"), ("redcap-odm/pycap/test_long_project.xml", "E167"),
    ("redcap-odm/pycap/test_simple_project.xml", "E167"),
    ("redcap-odm/redcap-etl/BasicDemography.REDCap.xml", "E167"),
    ("redcap-odm/redcap-etl/RepeatingForms.REDCap.xml", "E167"),
    ("redcap-odm/redcap-etl/Visits.REDCap.xml", "E167"),
    ("redcap-odm/redcap-etl/data_basic-demography.xml", "E185"),
    ("redcap-odm/redcap-etl/data_non-repeating.xml", "E185"),
    ("redcap-odm/redcap-etl/data_visits.xml", "E185"),
  ])
  func `studies of other questionnaires are refused in words of their own`(name: String, id: String) throws {
    let path = try #require(SharedFiles.path("data/formats/" + name))
    do throws(SurveyImportError) {
      _ = try SurveyImportTests.read(path: path)
      Issue.record("\(name) was read")
    } catch {
      #expect(error.message.id == id, "\(name): \(error.message)")
    }
  }

  /// A questionnaire of one question takes what a project asked.
  private func read(_ name: String, text: String, options: [String], mapping: String) throws -> ReadFile {
    let whole = ModelQuestionnaire.skm2017
    let question = Question(
      number: 1, text: text, elementCode: "U1",
      options: options.enumerated().map { AnswerOption(value: $0.offset + 1, letter: "", text: $0.element) },
      aliases: [])
    let small = Questionnaire(
      id: "kecil", title: "", legalBasis: "", rulebookID: whole.rulebookID, elements: [whole.elements[0]],
      questions: [question], profileFields: whole.profileFields, fieldAliases: whole.fieldAliases,
      personalAliases: whole.personalAliases)
    let mappingFile = try TemporaryFile("heading,field\n" + mapping, name: "pemetaan.csv")
    let path = try #require(SharedFiles.path("data/formats/redcap-odm/" + name))
    return try SurveyImportTests.read(path: path, mappingFile: mappingFile.path, questionnaire: small)
  }

  @Test func `a simple project gives its three records, the incomplete one marked`() throws {
    let file = try read(
      "pycap/test_simple_project.xml", text: "Ethnicity",
      options: ["Hispanic or Latino", "NOT Hispanic or Latino", "Unknown / Not Reported"],
      mapping: "sex,sex\ncomments,remark\n")
    #expect(
      file.forms.map(\.strongID)
        == (1...3).map { "odm:Project.PyCapTestSimpleProject/\($0)/Form.demographics:1" })
    #expect(file.texts(.question(0)) == ["Unknown / Not Reported", "Hispanic or Latino", ""])
    #expect(file.texts(.profile(0)) == ["Female", "Male", ""])
    #expect(file.forms.map(\.isIncomplete) == [false, false, true])
    let personal = file.arguments(.columnPersonal).compactMap(\.first)
    for name in ["first_name", "last_name", "address", "telephone", "email"] {
      #expect(personal.contains(name))
    }
  }

  @Test func `check boxes of a hundred records are one answer each`() throws {
    let file = try read(
      "redcap-etl/BasicDemography.REDCap.xml", text: "Race",
      options: [
        "American Indian/Alaska Native", "Asian", "Native Hawaiian or Other Pacific Islander",
        "Black or African American", "White", "Other",
      ], mapping: "sex,sex\n")
    #expect(file.forms.count == 100)
    let cells = file.forms.compactMap { $0.cell(.question(0)) }
    let single = cells.filter { $0.declared == nil }.compactMap(\.text)
    let counts = Dictionary(single.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(counts == ["White": 71, "Other": 14, "Black or African American": 12])
    // Three people ticked two boxes.
    #expect(cells.count { $0.declared == .multipleMarks } == 3)
    #expect(file.arguments(.optionsForeign) == [])
  }
}
