// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Tables as programs write them. Small tables of our own, in the shape of each program.
struct ProgramTableTests {
  /// A table of one program: the cells before the answers, one heading per question with `#` for the number, and the
  /// cells behind.
  struct Program: CustomTestStringConvertible, Sendable {
    let name: String
    let before: String
    let question: String
    let after: String
    let cellsBefore: String
    let cellsAfter: String
    var separator = ","
    /// How the first answer arrives, and what it is.
    let states: [(text: String, state: String)]
    var testDescription: String { name }

    func table() -> String {
      let headings = (1...9).map { question.replacing("#", with: String($0)) }
      let head = [before, headings.joined(separator: separator), after].filter { !$0.isEmpty }.joined(
        separator: separator)
      let rows = states.enumerated().map { index, state in
        let answers = [state.text] + Array(repeating: Self.valid(state.text), count: 8)
        return [cellsBefore, answers.joined(separator: separator), cellsAfter].filter { !$0.isEmpty }
          .joined(separator: separator).replacing("#", with: String(index + 1))
      }
      return ([head] + rows).joined(separator: "\n") + "\n"
    }

    private static func valid(_ text: String) -> String { text.hasPrefix("\"") ? "\"3\"" : "3" }
  }

  static let programs: [Program] = [
    Program(
      name: "Kobo", before: "start;end", question: "layanan/U#",
      after: "layanan/U1/3;_id;_uuid;_submission_time;_validation_status",
      cellsBefore: "2024-03-05T08:00:00.000+07:00;2024-03-05T08:05:00.000+07:00",
      cellsAfter: "0;#;5f0c-#;2024-03-05T01:05:00;", separator: ";",
      states: [
        ("3", "3"), ("", "blank"), ("n/a", "blank"), ("3 4", "multiple"), ("0", "unreadable"),
        ("9", "unreadable"),
      ]
    ),
    Program(
      name: "ODK Central", before: "SubmissionDate", question: "layanan-U#",
      after: "layanan-U1-3,layanan-U1/4,KEY,SubmitterName,ReviewState",
      cellsBefore: "2024-03-05T01:05:00.000Z",
      cellsAfter: "0,0,uuid:5f0c-#,budi,",
      states: [("3", "3"), ("", "blank"), ("3 4", "multiple"), ("0", "unreadable")]),
    Program(
      name: "ODK Briefcase", before: "SubmissionDate", question: "layanan-U#", after: "meta-instanceID,KEY",
      cellsBefore: "\"Aug 5, 2019 10:12:11 AM\"", cellsAfter: "uuid:5f0c-#,uuid:5f0c-#",
      states: [("3", "3"), ("", "blank"), ("3 4", "multiple"), ("0", "unreadable")]),
    Program(
      name: "Google Forms", before: "Cap waktu", question: "Penilaian [U#]", after: "Saran",
      cellsBefore: "25/03/2024 10:12:11", cellsAfter: "baik",
      states: [("3", "3"), ("", "blank"), ("\"Sesuai, Kurang sesuai\"", "multiple"), ("Sangat sesuai", "4")]),
    Program(
      name: "Microsoft Forms", before: "ID,Start time,Completion time,Email,Name", question: "U#",
      after: "Saran",
      cellsBefore: "#,3/5/24 8:00:00,3/5/24 8:05:00,anonymous,", cellsAfter: "baik",
      states: [("Sesuai;", "3"), ("", "blank"), ("Sesuai;Kurang sesuai;", "multiple"), ("0", "unreadable")]),
    Program(
      name: "LimeSurvey", before: "id;submitdate;lastpage;startlanguage", question: "G01Q02[U#]", after: "",
      cellsBefore: "#;2024-03-05 08:05:00;2;id", cellsAfter: "", separator: ";",
      states: [
        ("3", "3"), ("", "blank"), ("{question_not_shown}", "notAsked"), ("3;x", "refused"),
        ("0", "unreadable"),
      ]),
    Program(
      name: "LimeSurvey", before: "id\tsubmitdate\tlastpage\tstartlanguage", question: "K#. Unsur #",
      after: "",
      cellsBefore: "#\t2024-03-05 08:05:00\t2\tid", cellsAfter: "", separator: "\t",
      states: [("3", "3"), ("", "blank"), ("{question_not_shown}", "notAsked"), ("-oth-", "unreadable")]),
    Program(
      name: "SDAPS", before: "questionnaire_id,global_id,empty,valid,recognized,review,verified",
      question: "U#",
      after: "U1_1,U1_2,U1_quality", cellsBefore: "#,,0,1,1,0,0", cellsAfter: "0,1,0.98",
      states: [("3", "3"), ("NA", "blank"), ("error-multi-select", "multiple"), ("0", "unreadable")]),
    Program(
      name: "FormScanner", before: "Nama file", question: "[Halaman 1] P#", after: "",
      cellsBefore: "pindai-#.jpg",
      cellsAfter: "", separator: ";",
      states: [("C", "3"), ("", "blank"), ("A|B", "multiple"), ("x", "unreadable")]),
    Program(
      name: "OMRChecker", before: "\"file_id\",\"input_path\",\"output_path\",\"score\"", question: "\"q#\"",
      after: "",
      cellsBefore: "\"#.jpg\",\"in/#.jpg\",\"out/#.jpg\",\"0\"", cellsAfter: "",
      states: [("\"C\"", "3"), ("\"\"", "blank"), ("\"AC\"", "multiple"), ("\"E\"", "unreadable")]),
    Program(
      name: "OpenMCR", before: "Last Name,First Name,Middle Name,Test Form Code,Student ID,Course ID",
      question: "Q#",
      after: "", cellsBefore: "BUDI,,,,,", cellsAfter: "",
      states: [
        ("C", "3"), ("", "blank"), ("G", "blank"), ("[A|B]", "multiple"), ("F", "multiple"),
        ("E", "unreadable"),
      ]),
    Program(
      name: "queXF", before: "formid", question: "U#", after: "vstatus", cellsBefore: "#", cellsAfter: "1",
      states: [("3", "3"), ("", "blank"), ("0", "unreadable")]),
    Program(
      name: "altPaper", before: "lembar", question: "U#", after: "", cellsBefore: "#", cellsAfter: "",
      states: [("3", "3"), ("-1", "blank"), ("-9999", "unreadable"), ("0", "unreadable")]),
  ]

  @Test(arguments: programs)
  func `blank, several, unreadable and not asked arrive as what they are`(program: Program) throws {
    let file = try read(program.table())
    #expect(file.header.dialect.contains(DialectEntry("program", program.name)))
    try #require(file.forms.count == program.states.count)
    for (form, state) in zip(file.forms, program.states) {
      let cell = try #require(form.cell(.question(0)))
      #expect(Self.state(form, cell) == state.state, "\(state.text)")
      #expect(form.cell(.question(1))?.declared == nil)
      #expect(form.isIncomplete == false)
    }
    #expect(
      file.forms.allSatisfy { $0.layout.fields.count { if case .question = $0 { true } else { false } } == 9 }
    )
  }

  /// The state of a cell as validation will read it: declared, absent, blank, or by its text.
  private static func state(_ form: RawForm, _ cell: RawCell) -> String {
    if form.refusal != nil { return "refused" }
    switch cell.declared {
    case .multipleMarks: return "multiple"
    case .unreadable: return "unreadable"
    case .notAsked: return "notAsked"
    case nil: break
    }
    guard let text = cell.text else { return "notAsked" }
    return PlainAnswer.state(text)
  }

  @Test(arguments: ["F", "G", "-1", "-9999", "error-multi-select", "{question_not_shown}"])
  func `what one program means by a mark is not meant in a plain table`(mark: String) throws {
    let head = "No,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
    // -9999 among numbers alone is what altPaper is known by; a word beside it is not altPaper's.
    let file = try read(head + "1,\(mark),4,4,4,4,4,4,4,sesuai\n2,4,4,4,4,4,4,4,4,4\n")
    let cell = try #require(file.forms.first?.cell(.question(0)))
    #expect(cell.text == mark && cell.declared == nil)
    #expect(!file.header.dialect.contains { $0.name == "program" })
  }

  @Test(arguments: [
    (
      "SubmissionDate,U1,U2,U3,U4,U5,U6,U7,U8,U9,KEY,ReviewState\n2024-03-05,4,4,4,4,4,4,4,4,4,uuid:a,#\n",
      ["rejected": true, "approved": false, "": false, "hasIssues": false]
    ),
    (
      "U1,U2,U3,U4,U5,U6,U7,U8,U9,_uuid,_submission_time,_validation_status\n4,4,4,4,4,4,4,4,4,a,2024-03-05,#\n",
      ["Not Approved": true, "Approved": false, "": false, "On Hold": false]
    ),
    (
      "id,submitdate,startlanguage,U1,U2,U3,U4,U5,U6,U7,U8,U9\n1,#,id,4,4,4,4,4,4,4,4,4\n",
      ["": true, "2024-03-05 08:00:00": false, "1980-01-01 00:00:00": false]
    ),
    (
      "questionnaire_id,global_id,valid,U1,U2,U3,U4,U5,U6,U7,U8,U9\n1,,#,4,4,4,4,4,4,4,4,4\n",
      ["0": true, "1": false]
    ),
  ])
  func `a record that its program sets aside is marked so`(table: String, states: [String: Bool]) throws {
    for (cell, wanted) in states {
      let file = try read(table.replacing("#", with: cell))
      #expect(file.forms.map(\.isIncomplete) == [wanted], "\(cell)")
    }
  }

  @Test func `ids of collecting programs are strong, numbers of others are not`() throws {
    for program in Self.programs {
      let file = try read(program.table())
      let isCollector = ["Kobo", "ODK Central", "ODK Briefcase"].contains(program.name)
      #expect(file.forms[0].strongID == (isCollector ? "5f0c-1" : nil), "\(program.name)")
    }
  }

  @Test func `names and addresses that a program adds are dropped`() throws {
    for program in Self.programs {
      let file = try read(program.table())
      #expect(
        !file.forms.flatMap(\.cells).contains { $0.text?.lowercased().contains("budi") == true },
        "\(program.name)")
    }
  }

  @Test func `a date of MS Forms is American where its numbers do not tell, and what they tell counts`()
    throws
  {
    let forms = try #require(Self.programs.first { $0.name == "Microsoft Forms" })
    #expect(try read(forms.table()).header.dialect.contains(DialectEntry("dateOrder", "mdy")))
    let indonesian = forms.table().replacing("3/5/24", with: "25/3/24")
    #expect(try read(indonesian).header.dialect.contains(DialectEntry("dateOrder", "dmy")))
    let translated =
      "ID,Waktu mulai,Waktu penyelesaian,Email,Nama,U1,U2,U3,U4,U5,U6,U7,U8,U9\n1,3/5/24 8:00,3/5/24 8:05,a@b.id,Budi,"
      + "4,4,4,4,4,4,4,4,4\n"
    #expect(try read(translated).texts(.date) == ["3/5/24 8:05"])
  }

  @Test func `the second heading line of a VV file is no respondent`() throws {
    let questions = (1...9).map { "U\($0)" }.joined(separator: "\t")
    let file = try read(
      "Response ID\tDate submitted\tLast page\tStart language\t\(questions)\n"
        + "id\tsubmitdate\tlastpage\tstartlanguage\t" + (1...9).map { "G1Q\($0)" }.joined(separator: "\t")
        + "\n1\t2024-03-05 08:00:00\t2\tid\t4\t4\t4\t4\t4\t4\t4\t4\t{question_not_shown}\n")
    #expect(file.forms.count == 1)
    #expect(file.forms[0].cell(.question(7))?.text == nil)
    #expect(file.arguments(.linesSkipped) == [["line.heading", "1", "2"]])
  }

  @Test(arguments: [
    ("SubmissionDate,KEY,", "survei-nama_petugas-U1"), ("SubmissionDate,KEY,", "a-b-c-U1"),
    ("Cap waktu,", "U1 [1-4]"),
    ("Cap waktu,", "Nilai [Persyaratan]"), ("_uuid,_submission_time,", "identitas/nama/U1"),
  ])
  func `words around the name of a question do not hide it`(before: String, heading: String) throws {
    let cells = before.map { $0 == "," ? "x," : "" }.joined()
    let file = try read("\(before)\(heading),U2,U3,U4,U5,U6,U7,U8,U9\n\(cells)3,4,4,4,4,4,4,4,4\n")
    #expect(file.texts(.question(0)) == ["3"])
  }

  @Test func `a mapping decides over what a program's headings mean`() throws {
    let file = try read(
      "questionnaire_id,global_id,1_1,U2,U3,U4,U5,U6,U7,U8,U9\n1,,NA,4,4,4,4,4,4,4,4\n", mapping: "1_1,U1\n")
    #expect(file.texts(.question(0)) == [""])
  }
}

/// The state of a plain text, by a few lines of the test's own.
enum PlainAnswer {
  static func state(_ text: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    if words.isEmpty { return "blank" }
    let values = ["1": "1", "2": "2", "3": "3", "4": "4", "a": "1", "b": "2", "c": "3", "d": "4"]
    let texts = ["sangat sesuai": "4", "sesuai": "3", "kurang sesuai": "2"]
    let parts = text.lowercased().split(whereSeparator: { ",;|".contains($0) }).map { $0.trimming() }
    if parts.count == 1, let value = values[parts[0]] ?? texts[parts[0]] { return value }
    if parts.count > 1, parts.allSatisfy({ values[$0] != nil || texts[$0] != nil }) { return "multiple" }
    if words.count > 1, words.allSatisfy({ values[$0] != nil }) { return "multiple" }
    if words.count == 1, words[0].count == 2, words[0].allSatisfy({ "abcd".contains($0) }) {
      return "multiple"
    }
    return "unreadable"
  }
}

extension Substring {
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
