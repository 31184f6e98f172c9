// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Tables of programs as they lie in the shared samples, mapped to a questionnaire of one question.
@Suite(.enabled(if: SharedFiles.path("data/formats/odk-csv") != nil, "needs the shared sample files"))
struct SharedProgramTableTests {
  private static let one = Questionnaire(
    id: "satu", title: "Satu", legalBasis: "", rulebookID: "permenpanrb-14-2017",
    elements: [Element(code: "U1", name: "Rasa", englishName: "Taste")],
    questions: [Question(number: 1, text: "Rasa", elementCode: "U1", options: [], aliases: [])],
    profileFields: [], fieldAliases: [.strongID: ["KEY", "_uuid"], .date: ["SubmissionDate"]],
    personalAliases: [])

  private func forms(_ name: String, mapping: String) throws -> ReadFile {
    let mapping = try TemporaryFile(mapping, name: "pemetaan.csv")
    return try read(
      path: #require(SharedFiles.path("data/formats/\(name)")), mappingFile: mapping.path,
      questionnaire: Self.one)
  }

  @Test func `a golden table of Briefcase keeps its id, its date and its answer, not its columns of choices`()
    throws
  {
    let file = try forms("odk-csv/choice-lists.csv.expected", mapping: "some_string,U1\n")
    #expect(file.header.dialect.contains(DialectEntry("program", "ODK Briefcase")))
    #expect(file.forms.map(\.strongID) == ["39f3dd36-161e-45cb-a1a4-395831d253a7"])
    #expect(file.texts(.question(0)) == ["CHOICE_1"])
    #expect(file.texts(.date) == ["Apr 26, 2018 8:58:20 AM"])
    #expect(file.arguments(.columnUnmapped).contains(["some_string/CHOICE_1"]))
  }

  @Test func `a blank of Briefcase is blank`() throws {
    let empty = try forms("odk-csv/all-data-types-empty.csv.expected", mapping: "some_int,U1\n")
    #expect(empty.texts(.question(0)) == [""])
    #expect(empty.forms.map(\.strongID) == ["39f3dd36-161e-45cb-a1a4-395831d253a7"])
  }

  @Test func `old Kobo tables keep n-a as blank`() throws {
    let file = try forms("ona-csv-import/good.csv", mapping: "pizza_type,U1\n")
    #expect(file.header.dialect.contains(DialectEntry("program", "Kobo")))
    let raw = try String(
      contentsOfFile: #require(SharedFiles.path("data/formats/ona-csv-import/good.csv")), encoding: .utf8)
    #expect(file.forms.count == raw.split(whereSeparator: \.isNewline).count - 1)
    #expect(file.texts(.question(0)).first == "")
    #expect(file.forms.allSatisfy { $0.strongID != nil })
  }

  @Test(arguments: ["csv-edge", "odk-csv", "ona-csv-import"])
  func `every table of the samples ends quickly, with forms or a reason`(folder: String) throws {
    let path = try #require(SharedFiles.path("data/formats/\(folder)"))
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    for name in names where name.contains(".") {
      let start = ContinuousClock.now
      do { _ = try read(path: "\(path)/\(name)") } catch {
        #expect(error.message.id.hasPrefix("E"), "\(name)")
      }
      #expect(ContinuousClock.now - start < .seconds(10), "\(name)")
    }
  }
}
