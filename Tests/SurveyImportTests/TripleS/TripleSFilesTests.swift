// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Where the data of a survey are looked for, and what is never opened.
struct TripleSFilesTests {
  private static let data = TripleSSample.line(1, "444444444")

  @Test func `data beside the metadata are found by name, and by the name that the metadata give`() throws {
    let named = try read(
      sss: TripleSSample(record: " href=\"jawaban.x\"").sss, data: Self.data, name: "jawaban.x")
    #expect(named.forms.count == 1)
    for name in ["survei.asc", "survei.DAT", "survei.txt"] {
      #expect(try read(sss: TripleSSample().sss, data: Self.data, name: name).forms.count == 1)
    }
  }

  @Test func `no data, or several, refuse the file and name what was looked for`() {
    let missing = error(sss: TripleSSample().sss, data: Self.data, name: "lain.asc")
    #expect(missing?.message.id == "E176")
    #expect(missing?.message.arguments.first?.contains("survei.asc") == true)
    let several = error(sss: TripleSSample().sss, data: Self.data, extra: ["survei.dat": Self.data])
    #expect(several?.message.id == "E178")
  }

  @Test(arguments: [
    "../survei.asc", "/etc/hostname", "a/b.asc", "..", ".asc", "http://localhost/x.asc", "file:survei.asc",
    "a\\b.asc",
    "C:survei.asc",
  ])
  func `a name that leads out of the folder is never opened`(href: String) {
    #expect(error(sss: TripleSSample(record: " href=\"\(href)\"").sss, data: Self.data)?.message.id == "E177")
  }

  @Test(arguments: ["survei.sss", "SURVEI.SSS"])
  func `metadata that name themselves as their data are refused`(href: String) {
    let error = error(sss: TripleSSample(record: " href=\"\(href)\"").sss, data: Self.data)
    #expect(error?.message == Message("E177", [href]))
  }

  @Test func `a link in place of the data is not followed, and called a link`() throws {
    let folder = try TemporaryFolder(["survei.sss": TripleSSample().sss, "benar.asc": Self.data])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/survei.asc", withDestinationPath: folder.path + "/benar.asc")
    let error = #expect(throws: SurveyImportError.self) { try read(path: folder.path + "/survei.sss") }
    #expect(error?.message.id == "E308")
    #expect(error?.place?.source == "survei.asc")
  }

  @Test func `choices for tables do not fit a zip of a survey`() throws {
    let tripleS = ZipMaker([.init("survei.sss", TripleSSample().sss), .init("survei.asc", Self.data)])
    let lime = ZipMaker([
      .init("survey_1.lss", LimeSurveySample().lss),
      .init("survey_1_responses.lsr", LimeSurveySample.lsr([])),
    ])
    for (zip, name) in [(tripleS, "survei.zip"), (lime, "arsip.lsa")] {
      let file = try TemporaryFile(zip.bytes, name: name)
      for table in [TableChoices(delimiter: ";"), TableChoices(sheet: "A"), TableChoices(headingLine: 2)] {
        let settings = ImportSettings(questionnaire: ModelQuestionnaire.skm2017, table: table)
        let error = #expect(throws: SurveyImportError.self) {
          _ = try SurveyFileReader(path: file.path, settings: settings).header
        }
        #expect(error?.message.id == "E228", "\(name)")
      }
    }
  }

  @Test func `metadata and data come in one zip too, whatever the metadata are called`() throws {
    for name in ["a/survei.sss", "survei.xml"] {
      let data = name.replacing(".sss", with: ".asc").replacing(".xml", with: ".asc")
      let zip = ZipMaker([ZipMaker.Entry(name, TripleSSample().sss), ZipMaker.Entry(data, Self.data)])
      let file = try TemporaryFile(zip.bytes, name: "survei.zip")
      let read = try read(path: file.path)
      #expect(read.forms.count == 1)
      #expect(read.forms.first?.part == data)
      let manifest = try SurveyFileReader.manifest(path: file.path)
      #expect(manifest.size == zip.bytes.count)
    }
  }

  @Test func `what makes a survey the same is metadata and data together`() throws {
    let folder = try TemporaryFolder(["survei.sss": TripleSSample().sss, "survei.asc": Self.data])
    let first = try SurveyFileReader.manifest(path: folder.path + "/survei.sss")
    #expect(try SurveyFileReader.manifest(path: folder.path + "/survei.sss") == first)
    try folder.write("survei.asc", Array((Self.data + TripleSSample.line(2, "333333333")).utf8))
    let second = try SurveyFileReader.manifest(path: folder.path + "/survei.sss")
    #expect(second.sha256 != first.sha256)
    let settings = ImportSettings(questionnaire: ModelQuestionnaire.skm2017)
    let reader = try SurveyFileReader(path: folder.path + "/survei.sss", settings: settings)
    let members = reader.members
    #expect(members.map(\.name) == ["survei.sss", "survei.asc"])
    #expect(ContainerDigest.sha256(of: members) == second.sha256)
  }

  @Test func `data cut short anywhere lose no answer silently`() throws {
    let whole =
      TripleSSample.line(1, "432143214", remark: "x") + TripleSSample.line(2, "123412341", remark: "y")
    let all = try read(sss: TripleSSample().sss, data: whole).answers
    for length in 1..<whole.utf8.count {
      let file = try read(sss: TripleSSample().sss, data: Array(whole.utf8.prefix(length)))
      for (index, form) in file.forms.enumerated() {
        #expect(form.refusal == .damaged || file.answers[index] == all[index], "\(length)")
      }
    }
  }

  @Test func `metadata cut short anywhere are refused`() throws {
    let sss = Array(TripleSSample().sss.trimmingCharacters(in: .whitespacesAndNewlines).utf8)
    let folder = try TemporaryFolder(["survei.asc": Self.data])
    for length in stride(from: 0, to: sss.count - 1, by: 11) {
      try folder.write("survei.sss", Array(sss.prefix(length)))
      #expect(throws: SurveyImportError.self, "\(length)") { try read(path: folder.path + "/survei.sss") }
    }
  }

  @Test func `an outside document type is accepted and never fetched, one that declares is refused`() throws {
    let outside = TripleSSample(doctype: "<!DOCTYPE sss PUBLIC \"-//x//EN\" \"http://localhost:9/sss.dtd\">")
      .sss
    #expect(try read(sss: outside, data: Self.data).forms.count == 1)
    let inside = TripleSSample(doctype: "<!DOCTYPE sss [<!ATTLIST value score CDATA \"4\">]>").sss
    #expect(error(sss: inside, data: Self.data)?.message.id == "E108")
  }

  @Test(arguments: [
    ("<position start='20' finish='20'/>", "<position start='0'/>", "E179"),
    ("<position start='20' finish='20'/>", "<position start='99999999999'/>", "E179"),
    ("<position start='20' finish='20'/>", "<position start='9' finish='2'/>", "E179"),
    ("<position start='20' finish='20'/>", "", "E179"), ("type=\"date\"", "type=\"blob\"", "E182"),
    ("<record ident=\"V\">", "<record ident=\"V\" format=\"sav\">", "E182"),
    ("<record ident=\"V\">", "<record ident=\"V\" skip=\"-1\">", "E182"),
    ("</record>", "</record><record ident=\"W\"></record>", "E183"),
  ])
  func `metadata that make no sense are refused in their own words`(old: String, new: String, id: String) {
    #expect(error(sss: TripleSSample().sss.replacing(old, with: new), data: Self.data)?.message.id == id)
  }

  @Test func `levels are refused and say which file to take`() {
    let sss = "<sss version='2.0'><hierarchy><level ident='a' href='a.sss'/></hierarchy></sss>"
    #expect(error(sss: sss, data: Self.data)?.message.id == "E180")
    #expect(error(sss: "<sss version='2.0'/>", data: Self.data)?.message.id == "E181")
  }

  @Test func `a line without an end is refused before it fills the memory`() {
    let long = String(repeating: "4", count: 3_000_000)
    #expect(error(sss: TripleSSample().sss, data: long)?.message.id == "E184")
  }
}
