// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// How the five states of an answer arrive in each format, from the file to what the store shows of the form. Tables
/// of survey programs and mark readers stand in `ProgramTableTests`.
struct AnswerStateTests {
  /// One form in one format: question 1 answered with 4, 2 blank, 3 with two marks, 4 unreadable, 5 not asked, where
  /// the format can say so; everything else answered with 3.
  struct Case: Sendable, CustomTestStringConvertible {
    let format: String
    let files: [(name: String, bytes: Data)]
    /// What questions 1 to 9 are to be.
    let states: [String]
    var testDescription: String { format }

    init(_ format: String, _ name: String, _ text: String, _ states: [String], beside: [String: String] = [:])
    {
      self.format = format
      self.states = states + Array(repeating: "3", count: 9 - states.count)
      files = [(name, Data(text.utf8))] + beside.map { ($0.key, Data($0.value.utf8)) }
    }

    init(_ format: String, _ name: String, zip: [UInt8], _ states: [String]) {
      self.format = format
      self.states = states + Array(repeating: "3", count: 9 - states.count)
      files = [(name, Data(zip))]
    }
  }

  private struct Shown: Decodable {
    struct Field: Decodable {
      let field: String
      let value: String
    }
    let fields: [Field]
  }

  static let withoutNotAsked = ["4", "blank", "multipleMarks", "unreadable", "3"]
  static let allFive = ["4", "blank", "multipleMarks", "unreadable", "notAsked"]

  static let cases = [
    Case(
      "CSV", "isian.csv", FormFiles.csv(["4X3333333"]).replacing("4,X,3,3,", with: "4,,3 4,?,"),
      withoutNotAsked),
    Case(
      "own XML", "isian.xml",
      FormFiles.export(["4 3333333"], unit: "35.08.10")
        .replacing(
          "<answer question=\"3\">3</answer>", with: "<answer question=\"3\" state=\"multipleMarks\"/>"
        )
        .replacing("<answer question=\"4\">3</answer>", with: "<answer question=\"4\" state=\"unreadable\"/>")
        .replacing("<answer question=\"5\">3</answer>", with: ""), allFive),
    Case(
      "ODK submissions", "isian.zip",
      zip: ZipMaker([
        .init("1.xml", submission(1, "<p1>4</p1><p2/><p3>3 4</p3><p4>7</p4>")),
        .init("2.xml", submission(2, "<p1>3</p1><p2>3</p2><p3>3</p3><p4>3</p4><p5>3</p5>")),
      ]).bytes, allFive),
    Case(
      "XLSX", "isian.xlsx",
      zip: FormFiles.xlsx(
        ["4 3333333"],
        replacing: [
          "<c r=\"E2\"><v>3</v></c>": "<c r=\"E2\" t=\"inlineStr\"><is><t>3 4</t></is></c>",
          "<c r=\"F2\"><v>3</v></c>": "<c r=\"F2\" t=\"e\"><v>#N/A</v></c>",
        ]), withoutNotAsked),
    Case(
      "XLSX, a formula without a value", "isian.xlsx",
      zip: FormFiles.xlsx(
        ["4 3333333"], replacing: ["<c r=\"F2\"><v>3</v></c>": "<c r=\"F2\"><f>E2+1</f></c>"]),
      ["4", "blank", "3", "unreadable", "3"]),
    Case(
      "ODS", "isian.ods",
      zip: FormFiles.ods(["4 7333333"]), ["4", "blank", "unreadable", "3", "3"]),
    Case("SpreadsheetML 2003", "isian.xml", spreadsheetML, withoutNotAsked),
    Case(
      "LimeSurvey", "isian.lsr",
      FormFiles.limeSurvey(["4 3733333"]).replacing("<P5><![CDATA[3]]></P5>", with: ""),
      ["4", "blank", "3", "unreadable", "notAsked"]),
    Case("Triple-S", "isian.sss", tripleS, withoutNotAsked, beside: ["isian.asc": "4 0011733333\n"]),
    Case("CDISC ODM", "isian.xml", study, allFive),
    Case(
      "JSON rows", "isian.json",
      """
      [{"P1":4,"P2":null,"P3":[3,4],"P4":0,"P6":3,"P7":3,"P8":3,"P9":3},
       {"P1":3,"P2":3,"P3":3,"P4":3,"P5":3,"P6":3,"P7":3,"P8":3,"P9":3}]
      """, allFive),
  ]

  @Test(arguments: cases)
  func `no state of an answer turns into another on the way into the store`(_ one: Case) throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let paths = try one.files.map { try program.file($0.name, $0.bytes) }
    let imported = try program.run("import", paths[0], "--round", "2024-S1", "--unit", "35.08.10")
    #expect(imported.exitCode < 2, "\(imported.output)\(imported.errors)")
    let shown = try program.run("form", "show", "1", "--format", "json")
    let form = try JSONDecoder().decode(Shown.self, from: Data(shown.output.utf8))
    for (index, state) in one.states.enumerated() {
      let field = form.fields.first { $0.field.hasSuffix("(Q\(index + 1))") }
      #expect(field?.value == state, "question \(index + 1)")
    }
    // Only what is answered scores: the denominators leave out the rest.
    let unit = try #require(try program.score("2024-S1").units.first)
    let others = unit.respondents - 1
    #expect(
      unit.elements.prefix(5).map(\.answered)
        == one.states.prefix(5).map { (Int($0) == nil ? 0 : 1) + others })
    #expect(unit.elements[0].sum == 4 + 3 * others)
  }

  private static func submission(_ number: Int, _ fields: String) -> String {
    """
    <skm id="skm"><tanggal>2024-03-05</tanggal>\(fields)<p6>3</p6><p7>3</p7><p8>3</p8><p9>3</p9>
    <meta><instanceID>uuid:\(number)</instanceID></meta></skm>
    """
  }

  private static let spreadsheetML: String = {
    let heading = (["NO"] + (1...9).map { "P\($0)" }).map {
      "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>"
    }
    let number = "<Cell><Data ss:Type=\"Number\">3</Data></Cell>"
    return """
      <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="Isian"><Table><Row>\(heading.joined())</Row><Row>
      <Cell><Data ss:Type="Number">1</Data></Cell><Cell><Data ss:Type="Number">4</Data></Cell>
      <Cell ss:Index="4"><Data ss:Type="String">3 4</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell>
      \(String(repeating: number, count: 5))</Row></Table></Worksheet></Workbook>
      """
  }()

  private static let tripleS: String = {
    let values = "<values>" + (1...4).map { "<value code=\"\($0)\">\($0)</value>" }.joined() + "</values>"
    // Question 3 is a set of four boxes.
    let variables = (1...9).map { question in
      let start = question <= 3 ? question : question + 3
      let finish = question == 3 ? 6 : start
      return
        "<variable ident=\"\(question)\" type=\"\(question == 3 ? "multiple" : "single")\"><name>P\(question)</name>"
        + "<label>P\(question)</label><position start=\"\(start)\" finish=\"\(finish)\"/>\(values)</variable>"
    }
    return "<?xml version=\"1.0\"?><sss version=\"2.0\"><survey><record ident=\"A\">" + variables.joined()
      + "</record></survey></sss>"
  }()

  private static let study: String = {
    let items = [(1, "4"), (2, ""), (3, "3"), (3, "4"), (4, "7"), (6, "3"), (7, "3"), (8, "3"), (9, "3")].map
    {
      "<ItemData ItemOID=\"U\($0.0)\" Value=\"\($0.1)\"/>"
    }
    return """
      <?xml version="1.0"?><ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.1" FileType="Snapshot">
      <ClinicalData StudyOID="SKM" MetaDataVersionOID="1"><SubjectData SubjectKey="1"><StudyEventData StudyEventOID="e">
      <FormData FormOID="skm"><ItemGroupData ItemGroupOID="g">\(items.joined())</ItemGroupData></FormData>
      </StudyEventData></SubjectData>
      <SubjectData SubjectKey="2"><StudyEventData StudyEventOID="e"><FormData FormOID="skm"><ItemGroupData ItemGroupOID="g">
      \((1...9).map { "<ItemData ItemOID=\"U\($0)\" Value=\"3\"/>" }.joined())</ItemGroupData></FormData></StudyEventData></SubjectData>
      </ClinicalData></ODM>
      """
  }()
}
