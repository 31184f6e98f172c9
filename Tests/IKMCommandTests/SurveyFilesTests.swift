// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The same forms as a table, as responses of LimeSurvey, as Triple-S and as a study give the same tally.
struct SurveyFilesTests {
  /// 500 forms by question number; a space is a blank.
  private static let forms = (0..<500).map { form in
    (0..<9).map { question in
      let value = (form * 7 + question * form + question * 3) % 17
      return value < 2 ? " " : String(value % 4 + 1)
    }.joined()
  }

  @Test func `500 forms give one tally digest, whatever brings them`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let mapping = try program.file(
      "peta.csv", "heading,field\n" + (1...9).map { "4711X1X1Q\($0),Q\($0)\n" }.joined())
    let files = [
      ("35.08.10", try program.file("forms.csv", SameFormsTests.csv(Self.forms)), [String]()),
      ("35.08.09", try program.file("forms.lsr", Self.limeSurvey(Self.forms)), ["--mapping", mapping]),
      ("35.08.08", try program.file("forms.sss", Self.tripleS), []),
      ("35.08.07", try program.file("forms.xml", Self.study(Self.forms)), []),
    ]
    _ = try program.file(
      "forms.asc", Self.forms.enumerated().map { "20240305\($1)\($0)\n" }.joined())
    for (unit, path, words) in files {
      let run = try program.run(words: ["import", path, "--round", "2024-S1", "--unit", unit] + words)
      #expect(run.exitCode == 0, "\(path): \(run.errors)")
    }
    let units = try program.score("2024-S1").units
    #expect(units.count == 4 && units.allSatisfy { $0.forms.read == 500 && $0.forms == units[0].forms })
    #expect(try SameFormsTests.digests(program).count == 1)
  }

  @Test func `a survey that comes again is already held, and new data beside old metadata are not`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let path = try program.file("forms.sss", Self.tripleS)
    let data = { (forms: [String]) in forms.enumerated().map { "20240305\($1)\($0)\n" }.joined() }
    _ = try program.file("forms.asc", data(["444444444", "333333333"]))
    let words = ["import", path, "--round", "2024-S1", "--unit", "35.08.10", "--format", "json"]
    #expect(try program.run(words: words).exitCode == 0)
    #expect(try program.run(words: words).output.contains("\"verdict\" : \"alreadyHeld\""))
    _ = try program.file("forms.asc", data(["111111111", "222222222", "121212121"]))
    #expect(try program.run(words: words).exitCode == 0)
    #expect(try program.score("2024-S1").units.first?.forms.read == 5)
    try FileManager.default.removeItem(atPath: path.replacing(".sss", with: ".asc"))
    let missing = try program.run(words: words)
    #expect(missing.exitCode == 2 && missing.output.contains("forms.asc"))
    #expect(try program.score("2024-S1").units.first?.forms.read == 5)
  }

  private static func limeSurvey(_ forms: [String]) -> String {
    let columns = ["id", "submitdate"] + (1...9).map { "4711X1X1Q\($0)" }
    let rows = forms.enumerated().map { index, answers in
      "<row><id>\(index)</id><submitdate><![CDATA[2024-03-05 10:00:00]]></submitdate>"
        + answers.enumerated().map { question, answer in
          answer == " "
            ? "<_4711X1X1Q\(question + 1) />"
            : "<_4711X1X1Q\(question + 1)>\(answer)</_4711X1X1Q\(question + 1)>"
        }.joined() + "</row>"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <document><LimeSurveyDocType>Responses</LimeSurveyDocType><responses>
      <fields>\(columns.map { "<fieldname>\($0)</fieldname>" }.joined())</fields>
      <rows>\(rows.joined(separator: "\n"))</rows></responses></document>
      """
  }

  private static let tripleS = """
    <sss version="3.0"><survey><record ident="A">
    <variable ident="1" type="date"><name>TANGGAL</name><label>Tanggal</label><position start="1" finish="8"/></variable>
    \((1...9).map { "<variable ident=\"\($0 + 1)\" type=\"quantity\"><name>P\($0)</name><label>P\($0)</label>"
      + "<position start=\"\($0 + 8)\"/><values><range from=\"1\" to=\"4\"/></values></variable>" }.joined())
    </record></survey></sss>
    """

  private static func study(_ forms: [String]) -> String {
    let items = (1...9).map { "<ItemRef ItemOID=\"P\($0)\"/>" }.joined()
    let definitions = (1...9).map { "<ItemDef OID=\"P\($0)\" Name=\"P\($0)\" DataType=\"integer\"/>" }
      .joined()
    let subjects = forms.enumerated().map { index, answers in
      "<SubjectData SubjectKey=\"\(index)\"><FormData FormOID=\"F\"><ItemGroupData ItemGroupOID=\"g\">"
        + "<ItemData ItemOID=\"TANGGAL\" Value=\"2024-03-05\"/>"
        + answers.enumerated().map { question, answer in
          answer == " " ? "" : "<ItemData ItemOID=\"P\(question + 1)\" Value=\"\(answer)\"/>"
        }.joined() + "</ItemGroupData></FormData></SubjectData>"
    }
    return """
      <ODM ODMVersion="1.3.2"><Study OID="S"><MetaDataVersion OID="m" Name="m">
      <FormDef OID="F" Name="F"><ItemGroupRef ItemGroupOID="g"/></FormDef><ItemGroupDef OID="g" Name="g">\(items)</ItemGroupDef>
      \(definitions)</MetaDataVersion></Study><ClinicalData StudyOID="S" MetaDataVersionOID="m">
      \(subjects.joined(separator: "\n"))</ClinicalData></ODM>
      """
  }
}
