// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct IndicatorTests {
  @Test func `the decree is that of 20 September 2019 and repeals the one of 2017`() throws {
    let decree = try TestDefinitions.library().decree()
    #expect(decree.number == "188.45/326/427.12/2019")
    #expect(decree.date.isoText == "2019-09-20")
    #expect(decree.repeals == ["188.45/290/427.12/2017"])
    #expect(decree.organisation == "Kecamatan")
    #expect(decree.functions.count == 10)
    #expect(decree.functions.first == "Menyelenggarakan urusan pemerintahan umum")
    #expect(decree.goal == "Meningkatnya kepuasan masyarakat")
    #expect(decree.goalIndicator == "Indeks Kepuasan Masyarakat")
    #expect(
      decree.objective.hasPrefix("Meningkatnya kualitas pelayanan, fasilitasi dan koordinasi Kecamatan"))
  }

  @Test func `it cites sixteen bases and orders six things`() throws {
    let legal = try #require(try TestDefinitions.library().decree().legal)
    #expect(legal.annexEntry == 32)
    #expect(legal.bases.count == 16)
    #expect(legal.dictums.map(\.name) == ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM"])
    #expect(legal.dictums[3].items.count == 6)
    #expect(legal.dictums[3].items[2] == "penyusunan dokumen perjanjian kinerja")
  }

  @Test func `IKU 1 is an index from the survey and not a percentage`() throws {
    let indicator = try TestDefinitions.library().decree().indicators[0]
    #expect(indicator.code == "IKM")
    #expect(indicator.name == "Nilai IKM Kecamatan")
    #expect(indicator.formula == .surveyIndex)
    #expect(indicator.unit == .index)
    #expect(indicator.source == "Hasil Survei Kepuasan Masyarakat Pada Seksi Pelayanan Umum")
    #expect(indicator.responsible == "Camat" && !indicator.responsibleIsInferred)
    #expect(indicator.version == "188.45/326/427.12/2019")
    #expect(indicator.effectiveFrom.isoText == "2019-09-20")
    #expect(indicator.direction == .higher && indicator.places == 2)
  }

  @Test func `IKU 2 divides follow-ups by events`() throws {
    let indicator = try TestDefinitions.library().decree().indicators[1]
    #expect(indicator.number == 2 && indicator.unit == .percent)
    guard case .ratio(let ratio) = indicator.formula else {
      Issue.record("IKU 2 is a ratio")
      return
    }
    #expect(ratio.numerator.text == "FASKOR_TL_N")
    #expect(ratio.denominator.text == "FASKOR_D")
    #expect(ratio.multiplier == 100)
    #expect(indicator.responsibleIsInferred)
  }

  @Test func `IKU 3 divides three documents by desa times 3`() throws {
    let indicator = try TestDefinitions.library().decree().indicators[2]
    guard case .ratio(let ratio) = indicator.formula else {
      Issue.record("IKU 3 is a ratio")
      return
    }
    #expect(ratio.numerator.text == "RKPDESA_TW + APBDESA_TW + LPPDESA_TW")
    #expect(ratio.denominator.text == "DESA_JML * 3")
    #expect(ratio.multiplier == 100)
    #expect(indicator.formulaText.contains("APBDesa + Jumlah"))
  }

  @Test func `thirteen readings are recorded in both languages`() throws {
    let readings = try TestDefinitions.library().decree().readings
    #expect(readings.map(\.id) == (1...13).map { "A\($0)" })
    #expect(readings.filter { $0.other.isEmpty }.map(\.id) == ["A5", "A8", "A9", "A10", "A11", "A12", "A13"])
    #expect(readings.allSatisfy { $0.question(in: .english) != $0.question })
    #expect(readings[0].other(in: .english).contains("APBDesa counts when made"))
  }
}

@Suite struct IndicatorSenseTests {
  private static func shipped() throws -> Breakable {
    let folder = try TestDefinitions.folders().indicators
    return Breakable(text: try String(contentsOfFile: folder + "/lumajang-2019.xml", encoding: .utf8))
  }

  @Test(arguments: [
    ("E460", #"<indicator number="2""#, #"1️⃣<indicator number="4""#),
    ("E427", #"<indicator number="2" code="FASKOR_TL""#, #"1️⃣<indicator number="2" code="IKM""#),
    ("E461", #"code="IKM" unit="index""#, #"code="IKM" 1️⃣unit="percent""#),
    ("E461", #"<ratio times="3" multiplier="100">"#, #"1️⃣<ratio times="3" multiplier="10">"#),
    ("E465", #"<variable code="DESA_JML">"#, #"<variable code="FASKOR_D">"#),
    ("E427", #"<variable code="APBDESA_TW">"#, #"1️⃣<variable code="RKPDESA_TW">"#),
    ("E463", #"<reading id="A4">"#, #"1️⃣<reading id="A5">"#),
    ("E464", "<repeals>188.45/290/427.12/2017", "<repeals>188.45/326/427.12/2019"),
    ("E411", #"direction="higher" places="2">"#, #"1️⃣direction="sideways" places="2">"#),
    ("E411", #"date="2019-09-20""#, #"date="2019-09-31""#),
  ])
  func `a contradiction is refused with its line`(id: String, old: String, new: String) throws {
    let temporary = try TemporaryDefinitions()
    var broken = try Self.shipped().with(old, new)
    if id == "E465" {
      broken = try Breakable(text: broken).with(#"<indicator number="3""#, #"1️⃣<indicator number="3""#)
    }
    if !broken.contains("1️⃣") { broken = try Breakable(text: broken).with("<decree", "1️⃣<decree") }
    let (text, line) = try Breakable.unmarked(broken)
    try temporary.write(text, to: "Indicators/lumajang-2019.xml")
    let error = try definitionError { _ = try temporary.library.decree() }
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line, "\(error)")
    #expect(error.place?.source == "lumajang-2019.xml")
  }

  @Test func `a ratio needs variables`() throws {
    let temporary = try TemporaryDefinitions()
    let variable = #"<variable code="DESA_JML">Jumlah seluruh desa di wilayah Kecamatan</variable>"#
    let broken = try Self.shipped().with(variable, "")
    try temporary.write(broken, to: "Indicators/lumajang-2019.xml")
    let error = try definitionError { _ = try temporary.library.decree() }
    #expect(error.message == Message("E462", "DOK_DESA_TW"))
    #expect(error.place?.line ?? 0 > 0)
  }

  @Test func `a folder without a decree is an error and not an empty decree`() throws {
    let temporary = try TemporaryDefinitions()
    #expect(try definitionError { _ = try temporary.library.decree() }.message.id == "E408")
  }
}
