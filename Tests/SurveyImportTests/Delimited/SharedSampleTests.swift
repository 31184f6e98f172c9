// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

@Suite(.enabled(if: SharedFiles.folder != nil))
struct SharedSampleTests {
  @Test func `the answers of contoh_ci4 are read as they stand`() throws {
    let read = try read(path: #require(SharedFiles.path("data/real/contoh_ci4_answers.csv")))
    #expect(read.header.layout.headings == ["responden", "unit", "periode"] + (1...9).map { "U\($0)" })
    #expect(read.header.order == .unsettled)
    #expect(read.forms.allSatisfy { $0.refusal == nil && $0.cells.count == 12 })
    #expect(read.texts(.unit).first == "1")
    #expect(read.findings.map(\.rule) == [.orderUnsettled, .columnAbsent])
    // Question 8 feeds U9: U8 of the file is question 9.
    #expect(read.forms.first?.cell(.question(8))?.text == "3")
    #expect(read.forms.first?.cell(.question(8))?.column == 11)
  }

  @Test(arguments: ["cvide_ikm_2020.csv", "cvide_ikm_2021.csv"])
  func `a published recap is refused as one`(_ name: String) throws {
    let path = try #require(SharedFiles.path("data/real/\(name)"))
    do {
      _ = try read(path: path)
      Issue.record("a recap was read as forms")
    } catch { #expect(error.message.id == "E215") }
  }

  @Test func `the recap workbook is refused as a recap, the entry template gives its one form`() throws {
    let recap = try #require(SharedFiles.path("data/real/cvide_IKMKecamatan.xlsx"))
    #expect(
      throws: SurveyImportError(
        "E215", at: Provenance(source: "cvide_IKMKecamatan.xlsx", sheet: "2022 C", line: 1))
    ) {
      try read(path: recap)
    }
    let template = try #require(SharedFiles.path("data/real/sisukma_template-import.xlsx"))
    let file = try read(path: template)
    #expect(file.forms.count == 1)
    let form = try #require(file.forms.first)
    #expect(form.part == "Sheet1")
    #expect((0..<9).map { form.cell(.question($0))?.text } == ["2", "2", "3", "3", "4", "4", "2", "3", "4"])
    #expect(file.arguments(.linesSkipped) == [["line.legend", "22", "3-24"]])
  }

  @Test func `every sample of every format is read or refused, none crashes`() throws {
    let folder = try #require(SharedFiles.path("data/formats"))
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    #expect(!names.isEmpty)
    for name in names where !name.hasPrefix("xml-hardening") {
      do {
        _ = try read(path: "\(folder)/\(name)")
        Issue.record("\(name) holds no forms of this questionnaire")
      } catch {
        #expect(error.message.id.hasPrefix("E"), "\(name)")
      }
    }
  }
}
