// SPDX-License-Identifier: Apache-2.0
@testable import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// What is proposed for the columns of a table, and with what confidence.
struct MappingSuggestionTests {
  private func suggestion(
    _ text: String, order: ElementOrder? = nil, headingLine: Int? = nil
  ) throws -> MappingSuggestion {
    let file = try TemporaryFile(text)
    return try MappingSuggestion(
      path: file.path,
      settings: ImportSettings(
        questionnaire: ModelQuestionnaire.skm2017, order: order, table: TableChoices(headingLine: headingLine)
      ))
  }

  private func shown(_ suggestion: MappingSuggestion) -> [String] {
    suggestion.columns.map {
      "\($0.heading) \($0.name) \($0.confidence?.rawValue ?? "none") \($0.reason.rawValue)"
    }
  }

  @Test func `names, codes, numbers and words each give their reason`() throws {
    let found = try suggestion(
      "No;Tanggal;U1;U2 Prosedur;P3;Biaya/Tarif;U5;U6;U7;Sarana dan Prasarana;U8 Pengaduan;Nama\n"
        + "1;2024-02-01;3;3;3;3;3;3;3;3;3;Ani\n")
    #expect(
      shown(found) == [
        "No number certain alias", "Tanggal date certain alias", "U1 U1 certain elementCode",
        "U2 Prosedur U2 certain questionText", "P3 U3 certain questionNumber".replacing("U3", with: "Q3"),
        "Biaya/Tarif U4 certain elementName", "U5 U5 certain elementCode", "U6 U6 certain elementCode",
        "U7 U7 certain elementCode", "Sarana dan Prasarana U9 certain elementName",
        "U8 Pengaduan U8 certain questionText", "Nama - none personal",
      ])
    #expect(found.missing == [] && found.refusal == nil)
  }

  @Test func `bare U8 and U9 stay doubtful with the other reading beside them`() throws {
    let text = "U1;U2;U3;U4;U5;U6;U7;U8;U9\n3;3;3;3;3;3;3;3;3\n"
    let open = try suggestion(text)
    #expect(open.order == .unsettled)
    #expect(open.columns.map(\.confidence).suffix(2) == [.doubtful, .doubtful])
    #expect(open.columns.map(\.alternative).suffix(2) == ["U9", "U8"])
    #expect(open.fileText.contains("\"U7\",U7\r\n\"U8\",-\r\n\"U9\",-"))
    let settled = try suggestion(text, order: .question)
    #expect(settled.columns.map(\.name).suffix(2) == ["Q8", "Q9"])
    #expect(settled.columns.allSatisfy { $0.confidence == .certain && $0.alternative == nil })
  }

  @Test func `numbers alone, which an import refuses, are proposed, and the refusal is told`() throws {
    let found = try suggestion("1;2;3;4;5;6;7;8;9\n3;3;3;3;3;3;3;3;3\n")
    #expect(found.refusal?.message.id == "E214")
    #expect(found.columns.prefix(7).allSatisfy { $0.confidence == .likely && $0.reason == .orderUnsettled })
    #expect(found.columns.suffix(2).allSatisfy { $0.confidence == .doubtful })
  }

  @Test func `a mistyped name, words in common and the look of cells are likely, never certain`() throws {
    let found = try suggestion(
      "Tangal Survei;Kelaminnya;Persyaratan kita;U2;U3;U4;U5;U6;U7;P8;P9;Kolom bebas\n"
        + "2024-02-01;Laki-laki;3;3;3;3;3;3;3;3;3;bagus\n2024-02-02;Perempuan;;3;3;3;3;3;3;3;3;\n")
    #expect(
      shown(found).prefix(3) == [
        "Tangal Survei date likely nearAlias", "Kelaminnya sex likely options",
        "Persyaratan kita U1 likely nearWords",
      ])
    #expect(shown(found).last == "Kolom bebas - none unknown")
    #expect(found.columns[2].filled == 1 && found.columns[2].answers == 1)
    #expect(found.refusal?.message.id == "E212")
  }

  @Test func `a lone column of answers is only a guess for the lone question without one`() throws {
    let found = try suggestion(
      "X;U2;U3;U4;U5;U6;U7;P8;P9;Y\n3;3;3;3;3;3;3;3;3;2024-02-01\n4;3;3;3;3;3;3;3;3;1 Mei 2024\n")
    #expect(shown(found).first == "X U1 doubtful answers")
    #expect(shown(found).last == "Y date likely dates")
    #expect(found.fileText.contains("\"X\",-\r\n"))
  }

  @Test func `the same heading twice, and two columns for one field, leave one of them unread`() throws {
    let found = try suggestion(
      "Tanggal;Timestamp;U1;U1;Persyaratan;U2;U3;U4;U5;U6;U7;P8;P9\n2024-02-01;2024-02-01;3;3;3;3;3;3;3;3;3;3;3\n"
    )
    let reasons = found.columns.map(\.reason)
    #expect(reasons[1] == .taken && reasons[3] == .repeated && reasons[4] == .taken)
    #expect(found.columns[0].field == .date && found.columns[2].field == .question(0))
  }

  @Test(arguments: [
    "1;2024-02-01;Ani Rahayu;0812;3;3;3;4;4;3;3;3;3;L\n2;2024-02-02;Budi;0813;3;3;3;4;4;3;3;3;3;P\n",
    "Ani Rahayu;Jalan Mawar;Lumajang\nBudi Santoso;Jalan Melati;Senduro\n",
  ])
  func `rows of respondents are never taken for headings and shown`(text: String) throws {
    let error = #expect(throws: SurveyImportError.self) { _ = try suggestion(text) }
    #expect(error?.message == Message("E836"))
  }

  @Test func `a saved mapping is read back and settles what it was saved for`() throws {
    let text =
      "No;=Tgl;HP;V1;V2;V3;V4;V5;V6;V7;V8;V9;\"Saran \"\"bebas\"\"\"\n1;2024-02-01;08;3;3;3;3;3;3;3;4;2;-\n"
    let found = try suggestion(text, order: .question)
    let mapping = try TemporaryFile(found.fileText, name: "pemetaan.csv")
    #expect(!found.fileText.contains("\n\"=") && !found.fileText.contains("HP"))
    let file = try TemporaryFile(text)
    var reader = try TableFormReader(
      file: ByteSource(path: file.path), name: "t.csv",
      settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017, mappingFile: mapping.path))
    let form = try #require(try reader.next())
    #expect(reader.header.order == .question)
    #expect(form.cell(.question(7))?.text == "4" && form.cell(.question(8))?.text == "2")
    #expect(form.cell(.date)?.text == "2024-02-01")
  }

  @Test(arguments: [
    ("2024-02-01", true), ("01/02/2024", true), ("1 Mei 2024", true), ("5 Maret 24", true),
    ("2024-02-01T09:30:00", true), ("3", false), ("3/4", false), ("0812-3456-789", false),
    ("12 ribu rupiah", false),
    ("", false),
  ])
  func `what looks like a day`(text: String, isDay: Bool) {
    #expect(DateLook.isDate(text) == isDay)
  }
}
