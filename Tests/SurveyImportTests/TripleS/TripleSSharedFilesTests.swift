// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// The official examples, where the shared folder is there. None asks the nine questions.
@Suite(.enabled(if: SharedFiles.path("data/formats/triple-s") != nil))
struct TripleSSharedFilesTests {
  private static let folder = "data/formats/triple-s/examples/"

  @Test(arguments: ["example1.sss", "householddata.sss", "tests_example1.sss", "tests_example3.sss"])
  func `examples are refused with the names of what is missing`(name: String) throws {
    let path = try #require(SharedFiles.path(Self.folder + name))
    do throws(SurveyImportError) {
      _ = try read(path: path)
      Issue.record("\(name) was read")
    } catch {
      // Only one of them has data beside it.
      #expect(error.message.id == (name == "householddata.sss" ? "E167" : "E176"))
    }
  }

  /// A questionnaire of two questions takes what the households were asked.
  @Test func `the households are read as they stand in the data`() throws {
    let path = try #require(SharedFiles.path(Self.folder + "householddata.sss"))
    let whole = ModelQuestionnaire.skm2017
    let types = ["Flat or Maisonette", "Terraced House", "Semi-detached House", "Detached House"]
    let questions = [("House type", types), ("Household location", ["North", "South", "East", "West"])]
    let small = Questionnaire(
      id: "rumah", title: "", legalBasis: "", rulebookID: whole.rulebookID,
      elements: Array(whole.elements.prefix(2)),
      questions: questions.enumerated().map { index, question in
        Question(
          number: index + 1, text: question.0, elementCode: "U\(index + 1)",
          options: question.1.enumerated().map {
            AnswerOption(value: $0.offset + 1, letter: "", text: $0.element)
          }, aliases: [])
      }, profileFields: [], fieldAliases: whole.fieldAliases, personalAliases: [])
    let file = try read(path: path, questionnaire: small)
    // 01000123, 01000232, 01000313: house 1 is terraced and in the east.
    #expect(file.texts(.question(0)) == ["Terraced House", "Semi-detached House", "Flat or Maisonette"])
    #expect(file.texts(.question(1)) == ["East", "South", "East"])
    #expect(file.texts(.number) == ["010001", "010002", "010003"])
    #expect(file.header.version == "2.0")
    #expect(file.findings.map(\.rule) == [.columnAbsent])
  }
}
