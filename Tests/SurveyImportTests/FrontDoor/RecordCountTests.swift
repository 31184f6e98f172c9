// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// A file that asks other things than the questionnaire still tells what it is and how many records it holds.
struct RecordCountTests {
  private let forms = ["432143214", "4321 3214", "111111111", "444444444", "222222222", "  3333333"]
  private let settings = ImportSettings(questionnaire: ModelForm.questionnaire)

  private func count(_ file: TemporaryFile) throws -> String {
    let count = try RecordCount.of(path: file.path, settings: settings)
    return "\(count.format) \(count.records)"
  }

  @Test func `each format counts its six records without a questionnaire`() throws {
    #expect(try count(TemporaryFile(FormFiles.csv(forms))) == "csv 6")
    #expect(try count(TemporaryFile(FormFiles.xlsx(forms))) == "xlsx 6")
    #expect(try count(TemporaryFile(FormFiles.ods(forms))) == "ods 6")
    #expect(try count(TemporaryFile(FormFiles.submissions(forms))) == "odk-submission 6")
    #expect(try count(TemporaryFile(FormFiles.limeSurvey(forms))) == "limesurvey-lsr 6")
    let pair = FormFiles.tripleS(forms)
    let metadata = try TemporaryFile(pair.metadata, name: "survei.sss")
    let folder = URL(filePath: metadata.path).deletingLastPathComponent()
    try Data(pair.data.utf8).write(to: folder.appending(path: "survei.asc"))
    #expect(try count(metadata) == "triple-s 6")
    #expect(try count(TemporaryFile("[{\"a\":1},{\"a\":2},{\"b\":3}]")) == "json 3")
  }

  @Test func `title lines above a table are no records, whatever the table asks`() throws {
    let table = "Daftar barang\n\nNo,Barang,Harga\n1,Meja,10\n2,Kursi,20\n\n3,Lemari,30\n"
    #expect(try count(TemporaryFile(table)) == "csv 3")
  }

  @Test func `a study that asks nothing of the questionnaire counts its subjects`() throws {
    let form =
      "<FormData FormOID=\"F\"><ItemGroupData ItemGroupOID=\"g\"><ItemData ItemOID=\"x\" Value=\"1\"/>"
      + "</ItemGroupData></FormData>"
    let data = (1...4).map { StudySample.subject("\($0)", form) }.joined()
    #expect(try count(TemporaryFile(StudySample(data: data).xml)).hasSuffix(" 4"))
  }

  @Test func `what is damaged has no count`() throws {
    #expect(throws: SurveyImportError.self) { try count(TemporaryFile("")) }
    #expect(throws: SurveyImportError.self) { try count(TemporaryFile("<a><b></a>")) }
  }
}
