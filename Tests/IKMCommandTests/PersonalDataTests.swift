// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Planted names, NIK, phones and e-mails must be found nowhere: store, logs, papers, exports.
struct PersonalDataTests {
  static let planted = [
    "Sulastri", "Wibisono", "3508101234567890", "081234567891", "0812-3456-7892", "sulastri@contoh.id",
    "Jalan Mawar", "wibisono@contoh.id", "3508109876543210",
  ]

  @Test func `personal columns of a table are dropped at the door and found nowhere`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let table = """
      NO,NAMA,NIK,NO HP,Email,Alamat,TANGGAL,U1,U2,U3,U4,U5,U6,U7,U8,U9,SARAN
      1,Sulastri,3508101234567890,081234567891,sulastri@contoh.id,Jalan Mawar 5,2024-03-05,4,4,4,4,4,4,4,4,4,hubungi 0812-3456-7892
      2,Wibisono,3508109876543210,081234567891,wibisono@contoh.id,Jalan Mawar 6,2024-03-06,3,9,3,3,3,3,3,3,3,=kirim ke wibisono@contoh.id

      """
    let path = try program.file("forms.csv", table)
    let outcomes = try everything(program, path: path, extra: ["--unit", "35.08.10", "--order", "element"])
    #expect(outcomes.contains("NAMA"), "the dropped column is named by its heading")
    try expectNothingPersonal(in: program, except: path, shown: outcomes)
  }

  @Test func `personal fields of our XML are dropped at the door and found nowhere`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let fields = """
      <field name="nama">Sulastri</field><field name="NIK">3508101234567890</field>\
      <field name="telepon">081234567891</field><field name="email">sulastri@contoh.id</field>\
      <field name="alamat">Jalan Mawar 5</field><field name="catatan lain">Wibisono</field>
      """
    let answers = (1...9).map { "<answer question=\"\($0)\">\($0 == 2 ? "Wibisono" : "3")</answer>" }.joined()
    let export = """
      <surveyExport xmlns="urn:ikm:survey-export:1" version="1.0" questionnaire="skm-2017" round="2024-S1">
      <unit code="35.08.10"><form number="1" date="2024-03-05">\(fields)\(answers)\
      <remark>hubungi 0812-3456-7892 atau wibisono@contoh.id</remark></form></unit>
      </surveyExport>
      """
    let path = try program.file("forms.xml", export)
    let outcomes = try everything(program, path: path, extra: [])
    // The text typed into answer 2 is a mapped field: it is kept as it came, and shown nowhere.
    try expectNothingPersonal(
      in: program, except: path, shown: outcomes, store: Self.planted.filter { $0 != "Wibisono" })
  }

  /// Imports, checks, scores, explains, reports in both variants; all that was printed.
  private func everything(_ program: ProgramRun, path: String, extra: [String]) throws -> String {
    let round = ["--round", "2024-S1"]
    let papers = program.folder.appendingPathComponent("papers").path
    let commands: [[String]] = [
      ["import", path, "--dry-run"] + round + extra, ["import", path] + round + extra,
      ["check", "--notes"] + round, ["check", "--format", "json"] + round, ["score"] + round,
      ["score", "--format", "json"] + round, ["explain", "--unit", "35.08.10"] + round,
      ["report", "--all", "--format", "html,json,csv", "--out", papers] + round,
      ["report", "--all", "--format", "html,json,csv", "--public", "--out", papers + "-public"] + round,
      ["batch", "show", "1"],
    ]
    var shown = ""
    for words in commands {
      let started = try program.start(words, in: program.workspace)
      started.process.waitUntilExit()
      #expect([0, 1].contains(started.process.terminationStatus), "\(words)")
      shown += try String(contentsOf: started.output, encoding: .utf8)
      shown += try String(contentsOf: started.errors, encoding: .utf8)
    }
    return shown
  }

  private func expectNothingPersonal(
    in program: ProgramRun, except path: String, shown: String, store: [String] = planted
  ) throws {
    for text in Self.planted { #expect(!shown.contains(text), "printed: \(text)") }
    let files = try #require(
      FileManager.default.enumerator(at: program.folder, includingPropertiesForKeys: nil))
    var looked = 0
    for case let url as URL in files where url.path != path {
      guard let bytes = try? Data(contentsOf: url) else { continue }
      looked += 1
      let isStore = url.path.hasPrefix(program.workspace)
      for text in isStore ? store : Self.planted {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text) in \(url.lastPathComponent)")
      }
    }
    #expect(looked > 8, "the store, the papers and the logs were looked at")
  }
}

/// Published papers give no single person away.
struct PublishedPapersTests {
  @Test func `a service of one respondent is hidden in every public paper, the recap for programs too`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let rows = (1...20).map { "KTP,3,3,3,3,3,3,3,3,\($0 % 4 + 1)\n" }.joined()
    let path = try program.file(
      "services.csv", "LAYANAN,P1,P2,P3,P4,P5,P6,P7,P8,P9\n" + rows + "Surat Nikah,1,1,1,1,1,1,1,1,2\n")
    _ = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    let papers = program.folder.appendingPathComponent("papers")
    let made = try program.run(
      "report", "--round", "2024-S1", "--all", "--public", "--format", "html,json,csv", "--out", papers.path)
    #expect(made.exitCode == 0, "\(made.errors)")
    let files = try FileManager.default.contentsOfDirectory(at: papers, includingPropertiesForKeys: nil)
    #expect(files.count == 7)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(!text.contains("27.78") && !text.contains("27,78"), "\(file.lastPathComponent)")
      #expect(!text.contains("ikm batch") && !text.contains("--order"), "\(file.lastPathComponent)")
    }
    let index = try String(contentsOf: papers.appending(path: "index.json"), encoding: .utf8)
    #expect(index.contains("\"suppressed\": true"))
  }
}
