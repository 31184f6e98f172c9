// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

@testable import DefinitionReading

@Suite struct LibraryTests {
  @Test func `the folder beside the program is found`() throws {
    let temporary = try TemporaryDefinitions()
    let resources = temporary.folder + "/ikm_DefinitionReading.resources"
    try FileManager.default.createDirectory(atPath: resources, withIntermediateDirectories: true)
    let library = try DefinitionLibrary.library(beside: ["/nowhere", temporary.folder])
    #expect(library.folders == DefinitionFolders(inside: resources))
  }

  @Test func `its absence is an error that names the folders looked in`() throws {
    let error = try definitionError { _ = try DefinitionLibrary.library(beside: ["/nowhere", "/elsewhere"]) }
    #expect(error.message == Message("E401", "/nowhere, /elsewhere"))
    #expect(error.plainText(in: .english).contains("/nowhere, /elsewhere"))
    #expect(error.plainText(in: .indonesian).contains("tidak ditemukan"))
  }

  @Test func `the words for a missing catalogue are those of the catalogue`() throws {
    for language in Language.allCases {
      let catalogue = try TestDefinitions.library().catalogue(language)
      let error = DefinitionReadingError("E401", ["/x"])
      #expect(error.plainText(in: language) == catalogue.text(error.message))
    }
  }

  @Test func `a file that is not there, is a folder or is no XML is refused clearly`() throws {
    let temporary = try TemporaryDefinitions()
    func id(_ path: String) throws -> String {
      try definitionError { _ = try temporary.library.readQuestionnaire(file: path) }.message.id
    }
    #expect(try id(temporary.folder + "/absent.xml") == "E402")
    #expect(try id(temporary.folder + "/Questionnaires") == "E404")
    #expect(try id(temporary.write("", to: "empty.xml")) == "E410")
    #expect(try id(temporary.write("not XML", to: "text.xml")) == "E410")
    #expect(try id(temporary.write("<a>\n<b>\n</a>", to: "broken.xml")) == "E410")
    #expect(try id(temporary.write("<html/>", to: "other.xml")) == "E412")
    let entity = "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"
    #expect(try id(temporary.write(entity, to: "entity.xml")) == "E410")
  }

  @Test func `a file beyond the limit of a definition is refused`() throws {
    let temporary = try TemporaryDefinitions()
    let path = try temporary.write(String(repeating: " ", count: 200), to: "large.xml")
    #expect(try DefinitionFile.bytes(path, limit: 200).count == 200)
    let error = try definitionError { _ = try DefinitionFile.bytes(path, limit: 199) }
    #expect(error.message == Message("E405", path, "199"))
  }

  @Test func `a pipe is not waited for`() throws {
    let temporary = try TemporaryDefinitions()
    let path = temporary.folder + "/pipe.xml"
    try #require(mkfifo(path, 0o600) == 0)
    let error = try definitionError { _ = try temporary.library.readRulebook(file: path) }
    #expect(error.message.id == "E404")
  }

  @Test func `malformed XML is refused with line and column`() throws {
    let temporary = try TemporaryDefinitions()
    let path = try temporary.write("<rulebook>\n  <a></b>\n</rulebook>", to: "broken.xml")
    let error = try definitionError { _ = try temporary.library.readRulebook(file: path) }
    #expect(error.message.id == "E410")
    #expect(error.place?.line == 2)
    #expect(error.place?.source == "broken.xml")
  }

  @Test func `a broken or missing schema is told as such`() throws {
    let temporary = try TemporaryDefinitions()
    try temporary.write("<xs:schema", to: "Regulations/rulebook.xsd")
    #expect(try definitionError { _ = try temporary.library.rulebooks() }.message.id == "E416")
    try FileManager.default.removeItem(atPath: temporary.folder + "/Regulations/rulebook.xsd")
    #expect(try definitionError { _ = try temporary.library.rulebooks() }.message.id == "E402")
  }

  @Test func `every shipped definition reads, and within a moment`() throws {
    let library = try TestDefinitions.library()
    let clock = ContinuousClock()
    let spent = try clock.measure {
      for id in try library.questionnaireIDs() { _ = try #require(try library.questionnaire(id)) }
      #expect(try !library.rulebooks().isEmpty)
      _ = try library.decree()
      _ = try library.regions()
      for language in Language.allCases { _ = try library.catalogue(language) }
    }
    #expect(spent < .seconds(10))
  }

  /// Any one byte changed: an error or a definition, never a stop of the program.
  @Test(arguments: [UInt8(ascii: "<"), UInt8(ascii: "0"), UInt8(ascii: "\""), 0, 255])
  func `damage is refused or read, and never traps`(byte: UInt8) throws {
    let temporary = try TemporaryDefinitions()
    let source = try TestDefinitions.folders().regulations + "/permenpanrb-14-2017.xml"
    let bytes = try DefinitionFile.bytes(source, limit: 100_000)
    let path = temporary.folder + "/mine.xml"
    var refused = 0
    for position in stride(from: 0, to: bytes.count, by: 61) {
      var damaged = bytes
      damaged[position] = byte
      try Data(damaged).write(to: URL(filePath: path))
      do {
        _ = try temporary.library.readRulebook(file: path)
      } catch {
        refused += 1
        #expect(error.place?.source == "mine.xml")
      }
    }
    #expect(refused > 0)
  }
}
