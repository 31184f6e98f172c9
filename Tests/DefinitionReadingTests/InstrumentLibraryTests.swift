// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

/// The questionnaires that travel with the program beside the model form, and what one takes over from another.
@Suite struct InstrumentLibraryTests {
  private func questionnaire(_ id: String) throws -> Questionnaire {
    try #require(try TestDefinitions.library().questionnaire(id))
  }

  @Test(arguments: [
    ("skm-2004", "kep-25-2004", 14), ("skm-2014", "permenpanrb-16-2014", 9),
    ("skm-11", "permenpanrb-14-2017", 11),
  ])
  func `one question feeds the element of its number`(id: String, rulebook: String, count: Int) throws {
    let questionnaire = try questionnaire(id)
    #expect(questionnaire.rulebookID == rulebook)
    #expect(questionnaire.elements.count == count)
    #expect(questionnaire.questions.map(\.elementCode) == (1...count).map { "U\($0)" })
    #expect(questionnaire.tallyShape.partsPerUnit == 1)
    #expect(questionnaire.contestedElements.isEmpty)
    #expect(questionnaire.questions.allSatisfy { $0.isOurs && $0.options.map(\.value) == [1, 2, 3, 4] })
    #expect(zip(questionnaire.questions, questionnaire.elements).allSatisfy { $0.text == $1.name })
  }

  @Test func `the elements of 2004 and of 2014 are named as their rulebooks name them`() throws {
    let library = try TestDefinitions.library()
    for id in ["skm-2004", "skm-2014"] {
      let questionnaire = try questionnaire(id)
      #expect(try library.rulebook(questionnaire.rulebookID)?.elements == questionnaire.elements)
    }
  }

  @Test func `of the eleven elements the last four are those of the office`() throws {
    let names = try questionnaire("skm-11").elements.map(\.name)
    #expect(
      names.suffix(4) == [
        "Kedisiplinan", "Penanganan Pengaduan", "Sarana dan Prasarana", "Penerapan Smart Kampung",
      ])
  }

  @Test func `sixteen questions feed the nine elements of the model form`() throws {
    let questionnaire = try questionnaire("skm-16")
    let groups = questionnaire.elements.map { element in
      questionnaire.questionIndices(feeding: element.code).map { $0 + 1 }
    }
    #expect(groups == [[1, 2], [3, 4, 5], [6], [7, 8, 9], [10], [11], [12, 13, 14], [15], [16]])
    #expect(questionnaire.elements == (try self.questionnaire("skm-2017").elements))
    #expect(questionnaire.mappingMark == .single)
    #expect(questionnaire.tallyShape.partsPerUnit == 6)
    #expect(questionnaire.profileFields.map(\.id) == ["sex", "age", "education", "occupation", "disability"])
  }

  @Test func `the model form contests U8 and U9 and nothing else`() throws {
    let questionnaire = try questionnaire("skm-2017")
    #expect(questionnaire.contestedElements.map(\.code) == ["U8", "U9"])
    #expect(questionnaire.contestsComplaintsAndFacilities)
    #expect(try !self.questionnaire("skm-16").contestsComplaintsAndFacilities)
  }

  @Test func `profile, columns and personal words are those of the model form`() throws {
    let model = try questionnaire("skm-2017")
    for id in ["skm-2004", "skm-2014", "skm-11"] {
      let questionnaire = try questionnaire(id)
      #expect(questionnaire.profileFields == model.profileFields)
      #expect(questionnaire.fieldAliases == model.fieldAliases)
      #expect(questionnaire.personalAliases == model.personalAliases)
    }
  }

  @Test func `a field or a column of its own stands in the place of the other's`() throws {
    let temporary = try TemporaryDefinitions()
    func field(_ id: String, _ code: String) -> String {
      """
      <field id="\(id)" kind="choice"><title language="id">\(id)</title><title language="en">\(id)</title>
      <option code="\(code)"><label language="id">\(code)</label><label language="en">\(code)</label></option>
      </field>
      """
    }
    func text(_ id: String, like: String, profile: String, columns: String, personal: String) -> String {
      """
      <questionnaire xmlns="urn:ikm:questionnaire:1" id="\(id)" rulebook="x"\(like)>
        <title>x</title><legalBasis>x</legalBasis>
        <elements><element code="U1"><name language="id">Satu</name><name language="en">One</name></element></elements>
        <questions><question number="1" feeds="U1"><text>Tanya</text>
          <option value="1" letter="a">a</option><option value="2" letter="b">b</option></question></questions>
        <profile>\(profile)</profile><columns>\(columns)</columns><personal>\(personal)</personal>
      </questionnaire>
      """
    }
    let base = text(
      "base", like: "", profile: field("sex", "L") + field("age", "Y"),
      columns:
        #"<column key="date"><alias>Tgl</alias></column><column key="unit"><alias>Unit</alias></column>"#,
      personal: "<alias>Nama</alias>")
    try temporary.write(base, to: "Questionnaires/base.xml")
    let own = text(
      "own", like: #" like="base""#, profile: field("work", "W") + field("sex", "P"),
      columns: #"<column key="date"><alias>Hari</alias></column>"#, personal: "<alias>Kode Rahasia</alias>")
    let path = try temporary.write(own, to: "own.xml")
    let read = try temporary.library.readQuestionnaire(file: path)
    #expect(read.profileFields.map(\.id) == ["sex", "age", "work"])
    #expect(read.profileFields.first?.options.map(\.code) == ["P"])
    #expect(read.fieldAliases == [.date: ["Hari"], .unit: ["Unit"]])
    #expect(read.personalAliases == ["Nama", "Kode Rahasia"])

    // A word that is taken over belongs to its column; one whose column is replaced is free again.
    let clash = try temporary.write(own.replacing("<text>Tanya", with: "<text>Unit"), to: "own.xml")
    let error = try definitionError { _ = try temporary.library.readQuestionnaire(file: clash) }
    #expect(error.message == Message("E426", "Unit", "column unit", "question 1"))
    #expect(error.place?.source == "own.xml")
    let free = try temporary.write(own.replacing("<text>Tanya", with: "<text>Tgl"), to: "own.xml")
    #expect(try temporary.library.readQuestionnaire(file: free).questions.first?.text == "Tgl")
  }

  @Test(arguments: ["none", "own", "../base", "skm 2017"])
  func `only a questionnaire of the program can be taken over from`(id: String) throws {
    let temporary = try TemporaryDefinitions()
    let text = """
      <questionnaire xmlns="urn:ikm:questionnaire:1" id="own" rulebook="x" like="\(id)">
        <title>x</title><legalBasis>x</legalBasis>
        <elements><element code="U1"><name language="id">Satu</name><name language="en">One</name></element></elements>
        <questions><question number="1" feeds="U1"><text>Tanya</text>
          <option value="1" letter="a">a</option><option value="2" letter="b">b</option></question></questions>
      </questionnaire>
      """
    let path = try temporary.write(text, to: "Questionnaires/own.xml")
    let error = try definitionError { _ = try temporary.library.readQuestionnaire(file: path) }
    #expect(["E497", "E411"].contains(error.message.id), "\(error)")
  }

  /// Any one byte changed: an error or a definition, never a stop of the program.
  @Test(arguments: [UInt8(ascii: "<"), UInt8(ascii: "9"), UInt8(ascii: "\""), 0, 255])
  func `damage is refused or read, and never traps`(byte: UInt8) throws {
    let source = try TestDefinitions.folders()
    let temporary = try TemporaryDefinitions()
    let model = try String(contentsOfFile: source.questionnaires + "/skm-2017.xml", encoding: .utf8)
    try temporary.write(model, to: "Questionnaires/skm-2017.xml")
    let files = [source.questionnaires + "/skm-16.xml", source.regulations + "/permenpanrb-14-2017-w111.xml"]
    for (file, isRulebook) in zip(files, [false, true]) {
      let bytes = Array(try String(contentsOfFile: file, encoding: .utf8).utf8)
      let path = temporary.folder + "/mine.xml"
      var refused = 0
      for position in stride(from: 0, to: bytes.count, by: 97) {
        var damaged = bytes
        damaged[position] = byte
        try Data(damaged).write(to: URL(filePath: path))
        do {
          if isRulebook {
            _ = try temporary.library.readRulebook(file: path)
          } else {
            _ = try temporary.library.readQuestionnaire(file: path)
          }
        } catch {
          refused += 1
          #expect(error.place?.source == "mine.xml")
        }
      }
      #expect(refused > 0)
    }
  }
}
