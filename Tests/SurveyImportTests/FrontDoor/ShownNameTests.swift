// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct ShownNameTests {
  private let raw = "x\u{1B}[31m\n\u{202E}.csv"
  private let shown = "x\u{FFFD}[31m\u{FFFD}\u{FFFD}.csv"
  private let head = "NO,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"

  @Test func `the name of a file never reaches a place as it is`() throws {
    let file = try TemporaryFile(head + "1,3,3,3,3,3,3,3,3,3\n", name: raw)
    let source = try ByteSource(path: file.path)
    #expect(source.name == shown)
    #expect(try SurveyFileReader.manifest(path: file.path).name == shown)
    let found = try read(path: file.path).findings
    #expect(!found.isEmpty && found.allSatisfy { $0.place.source == shown })
    let broken = try TemporaryFile("<x/>", name: raw)
    #expect { try read(path: broken.path) } throws: { ($0 as? SurveyImportError)?.place?.source == shown }
    #expect { try read(path: broken.path + "\u{7}") } throws: {
      ($0 as? SurveyImportError)?.place?.source == shown + "\u{FFFD}"
    }
  }

  @Test func `a name that was given is shown safely too`() throws {
    let file = try TemporaryFile(head)
    var settings = ImportSettings(questionnaire: ModelQuestionnaire.skm2017)
    settings.fileName = raw
    let reader = try SurveyFileReader(path: file.path, settings: settings)
    #expect(reader.findings.allSatisfy { $0.place.source == shown })
    let export = try TemporaryFile(ExportSample.export("", attributes: "synthetic='true'"))
    let exported = try SurveyExportReader(
      file: ByteSource(path: export.path), name: raw,
      settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017))
    #expect(exported.findings.map(\.place.source) == [shown])
    let direct = try TableFormReader(
      file: ByteSource(path: file.path), name: raw,
      settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017))
    #expect(direct.findings.allSatisfy { $0.place.source == shown })
  }

  @Test func `headings are quoted without what steers a terminal`() throws {
    let found = try read(
      "Warna\u{1B}[31m,\"NIK\u{202E}\",\"T A\n\u{9B}\"," + head + "a,b,c,1,3,3,3,3,3,3,3,3,3\n")
    #expect(found.arguments(.columnUnmapped) == [["Warna\u{FFFD}[31m"], ["T A \u{FFFD}"]])
    #expect(found.arguments(.columnPersonal) == [["NIK\u{FFFD}"]])
    let places = found.findings.map(\.place.field)
    #expect(places.allSatisfy { ShownText.safe($0) == $0 })
  }

  @Test func `one character with a thousand marks on it is not shown whole`() {
    let text = ShownHeading.text("a" + String(repeating: "\u{301}", count: 10_000))
    #expect(text.unicodeScalars.count <= ShownHeading.mostCharacters)
    #expect(ShownHeading.text("hp 0812\u{81}4457\u{81}8145") == "hp ***")
  }

  @Test func `the system's own trouble is told by a word of the catalogue`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ikm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let link = folder.appending(path: "a.csv").path
    try #require(symlink(link, link) == 0)
    let long = folder.appending(path: String(repeating: "x", count: 300)).path
    for (path, word) in [(link, "system.linkLoop"), (long, "system.nameTooLong")] {
      #expect { _ = try ByteSource(path: path) } throws: {
        ($0 as? SurveyImportError)?.message == Message("E305", [word])
      }
    }
  }
}
