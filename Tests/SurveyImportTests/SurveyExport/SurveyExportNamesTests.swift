// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct SurveyExportNamesTests {
  @Test(arguments: ["", " ", "&#10; &#9;", "&#xA0;"])
  func `a blank name is no name`(name: String) throws {
    let file = try read(
      ExportSample.export(
        "<unit code='35.08.10' name='\(name)'><services><service code='KTP' name='\(name)'/></services>"
          + "<form service='KTP'/></unit>"))
    #expect(file.header.declaredUnits == [ServiceUnit(code: "35.08.10", name: "35.08.10")])
    #expect(file.texts(.service) == ["KTP"])
  }

  @Test func `a blank code is an empty one`() {
    #expect(error(ExportSample.export("<unit code=' '/>"))?.message == Message("E149", ["code", "unit"]))
  }

  @Test func `nothing that steers a terminal leaves the head of an export`() throws {
    let bad = "&#x9B;31m&#x202E;&#x2028;x&#xA;y"
    let file = try read(
      ExportSample.export(
        "<unit code='U\(bad)' name='Unit\(bad)'><services><service code='S\(bad)' name='KTP\(bad)'/>"
          + "<service code='T\(bad)'/></services><form service='S\(bad)'/><form service='T\(bad)'/></unit>",
        attributes: "round='R\(bad)'"))
    let shown = "\u{FFFD}31m\u{FFFD} x y"
    #expect(file.header.roundID == "R" + shown)
    #expect(file.header.declaredUnits == [ServiceUnit(code: "U" + shown, name: "Unit" + shown)])
    #expect(file.texts(.unit) == ["U" + shown, "U" + shown])
    #expect(file.texts(.service) == ["KTP" + shown, "T" + shown])
  }

  @Test(arguments: [
    ExportSample.export("").replacing("version=\"1.0\"", with: "version='@'"),
    ExportSample.export("").replacing("\"skm-2017\"", with: "'@'"),
    ExportSample.unit("<form service='@'/>"),
    ExportSample.export("<unit code='@'><form service='KTP'/></unit>"),
    ExportSample.export("<unit code='@'><form/><services/></unit>"),
    ExportSample.export("<unit code='@' name='a'/><unit code='@' name='b'/>"),
    ExportSample.unit("<services><service code='@'/><service code='@'/></services>"),
    ExportSample.form("<answer question='@'/>"), ExportSample.form("<answer element='@'/>"),
    ExportSample.form("<answer question='&#x9B;'/>"), ExportSample.form("<answer element='&#x202E;'/>"),
    ExportSample.form("<\u{61C}jawaban/>"), ExportSample.form("<remark>&\u{61C}x;</remark>"),
    ExportSample.form("<a></\u{61C}b>"),
  ])
  func `no error quotes what steers a terminal`(document: String) throws {
    let failure = try #require(error(document.replacing("@", with: "x&#x9B;31m&#xA;&#x202E;&#x2028;")))
    for argument in failure.message.arguments { #expect(ShownText.safe(argument) == argument) }
  }

  @Test func `names of fields are shown without what steers a terminal`() throws {
    let file = try read(ExportSample.form("<field name='Warna&#x9B;31m&#xA;a'/><field name='NIK&#x202E;'/>"))
    #expect(file.arguments(.columnUnmapped) == [["Warna\u{FFFD}31m a"]])
    #expect(file.arguments(.columnPersonal) == [["NIK\u{FFFD}"]])
  }

  @Test func `telephones and addresses in names of units and services are masked`() throws {
    let file = try read(
      ExportSample.export(
        "<unit code='35.08.10.2001' name='Desa A hub 081244578145'><services>"
          + "<service code='A' name='hp 081244578145'/><service code='B' name='ani@mail.id'/>"
          + "<service code='081244578145'/></services><form service='A'/><form service='B'/>"
          + "<form service='081244578145'/></unit>"))
    #expect(file.texts(.service) == ["hp ***", "***", "***"])
    #expect(file.texts(.unit) == Array(repeating: "35.08.10.2001", count: 3))
    #expect(file.header.declaredUnits.map(\.name) == ["Desa A hub ***"])
    let dump = "\(file)"
    for secret in ["0812", "4578145", "ani@"] { #expect(!dump.contains(secret)) }
  }

  @Test(arguments: ["hp 081244578145", "081244578145", "ani@mail.id", "0812-4457-8145"])
  func `a telephone or an address is no code of a unit`(code: String) throws {
    let failure = try #require(error("\n" + ExportSample.export("<unit code='\(code)'><form/></unit>")))
    #expect(failure.message == Message("E156"))
    #expect(failure.place?.line == 2)
  }
}
