// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct IndicatorFormTests {
  @Test func `every indicator names its goal, objective and legal basis, the decree first`() throws {
    let decree = try TestDefinitions.library().decree()
    for indicator in decree.indicators {
      #expect(indicator.goal == "Meningkatnya kepuasan masyarakat")
      #expect(indicator.objective == decree.objective)
      #expect(indicator.legalBasis.first == "Keputusan Bupati Lumajang Nomor 188.45/326/427.12/2019")
      #expect(indicator.legalBasis.count == 17)
      #expect(indicator.rationale.isEmpty, "the decree gives no reason, so none is made up")
    }
  }

  @Test func `an index has its last round, events grow, village documents follow the calendar`() throws {
    let indicators = try TestDefinitions.library().decree().indicators
    #expect(indicators.map(\.withinYear) == [.lastRound, .cumulative, .calendar])
    #expect(indicators.map(\.rollUp) == [.pooledAnswers, .summedCounts, .summedCounts])
  }

  @Test func `an office's own decree fixes another version, with expressions and its own words`() throws {
    let temporary = try TemporaryDefinitions()
    let path = try temporary.write(try Self.own(), to: "mine.xml")
    let decree = try temporary.library.readDecree(file: path)
    let indicator = decree.indicators[2]
    #expect(indicator.version == "188.45/1/427.12/2024")
    guard case .ratio(let ratio) = indicator.formula else {
      Issue.record("it is a ratio")
      return
    }
    #expect(ratio.numerator.text == "RKPDESA_TW + APBDESA_TW + LPPDESA_TW")
    #expect(ratio.denominator.text == "DESA_JML * 3")
    #expect(ratio.variables.map(\.code) == ["RKPDESA_TW", "APBDESA_TW", "LPPDESA_TW", "DESA_JML"])
    #expect(indicator.rationale == "Dokumen yang terlambat menunda pencairan")
    #expect(indicator.objective == "Sasaran lain")
    #expect(
      indicator.legalBasis == [
        "Keputusan Bupati Lumajang Nomor 188.45/1/427.12/2024", "Permendagri 46/2016",
      ])
    #expect(indicator.effectiveUntil?.isoText == "2026-12-31")
    let shipped = try TestDefinitions.library().decree().indicators[2]
    #expect(indicator.formula == shipped.formula, "the expression is the same calculation as the sums")
    #expect(indicator != shipped)
  }

  @Test func `a definition whose formula lost "x 3" is another version`() throws {
    let temporary = try TemporaryDefinitions()
    let path = try temporary.write(
      try Breakable(text: Self.own()).with("DESA_JML * 3", "DESA_JML"), to: "mine.xml")
    let lost = try temporary.library.readDecree(file: path).indicators[2]
    let shipped = try TestDefinitions.library().decree().indicators[2]
    #expect(lost.code == shipped.code && lost.name == shipped.name)
    #expect(lost.version != shipped.version)
    #expect(lost.formula != shipped.formula)
  }

  @Test func `of several decrees the newest counts, and all can be asked for`() throws {
    let temporary = try TemporaryDefinitions()
    let shipped = try String(
      contentsOfFile: TestDefinitions.folders().indicators + "/lumajang-2019.xml", encoding: .utf8)
    try temporary.write(shipped, to: "Indicators/lumajang-2019.xml")
    try temporary.write(try Self.own(), to: "Indicators/lumajang-2024.xml")
    let numbers = try temporary.library.decrees().map(\.number)
    #expect(numbers == ["188.45/326/427.12/2019", "188.45/1/427.12/2024"])
    #expect(try temporary.library.decree().number == "188.45/1/427.12/2024")
  }

  @Test(arguments: [
    ("E900", #"numerator="RKPDESA_TW + APBDESA_TW + LPPDESA_TW""#, #"numerator="RKPDESA_TW + APBDES""#),
    ("E903", #"denominator="DESA_JML * 3""#, #"denominator="DESA_JML * (3""#),
    ("E902", #"denominator="DESA_JML * 3""#, #"denominator="DESA_JML * 0""#),
    ("E902", #"denominator="DESA_JML * 3""#, #"denominator="DESA_JML - DESA_JML""#),
    ("E902", #"denominator="DESA_JML * 3""#, #"denominator="DESA_JML / 0""#),
    ("E462", #"denominator="DESA_JML * 3""#, #"denominator="3""#),
    ("E461", #"multiplier="100"><variable"#, #"multiplier="10"><variable"#),
    ("E411", #"numerator="RKPDESA_TW + APBDESA_TW + LPPDESA_TW""#, #"numerator="""#),
    ("E427", #"<variable code="LPPDESA_TW">"#, #"<variable code="RKPDESA_TW">"#),
  ])
  func `an expression that cannot be worked out is refused with its line`(
    id: String, old: String, new: String
  ) throws {
    let temporary = try TemporaryDefinitions()
    let broken = try Breakable(text: Self.own()).with(old, new)
    let marked = try Breakable(text: broken).with(
      id == "E427" ? #"<variable code="APBDESA_TW""# : "<expression",
      id == "E427" ? #"1️⃣<variable code="APBDESA_TW""# : "1️⃣<expression")
    let (text, line) = try Breakable.unmarked(marked)
    let path = try temporary.write(text, to: "mine.xml")
    let error = try definitionError { _ = try temporary.library.readDecree(file: path) }
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line, "\(error)")
    if id == "E900" {
      #expect(error.message.arguments == ["APBDES", "RKPDESA_TW, APBDESA_TW, LPPDESA_TW, DESA_JML"])
    }
  }

  @Test(arguments: [
    (
      "E466", #"<indicator number="1" code="IKM""#, #"<indicator number="1" code="IKM" withinYear="calendar""#
    ),
    ("E466", #"withinYear="calendar""#, #"withinYear="lastRound""#),
    ("E466", #"withinYear="calendar""#, #"rollUp="pooledAnswers""#),
    ("E414", #"withinYear="calendar""#, #"effectiveUntil="2019-09-19""#),
    ("E411", #"withinYear="calendar""#, #"withinYear="sometimes""#),
  ])
  func `rules that do not fit the formula and ends before beginnings are refused`(
    id: String, old: String, new: String
  ) throws {
    let temporary = try TemporaryDefinitions()
    let shipped = try String(
      contentsOfFile: TestDefinitions.folders().indicators + "/lumajang-2019.xml", encoding: .utf8)
    let path = try temporary.write(try Breakable(text: shipped).with(old, new), to: "mine.xml")
    let error = try definitionError { _ = try temporary.library.readDecree(file: path) }
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line ?? 0 > 0)
  }

  /// The decree of 2019 as an office might write the next one: another number, IKU 3 as an expression.
  private static func own() throws -> String {
    let shipped = try String(
      contentsOfFile: TestDefinitions.folders().indicators + "/lumajang-2019.xml", encoding: .utf8)
    var text = try Breakable(text: shipped).with(
      #"id="lumajang-2019" number="188.45/326/427.12/2019" date="2019-09-20""#,
      #"id="lumajang-2024" number="188.45/1/427.12/2024" date="2024-01-02""#)
    let start = try #require(text.firstRange(of: #"<ratio times="3" multiplier="100">"#))
    let end = try #require(text[start.upperBound...].firstRange(of: "</ratio>"))
    text.replaceSubrange(
      start.lowerBound..<end.upperBound,
      with: """
        <expression numerator="RKPDESA_TW + APBDESA_TW + LPPDESA_TW" denominator="DESA_JML * 3" multiplier="100"><variable
            code="RKPDESA_TW">Jumlah desa yang menyusun RKPDesa tepat waktu</variable>
          <variable code="APBDESA_TW">Jumlah desa yang menyusun APBDesa tepat waktu</variable><variable code="LPPDESA_TW">Jumlah desa yang menyusun LPPDesa tepat waktu</variable>
          <variable code="DESA_JML">Jumlah seluruh desa di wilayah Kecamatan</variable>
        </expression>
        """)
    text = try Breakable(text: text).with(
      #"withinYear="calendar""#, #"withinYear="calendar" effectiveUntil="2026-12-31""#)
    let explained = "dan LPPDesa yang disusun tepat waktu.</explanation>"
    return try Breakable(text: text).with(
      explained,
      explained + "<rationale>Dokumen yang terlambat\n menunda pencairan</rationale>"
        + "<objective>Sasaran lain</objective><basis>Permendagri 46/2016</basis>")
  }
}
