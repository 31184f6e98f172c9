// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Real archives, where the shared folder is there. None asks the nine questions; a mapping takes what they have.
@Suite(.enabled(if: SharedFiles.path("data/formats/limesurvey") != nil))
struct LimeSurveySharedFilesTests {
  private func path(_ name: String) throws -> String {
    try #require(SharedFiles.path("data/formats/limesurvey/" + name))
  }

  private func read(_ name: String, mapping: String) throws -> ReadFile {
    let file = try TemporaryFile("heading,field\n" + mapping, name: "pemetaan.csv")
    return try SurveyImportTests.read(path: path(name), mappingFile: file.path)
  }

  @Test(arguments: [
    "lsa/survey_archive_124688.lsa", "lsa/survey_archive_862611.lsa",
    "lsa/124688/survey_124688_responses.lsr", "lsa/862611/survey_862611_responses.lsr",
    "lsa/969249/survey_969249_responses.lsr", "lsr/conditions+token_responses.lsr",
  ])
  func `responses of other surveys are refused with the names of what is missing`(name: String) throws {
    do throws(SurveyImportError) {
      _ = try SurveyImportTests.read(path: SharedFiles.path("data/formats/limesurvey/" + name) ?? "")
      Issue.record("\(name) was read")
    } catch {
      #expect(error.message.id == "E167", "\(error.message)")
      #expect(error.message.arguments[1].hasPrefix("U1 Persyaratan; U2 "))
    }
  }

  @Test(arguments: [
    "lsa/862611/survey_862611.lss", "lsr/array_example.lss", "lsr/cl_sc_example.lss",
    "structure-imex/survey-one-question-two-languages.lss",
  ])
  func `a structure alone is known as one`(name: String) throws {
    do throws(SurveyImportError) {
      _ = try SurveyImportTests.read(path: SharedFiles.path("data/formats/limesurvey/" + name) ?? "")
      Issue.record("\(name) was read")
    } catch {
      #expect(error.message.id == "E171")
    }
  }

  /// Six respondents, some of whom were not shown questions 162 and 163.
  @Test func `questions that conditions hid are not asked, those left open are blank`() throws {
    let file = try read(
      "lsr/conditions+token_responses.lsr",
      mapping: """
        969249X14X158SQ001,Q1
        969249X14X158SQ002,Q2
        969249X14X158SQ003,Q3
        969249X14X162,Q4
        969249X14X163SQ001,Q5
        969249X14X163SQ002,Q6
        969249X14X163SQ003,Q7
        969249X14X156,Q8
        969249X14X167,Q9
        """)
    #expect(file.forms.count == 6)
    #expect(file.answers[0] == ["10", "5", "-", "4", "asdasd", "adsdas", "-", "adsda", "AO03"])
    #expect(file.answers[1] == ["6", "6", "7", "n", "n", "n", "n", "adsd", "-"])
    #expect(file.answers[2] == ["3", "4", "5", "n", "n", "n", "n", "asdd", "AO03"])
    #expect(file.forms.map(\.strongID) == (1...6).map { "limesurvey:969249:\($0)" })
    #expect(file.forms.allSatisfy { !$0.isIncomplete })
    #expect(file.texts(.date) == Array(repeating: "1980-01-01 00:00:00", count: 6))
    #expect(file.arguments(.columnPersonal) == [["token"]])
  }

  /// Every kind of question in one survey; the texts come from its structure.
  @Test func `an archive with all kinds of questions gives texts for codes`() throws {
    let file = try read(
      "lsa/survey_archive_862611.lsa",
      mapping: """
        G01Q01[SQ1],Q1
        G01Q01[SQ2],Q2
        G01Q01[SQ3],Q3
        G01Q01[SQ4],Q4
        G02Q11,Q5
        G03Q16,Q6
        G01Q17,Q7
        G01Q27,Q8
        G01Q12,Q9
        G01Q24,sex
        G05Q23,date
        """)
    #expect(file.header.format == "limesurvey-lsa")
    #expect(file.forms.count == 3)
    // `Bad` would be read as three letters of options, `3` is one of five: neither is an answer of the scale.
    #expect(file.answers[0] == ["Good", "Good", "?", "Good", "?", "Green", "*", "Ya", "Cookies"])
    #expect(file.texts(.profile(0)) == ["Laki-laki", "Perempuan", file.texts(.profile(0))[2]])
    #expect(Array(file.texts(.date).prefix(2)) == ["2021-07-18 00:00:00", "2021-07-29 00:00:00"])
    #expect(file.answers[1].prefix(6) == ["Good", "Good", "Good", "Good", "?", "*"])
    #expect(file.arguments(.columnPersonal).contains(["ipaddr"]))
  }
}
