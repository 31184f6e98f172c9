// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing
import XMLReading

struct SurveyExportRefusalTests {
  /// A document, the message that it is refused with, and whether the schema sees it too.
  struct Case: CustomTestStringConvertible, Sendable {
    let document: String
    let id: String
    let isSeenBySchema: Bool
    var testDescription: String { id + " " + document.dropFirst(90) }

    init(_ id: String, _ document: String, schema: Bool = true) {
      self.id = id
      self.document = document
      isSeenBySchema = schema
    }
  }

  static let refused: [Case] = [
    Case("E130", "<data/>"),
    Case("E130", "<surveyExport version='1.0' questionnaire='skm-2017'/>"),
    Case("E131", ExportSample.export("").replacing("version=\"1.0\"", with: "version=\"2.0\"")),
    Case("E134", ExportSample.export("").replacing("version=\"1.0\"", with: "")),
    Case("E134", ExportSample.export("").replacing("questionnaire=\"skm-2017\"", with: "")),
    Case("E145", ExportSample.export("").replacing("skm-2017", with: "other"), schema: false),
    Case("E133", ExportSample.export("", attributes: "color='red'")),
    Case("E135", ExportSample.export("", attributes: "synthetic='yes'")),
    Case("E149", ExportSample.export("", attributes: "round=''")),
    Case("E132", ExportSample.export("<form/>")),
    Case("E132", ExportSample.export("<answer question='1'/>")),
    Case("E132", ExportSample.export("<unit code='1'><unit code='2'/></unit>")),
    Case("E132", ExportSample.export("<unit xmlns='' code='1'/>")),
    Case("E132", ExportSample.unit("<x:form xmlns:x='urn:other'/>")),
    Case("E136", ExportSample.export("text")),
    Case("E136", ExportSample.unit("<form/>text")),
    Case("E136", ExportSample.form("<answer question='1'>1</answer>text")),
    Case("E134", ExportSample.export("<unit name='Unit'/>")),
    Case("E149", ExportSample.export("<unit code=''/>")),
    Case("E133", ExportSample.export("<unit code='1' nama='x'/>")),
    Case("E148", ExportSample.export("<unit code='1' name='a'/><unit code='1' name='b'/>"), schema: false),
    Case("E147", ExportSample.unit("<form/><services/>")),
    Case("E147", ExportSample.unit("<services/><services/>")),
    Case("E132", ExportSample.unit("<services><form/></services>")),
    Case("E151", ExportSample.unit("<services><service code='1'><x/></service></services>")),
    Case("E150", ExportSample.unit("<services code='1'/>")),
    Case("E134", ExportSample.unit("<services><service name='1'/></services>")),
    Case("E143", ExportSample.unit("<services><service code='1'/><service code='1'/></services>")),
    Case(
      "E142",
      ExportSample.unit(
        "<services>" + (0...1_000).map { "<service code='\($0)'/>" }.joined() + "</services>")),
    Case("E141", ExportSample.unit("<form service='KTP'/>")),
    Case("E141", ExportSample.unit("<services><service code='KK'/></services><form service='KTP'/>")),
    Case("E149", ExportSample.unit("<form id=''/>")),
    Case("E133", ExportSample.unit("<form unit='35.08.11'/>")),
    Case("E135", ExportSample.unit("<form incomplete='1'/>")),
    Case("E132", ExportSample.form("<form/>")),
    Case("E132", ExportSample.form("<jawaban/>")),
    Case("E134", ExportSample.form("<field>L</field>")),
    Case("E133", ExportSample.form("<field name='sex' code='1'>L</field>")),
    Case("E144", ExportSample.form("<field name='sex'>L</field><field name='sex'>P</field>"), schema: false),
    Case("E137", ExportSample.form("<answer>1</answer>"), schema: false),
    Case("E137", ExportSample.form("<answer question='1' element='U1'>1</answer>"), schema: false),
    Case("E138", ExportSample.form("<answer question='10'>1</answer>"), schema: false),
    Case("E138", ExportSample.form("<answer question='0'>1</answer>")),
    Case("E138", ExportSample.form("<answer question=''>1</answer>")),
    Case("E138", ExportSample.form("<answer question='-1'>1</answer>")),
    Case("E138", ExportSample.form("<answer question='99999999999999999999'>1</answer>"), schema: false),
    Case("E139", ExportSample.form("<answer element='U10'>1</answer>"), schema: false),
    Case("E135", ExportSample.form("<answer question='1' state='blank'/>")),
    Case("E133", ExportSample.form("<answer question='1' value='4'/>")),
    Case("E151", ExportSample.form("<answer question='1'><b>4</b></answer>")),
    Case("E150", ExportSample.form("<remark lang='id'>baik</remark>")),
  ]

  static let read: [Case] = [
    Case("", ExportSample.full), Case("", ExportSample.export("")), Case("", ExportSample.form("")),
    Case("", ExportSample.unit("<services/>")),
    Case("", ExportSample.form("<answer question='1'>99</answer><answer question='1'/><remark/>")),
    Case("", ExportSample.form("<remark>a</remark><answer element='U9'/><field name='x'/>")),
    Case("", ExportSample.form("<answer question='001'>ya</answer>")),
    Case("", ExportSample.unit("<form number='' date='kemarin' hour='' incomplete='true'/>")),
    Case(
      "",
      ExportSample.export(
        "", attributes: "xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:schemaLocation='urn:x x.xsd'")),
  ]

  @Test(arguments: refused)
  func `a broken structure is refused with its message and place`(refused: Case) throws {
    let failure = try #require(error(refused.document))
    #expect(failure.message.id == refused.id)
    #expect((failure.place?.line ?? 0) >= 1)
  }

  @Test func `a refusal names the line and the column of the element`() throws {
    let failure = try #require(
      error(
        ExportSample.unit(
          "\n<form>\n  <answer question='1'>1</answer>\n  <answer question='12'>1</answer></form>")))
    #expect(failure.message == Message("E138", ["\"12\"", "skm-2017", "9"]))
    #expect(failure.place == Provenance(source: "berkas.csv", record: 1, line: 4, column: 3))
  }

  @Test func `text in the wrong place is refused with the line where it ends`() throws {
    let failure = try #require(error(ExportSample.unit("\n<form/>\n\nlupa\n<form/>")))
    #expect(failure.message == Message("E136", ["unit"]))
    #expect(failure.place == Provenance(source: "berkas.csv", line: 5))
  }

  @Test(arguments: read)
  func `a sound structure is read to its end`(sound: Case) {
    #expect(error(sound.document) == nil)
  }

  @Test func `the schema and the reader agree`() throws {
    let path = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../../Questionnaires/survey-export.xsd").standardized
    let schema = try XMLSchema(Array(Data(contentsOf: path)))
    for sound in Self.read {
      #expect(try schema.violations(in: Array(sound.document.utf8)).isEmpty, "\(sound.document)")
    }
    for refused in Self.refused {
      let violations = try schema.violations(in: Array(refused.document.utf8))
      #expect(violations.isEmpty != refused.isSeenBySchema, "\(refused.document) \(violations)")
    }
  }

  @Test func `too many names of fields are refused`() throws {
    let fields = (0...200).map { "<field name='kolom \($0) panjang'>x</field>" }.joined()
    #expect(error(ExportSample.form(fields))?.message == Message("E152", ["200"]))
  }

  @Test func `what is wrong with the XML itself is told by its own message`() {
    #expect(error(ExportSample.form("<answer question='1'>&x;</answer>"))?.message == Message("E107", ["x"]))
    let outside = "<!DOCTYPE surveyExport SYSTEM 'x.dtd'>"
    #expect(
      error(outside + ExportSample.form("<answer question='1'>&x;</answer>"))?.message
        == Message("E107", ["x"]))
    #expect(error("<!DOCTYPE a [<!ATTLIST a b CDATA '4'>]><a/>")?.message.id == "E108")
    #expect(error("<?xml version='1.0' encoding='UTF-7'?><a/>")?.message == Message("E109", ["UTF-7"]))
    #expect(
      error(ExportSample.form("<remark>" + String(repeating: "x", count: 64_001) + "</remark>"))?.message.id
        == "E115")
    #expect(error(ExportSample.form("<a></b>"))?.message.id == "E105")
  }

  @Test func `every code of the XML reader has a message of its own`() throws {
    let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../../../Data/Messages").standardized
    for language in ["id", "en"] {
      let bytes = try Data(contentsOf: folder.appending(path: "\(language)/xml.xml"))
      let ids = Set(try XMLDocumentReader.read(Array(bytes)).children.compactMap { $0.attribute("id") })
      #expect(Set(Self.refused.map(\.id)).isSubset(of: ids))
      #expect((101...121).allSatisfy { ids.contains("E\($0)") })
      #expect((130...156).allSatisfy { ids.contains("E\($0)") })
    }
  }

  @Test func `an export that breaks off anywhere is refused or gives the same answers`() throws {
    let bytes = Array(ExportSample.full.utf8)
    let file = try TemporaryFile(bytes)
    let whole = try Self.forms(bytes, in: file)
    #expect(whole.forms.count == 3 && whole.failure == nil)
    for length in 1..<bytes.count {
      let part = try Self.forms(Array(bytes[..<length]), in: file)
      #expect(part.failure != nil || part.forms == whole.forms, "\(length) bytes")
      #expect(Array(whole.forms.prefix(part.forms.count)) == part.forms, "\(length) bytes")
    }
  }

  @Test func `after a throw there is nothing more`() throws {
    let forms = (0..<5_000).map { "<form number='\($0)'/>" }.joined()
    let file = try TemporaryFile(ExportSample.unit(forms + "<bad/><form number='x'/>"))
    var reader = try SurveyExportReader(
      file: ByteSource(path: file.path), name: "x",
      settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017))
    var count = 0
    var failure: SurveyImportError?
    do throws(SurveyImportError) {
      while try reader.next() != nil { count += 1 }
    } catch {
      failure = error
    }
    #expect(count == 5_000 && failure?.message.id == "E132")
    let afterwards = [try reader.next(), try reader.next()]
    #expect(afterwards == [nil, nil])
  }

  /// The forms up to the end or the failure.
  static func forms(
    _ bytes: [UInt8], in file: TemporaryFile
  ) throws -> (forms: [RawForm], failure: SurveyImportError?) {
    try Data(bytes).write(to: URL(filePath: file.path))
    var forms: [RawForm] = []
    do throws(SurveyImportError) {
      var reader = try SurveyExportReader(
        file: try ByteSource(path: file.path), name: "x",
        settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017))
      while let form = try reader.next() { forms.append(form) }
      return (forms, nil)
    } catch {
      return (forms, error)
    }
  }
}
