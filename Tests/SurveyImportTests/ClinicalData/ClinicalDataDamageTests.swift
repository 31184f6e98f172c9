// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Studies that are cut short, hostile, or no state at one time.
struct ClinicalDataDamageTests {
  private static let data =
    StudySample.subject("1", StudySample.form("432143214"))
    + StudySample.subject("2", StudySample.form("123412341"))
  private static let xml = StudySample(data: data).xml

  @Test func `a study cut short anywhere is refused`() throws {
    let bytes = Array(Self.xml.utf8)
    for length in stride(from: 0, to: bytes.count - 2, by: 37) {
      let file = try TemporaryFile(bytes[..<length])
      #expect(throws: SurveyImportError.self, "\(length)") { try read(path: file.path) }
    }
  }

  @Test(arguments: ["Update", "Remove"])
  func `changes are refused, whatever they change`(type: String) throws {
    for element in ["SubjectData", "FormData", "ItemGroupData", "ItemData"] {
      let text = Self.xml.replacing(
        "<\(element) ", with: "<\(element) TransactionType=\"\(type)\" ", maxReplacements: 1)
      let found = try #require(error(text))
      #expect(found.message.id == "E186" && (found.place?.line ?? 0) > 10)
    }
    let insert = Self.xml.replacing("<SubjectData ", with: "<SubjectData TransactionType=\"Insert\" ")
    #expect(try read(insert).forms.count == 2)
  }

  @Test func `a study without data, and data of two versions, are refused`() {
    #expect(error("<ODM><Study OID='S'/></ODM>")?.message.id == "E185")
    let two = Self.xml.replacing(
      "</ClinicalData>",
      with: "</ClinicalData><ClinicalData StudyOID=\"SKM\" MetaDataVersionOID=\"m2\">"
        + StudySample.subject("3", StudySample.form("444444444")) + "</ClinicalData>")
    #expect(error(two)?.message.id == "E187")
  }

  @Test(arguments: [
    ("<SubjectData SubjectKey=\"1\">", "<SubjectData>"), ("<ItemData ItemOID=\"u1\" ", "<ItemData "),
    ("<FormData FormOID=\"Form.skm\" ", "<FormData "),
  ])
  func `what lacks its name is refused`(old: String, new: String) {
    #expect(error(Self.xml.replacing(old, with: new, maxReplacements: 1))?.message.id == "E188")
  }

  @Test func `an outside document type in Latin-1 is read, one that declares is refused`() throws {
    let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><!DOCTYPE ODM SYSTEM \"odm1-1-0.dtd\">"
    let sample = StudySample(
      head: head, root: "<ODM xmlns:redcap=\"r\" FileType=\"Snapshot\">", data: Self.data)
    #expect(try read(sample.xml).forms.count == 2)
    let inside = StudySample(head: "<!DOCTYPE ODM [<!ATTLIST ItemData Value CDATA \"4\">]>", data: Self.data)
    #expect(error(inside.xml)?.message.id == "E108")
  }

  @Test func `a missing element is named with the fields that are there`() {
    let found = error(
      Self.xml.replacing(StudySample.questions[3].text, with: "Ongkos").replacing("u4", with: "x"))
    #expect(found?.message.id == "E167")
    #expect(found?.message.arguments[1] == "U4 Biaya/Tarif")
  }

  @Test func `groups that contain each other end, and so does a subject without end`() throws {
    let ring = Self.xml.replacing(
      "<ItemGroupDef OID=\"g\" Name=\"g\" Repeating=\"No\">",
      with:
        "<ItemGroupDef OID=\"g\" Name=\"g\" Repeating=\"No\"><ItemGroupRef ItemGroupOID=\"g\"/><ItemGroupRef ItemGroupOID=\"p\"/>"
    )
    #expect(try read(ring).forms.count == 2)
    let flood = StudySample(
      data: StudySample.subject("1", String(repeating: StudySample.form("444444444"), count: 8_000)))
    #expect(error(flood.xml)?.message.id == "E174")
  }

  @Test func `nesting beyond any study is refused`() {
    let deep =
      String(repeating: "<ItemGroupData ItemGroupOID=\"g\">", count: 300)
      + String(repeating: "</ItemGroupData>", count: 300)
    #expect(error(StudySample(data: StudySample.subject("1", deep)).xml)?.message.id == "E114")
  }
}
