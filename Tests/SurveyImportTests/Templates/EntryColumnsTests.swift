// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
@testable import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// The names of the columns of entry templates, over every questionnaire that travels with the program.
struct EntryColumnsTests {
  private static let words: [Language: [FieldKey: String]] = [
    .indonesian: [.number: "NO", .date: "Tanggal Survei", .remark: "Saran", .unit: "Unit Pelayanan"],
    .english: [.number: "NO", .date: "Survey Date", .remark: "Suggestions", .unit: "Service Unit"],
  ]

  @Test(arguments: [Language.indonesian, .english], [true, false])
  func `what is entered under every name comes back as what it was asked for`(
    language: Language, hasUnit: Bool
  ) throws {
    let library = try TestDefinitions.library()
    for id in try library.questionnaireIDs() {
      let questionnaire = try #require(try library.questionnaire(id))
      let made = try EntryColumns(
        questionnaire, language: language, hasUnit: hasUnit, words: Self.words[language] ?? [:])
      let fields = made.columns.map(\.field)
      for index in questionnaire.questions.indices { #expect(fields.contains(.question(index)), "\(id)") }
      for index in questionnaire.profileFields.indices { #expect(fields.contains(.profile(index)), "\(id)") }
      #expect(fields.contains(.unit) == hasUnit)
      // Read as an import reads them: a whole table, its cells holding where they were put.
      let row = made.columns.map { if case .question = $0.field { "3" } else { "" } }.joined(separator: ";")
      let file = try TemporaryFile(made.columns.map(\.heading).joined(separator: ";") + "\n" + row + "\n")
      var reader = try TableFormReader(
        file: ByteSource(path: file.path), name: "t.csv",
        settings: ImportSettings(questionnaire: questionnaire))
      let form = try #require(try reader.next())
      #expect(form.layout.fields == fields, "\(id)")
      #expect(reader.header.order != .unsettled, "\(id)")
      #expect(reader.findings == [], "\(id)")
      let paths = FieldPathReader(questionnaire, mapping: nil)
      let mapping = SubmissionMapping(made.columns.map(\.name), reader: paths, order: nil)
      #expect(
        mapping.layout.fields == fields && mapping.dropped.isEmpty && mapping.contested.isEmpty, "\(id)")
    }
  }

  @Test func `no column asks for anything personal`() throws {
    let questionnaire = ModelQuestionnaire.skm2017
    let personal = PersonalColumns(questionnaire)
    let made = try EntryColumns(questionnaire, language: .indonesian, hasUnit: true, words: [:])
    #expect(made.columns.allSatisfy { !personal.isPersonal($0.heading) && !personal.isPersonal($0.name) })
  }

  @Test func `a question that cannot be told from a number of another is refused, not mislabelled`() {
    let model = ModelQuestionnaire.skm2017
    // An alias of the remark takes the names of question 3 away.
    var aliases = model.fieldAliases
    aliases[.remark] = ["P3", "P3 \(model.elements[2].name)"]
    let hostile = Questionnaire(
      id: "lain", title: model.title, legalBasis: model.legalBasis, rulebookID: model.rulebookID,
      elements: model.elements, questions: model.questions, profileFields: model.profileFields,
      fieldAliases: aliases, personalAliases: model.personalAliases)
    let error = #expect(throws: SurveyImportError.self) {
      _ = try EntryColumns(hostile, language: .indonesian, hasUnit: false, words: [:])
    }
    #expect(error?.message.id == "E830" && error?.message.arguments == ["lain", "P3"])
  }
}
