// SPDX-License-Identifier: Apache-2.0

/// The same forms of the model form as each of the formats that arrive: answers by question number, one text per form,
/// a digit each, a space where the question was shown and left blank. Every form was filled in on 5 March 2024.
public enum FormFiles {
  /// A table of delimited text.
  public static func csv(_ forms: [String]) -> String {
    let rows = forms.enumerated().map { number, answers in
      "\(number + 1),2024-03-05," + answers.map { $0 == " " ? "" : String($0) }.joined(separator: ",")
    }
    return (["NO,TANGGAL," + questions.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  }

  /// The toolkit's own export.
  public static func export(_ forms: [String], unit: String) -> String {
    let rows = forms.enumerated().map { number, answers in
      "<form number=\"\(number + 1)\" date=\"2024-03-05\">"
        + answers.enumerated().map { question, answer in
          answer == " "
            ? "<answer question=\"\(question + 1)\"/>"
            : "<answer question=\"\(question + 1)\">\(answer)</answer>"
        }.joined() + "</form>"
    }
    return declaration + "<surveyExport xmlns=\"urn:ikm:survey-export:1\" version=\"1.0\" "
      + "questionnaire=\"skm-2017\" round=\"2024-S1\">\n<unit code=\"\(unit)\">\n"
      + rows.joined(separator: "\n") + "\n</unit>\n</surveyExport>\n"
  }

  /// A workbook, all cells in one sheet: numbers as numbers, the date with a style, headings as shared strings.
  ///
  /// - Parameter replacing: Cells to be written in another way, by their text.
  public static func xlsx(_ forms: [String], replacing others: [String: String] = [:]) -> [UInt8] {
    let headings = ["NO", "TANGGAL"] + questions
    var rows = [
      row(1, headings.indices.map { "<c r=\"\(letter($0))1\" t=\"s\"><v>\($0)</v></c>" })
    ]
    for (index, answers) in forms.enumerated() {
      let line = index + 2
      var cells = ["<c r=\"A\(line)\"><v>\(index + 1)</v></c>", "<c r=\"B\(line)\" s=\"1\"><v>45356</v></c>"]
      for (question, answer) in answers.enumerated() where answer != " " {
        cells.append("<c r=\"\(letter(question + 2))\(line)\"><v>\(answer)</v></c>")
      }
      rows.append(row(line, cells))
    }
    let table = others.reduce(rows.joined()) { $0.replacing($1.key, with: $1.value) }
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    return ZipMaker([
      .init(
        "[Content_Types].xml",
        declaration + "<Types xmlns=\"\(package)/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(kind).sheet.main+xml\"/>"
          + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"\(kind).worksheet+xml\"/>"
          + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(kind).styles+xml\"/>"
          + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"\(kind).sharedStrings+xml\"/></Types>"
      ),
      .init(
        "_rels/.rels",
        declaration + "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" "
          + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
      .init(
        "xl/workbook.xml",
        declaration + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
          + "<sheet name=\"Isian\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
      .init(
        "xl/_rels/workbook.xml.rels",
        declaration + "<Relationships xmlns=\"\(package)/relationships\">"
          + "<Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Id=\"rId2\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"rId3\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
          + "</Relationships>"),
      .init(
        "xl/styles.xml",
        declaration + "<styleSheet xmlns=\"\(main)\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
          + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>"),
      .init(
        "xl/sharedStrings.xml",
        declaration + "<sst xmlns=\"\(main)\" count=\"11\" uniqueCount=\"11\">"
          + headings.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"),
      .init(
        "xl/worksheets/sheet1.xml",
        declaration + "<worksheet xmlns=\"\(main)\"><sheetData>" + table
          + "</sheetData></worksheet>"),
    ]).bytes
  }

  /// A spreadsheet of OpenDocument.
  /// - Parameter before: Rows above the headings.
  public static func ods(_ forms: [String], before: String = "") -> [UInt8] {
    let office = "urn:oasis:names:tc:opendocument:xmlns"
    let text = { (text: String) in
      "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
    }
    let number = { (value: String) in
      "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\"><text:p>\(value)</text:p>"
        + "</table:table-cell>"
    }
    let rows = forms.enumerated().map { index, answers in
      "<table:table-row>" + number("\(index + 1)")
        + "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-03-05\">"
        + "<text:p>05/03/24</text:p></table:table-cell>"
        + answers.map { $0 == " " ? "<table:table-cell/>" : number(String($0)) }.joined()
        + "</table:table-row>"
    }
    let heading = (["NO", "TANGGAL"] + questions).map(text).joined()
    return ZipMaker([
      .init("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      .init(
        "META-INF/manifest.xml",
        declaration + "<manifest:manifest xmlns:manifest=\"\(office):manifest:1.0\">"
          + "<manifest:file-entry manifest:full-path=\"/\" "
          + "manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
          + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
          + "</manifest:manifest>"),
      .init(
        "content.xml",
        declaration + "<office:document-content xmlns:office=\"\(office):office:1.0\" "
          + "xmlns:table=\"\(office):table:1.0\" xmlns:text=\"\(office):text:1.0\" office:version=\"1.2\">"
          + "<office:body><office:spreadsheet><table:table table:name=\"Isian\">" + before
          + "<table:table-row>\(heading)</table:table-row>" + rows.joined()
          + "<table:table-row table:number-rows-repeated=\"1048000\">"
          + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
          + "</table:table></office:spreadsheet></office:body></office:document-content>"),
    ]).bytes
  }

  /// Submissions of ODK, one document per form, in one zip.
  public static func submissions(_ forms: [String]) -> [UInt8] {
    ZipMaker(
      forms.enumerated().map { index, answers in
        let fields = answers.enumerated().map { question, answer in
          answer == " " ? "<p\(question + 1)/>" : "<p\(question + 1)>\(answer)</p\(question + 1)>"
        }.joined()
        return .init(
          "instances/uuid\(index)/submission.xml",
          declaration + "<skm id=\"skm\" version=\"1\" xmlns:orx=\"http://openrosa.org/xforms\">"
            + "<tanggal>2024-03-05</tanggal><layanan>\(fields)</layanan>"
            + "<orx:meta><orx:instanceID>uuid:\(index)</orx:instanceID></orx:meta></skm>")
      }
    ).bytes
  }

  /// A Triple-S 2.0 survey with data in columns of fixed width.
  public static func tripleS(_ forms: [String]) -> (metadata: String, data: String) {
    let values = [(1, "Tidak baik"), (2, "Kurang baik"), (3, "Baik"), (4, "Sangat baik")].map { code, text in
      "<value code=\"\(code)\">\(text)</value>"
    }.joined()
    let variables = (1...9).map { question in
      "<variable ident=\"\(question + 2)\" type=\"single\"><name>P\(question)</name><label>P\(question)</label>"
        + "<position start=\"\(12 + question)\"/><values>\(values)</values></variable>"
    }.joined(separator: "\n")
    let metadata =
      declaration + "<sss version=\"2.0\"><survey><record ident=\"A\">\n"
      + "<variable ident=\"1\" type=\"quantity\" use=\"serial\"><name>NO</name><label>NO</label>"
      + "<position start=\"1\" finish=\"4\"/><values><range from=\"1\" to=\"9999\"/></values></variable>\n"
      + "<variable ident=\"2\" type=\"date\"><name>TANGGAL</name><label>TANGGAL</label>"
      + "<position start=\"5\" finish=\"12\"/></variable>\n" + variables
      + "\n</record></survey></sss>\n"
    let data = forms.enumerated().map { index, answers in
      String(repeating: " ", count: 4 - String(index + 1).count) + "\(index + 1)20240305" + answers
    }
    return (metadata, data.joined(separator: "\n") + "\n")
  }

  /// The responses of a LimeSurvey survey whose questions are called P1 to P9.
  public static func limeSurvey(_ forms: [String]) -> String {
    let rows = forms.enumerated().map { index, answers in
      "<row><id>\(index + 1)</id><submitdate>2024-03-05 09:30:00</submitdate><lastpage>1</lastpage>"
        + answers.enumerated().map { question, answer in
          answer == " "
            ? "<P\(question + 1)/>" : "<P\(question + 1)><![CDATA[\(answer)]]></P\(question + 1)>"
        }.joined() + "</row>"
    }
    let fields = (["id", "submitdate", "lastpage"] + questions).map { "<fieldname>\($0)</fieldname>" }
    return declaration + "<document><LimeSurveyDocType>Responses</LimeSurveyDocType>"
      + "<DBVersion>400</DBVersion><languages><language>id</language></languages><responses><fields>"
      + fields.joined() + "</fields><rows>\n" + rows.joined(separator: "\n")
      + "\n</rows></responses></document>\n"
  }

  private static let questions = (1...9).map { "P\($0)" }
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  private static func row(_ line: Int, _ cells: [String]) -> String {
    "<row r=\"\(line)\">" + cells.joined() + "</row>"
  }

  private static func letter(_ column: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column)))
  }
}
