// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct SurveyFileReaderTests {
  private func refusal(_ bytes: [UInt8], name: String = "berkas.csv") throws -> String? {
    let file = try TemporaryFile(bytes, name: name)
    do {
      _ = try read(path: file.path)
      return nil
    } catch { return error.message.id }
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 3, 4, 20, 0], "E337"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "E313"),
      (Array("%PDF-1.7".utf8), "E314"), ([0x89, 0x50, 0x4E, 0x47, 13, 10], "E315"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "E315"),
      (Array("{\"a\": 1}".utf8), "E316"), (Array("\n [ {\"a\": 1} ]".utf8), "E275"),
      (Array("SQLite format 3\0".utf8), "E317"), ([0x1F, 0x8B, 8], "E318"),
      (Array("<!DOCTYPE html><html></html>".utf8), "E319"), (Array("<table><tr>".utf8), "E319"),
      ([], "E310"), (Array(" \r\n\t\n".utf8), "E310"), ([0xEF, 0xBB, 0xBF], "E310"),
      ([0xEF, 0xBB, 0xBF, 13, 10], "E310"),
      (Array("a,b\n1,2".utf8) + [0, 0, 7], "E209"), ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "E208"),
      (Array("halo dunia".utf8), "E211"), (Array("a;b;c\n;;\n".utf8), "E211"),
    ] as [([UInt8], String)])
  func `what is not read is refused by its name, whatever the file is called`(_ bytes: [UInt8], _ id: String)
    throws
  {
    #expect(try refusal(bytes) == id)
    #expect(try refusal(bytes, name: "berkas.xml") == id)
  }

  @Test func `XML goes to the reader of exports, in every encoding`() throws {
    #expect(try refusal(Array("<?xml version=\"1.0\"?><x/>".utf8))?.hasPrefix("E1") == true)
    #expect(try refusal(Array("\u{FEFF}\n<x/>".utf8), name: "data.csv")?.hasPrefix("E1") == true)
    #expect(try refusal([0xFF, 0xFE] + Array("<x/>".utf8).flatMap { [$0, 0] })?.hasPrefix("E1") == true)
    #expect(try refusal(Array("<x/>".utf8).flatMap { [0, $0] })?.hasPrefix("E1") == true)
  }

  @Test func `a name that was given stands in every place`() throws {
    let file = try TemporaryFile("U1,U2\n1,2\n")
    var settings = ImportSettings(questionnaire: ModelQuestionnaire.skm2017)
    settings.fileName = "unggahan.csv"
    do {
      _ = try SurveyFileReader(path: file.path, settings: settings)
      Issue.record("seven elements are missing")
    } catch { #expect(error.place?.source == "unggahan.csv") }
  }

  @Test func `after the last form there is none for ever`() throws {
    let file = try TemporaryFile("U1,U2,U3,U4,U5,U6,U7,U8,U9\n1,2,3,4,1,2,3,4,1\n")
    var reader = try SurveyFileReader(
      path: file.path, settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017))
    let first = try reader.next()
    #expect(first != nil)
    for _ in 0..<3 {
      let after = try reader.next()
      #expect(after == nil)
    }
    #expect(reader.bytesRead > 0)
  }
}
