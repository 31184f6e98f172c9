// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

/// The recap of a round with statistics: sample, change, and intervals of the roll-ups.
struct RoundIndexStatisticsTests {
  private func content(
    variant: ReportVariant = .internalUse, rollUps: RoundStatistics? = nil
  ) -> RoundIndexContent {
    let plain = TestSheets.district
    let changes = [
      TestStatistics.change((0.2, 2.2)), TestStatistics.change((-2.2, -0.2), printed: "-1.20"),
      TestStatistics.change((-0.9, 1.5), printed: "0.30"),
    ]
    var units: [String: UnitStatistics] = [:]
    var samples: [String: RoundVerdict] = [:]
    for (index, unit) in plain.sheet.units.enumerated() {
      units[unit.unit.code] = TestStatistics.unit(
        unit, change: index < changes.count ? changes[index] : nil)
      let place = Provenance(source: "")
      samples[unit.unit.code] =
        index == 0
        ? RoundVerdict(.sampleSize, .noted, at: place, ["60", "4000", "1351", "1351", "4000"])
        : index == 1
          ? RoundVerdict(.sampleSize, .clear, at: place, ["60", "70", "59", "59", "70"])
          : RoundVerdict(.sampleSize, .unknown, at: place, ["60", unit.unit.code])
    }
    let statistics =
      rollUps
      ?? RoundStatistics(
        pooled: .found(TestStatistics.estimate(78.5, 0.1)),
        meanOfUnits: .found(TestStatistics.estimate(78.2, 0.2)),
        pooledChange: changes[0], meanChange: changes[2])
    return RoundIndexContent(
      sheet: plain.sheet.adding(statistics: statistics, units: units), registered: plain.registered,
      files: plain.files, generatedOn: plain.generatedOn, variant: variant, samples: samples,
      profile: TestRound().profile)
  }

  private func tables(_ paper: Paper) -> [PaperTable] {
    paper.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  @Test func `every unit has its verdict on the sample and its change in words`() throws {
    let paper = RoundIndex.paper(content(), catalogue: TestCatalogue.indonesian)
    let recap = try #require(tables(paper).first { $0.columns.count == 10 })
    #expect(recap.columns.suffix(2).map(\.title) == ["Sampel", "Perubahan"])
    #expect(recap.rows.prefix(4).map { $0.cells[8].text } == ["kurang (1.351)", "cukup", "–", "–"])
    #expect(recap.rows.prefix(4).map { $0.cells[9].text } == ["+1,20 naik", "-1,20 turun", "+0,30 ≈", "–"])
    for row in recap.rows + recap.footRows {
      #expect(row.cells.reduce(0) { $0 + $1.span } == recap.columns.count)
    }
    #expect(
      paper.blocks.contains { block in
        if case .paragraph(let text, .small) = block {
          text.contains("Perubahan dibanding Semester II 2023")
        } else {
          false
        }
      })
  }

  @Test func `the roll-ups have their intervals, or a reason`() throws {
    let rows = try #require(tables(RoundIndex.paper(content(), catalogue: TestCatalogue.indonesian)).first)
      .rows
    #expect(rows.map { $0.cells[4].text } == ["78,30 – 78,70", "77,80 – 78,60"])
    #expect(rows.map { $0.cells[5].text } == ["+1,20 naik", "+0,30 ≈"])
    let reason = Message("N147", "35.08.02")
    let none = RoundStatistics(pooled: .undefined(reason), meanOfUnits: .undefined(reason))
    let paper = RoundIndex.paper(content(rollUps: none), catalogue: TestCatalogue.indonesian)
    #expect(tables(paper).first?.rows.map { $0.cells[4].text } == ["–", "–"])
    let told = paper.blocks.filter { block in
      if case .paragraph(let text, .small) = block {
        text.contains("Ketelitian nilai unit 35.08.02")
      } else {
        false
      }
    }
    #expect(told.count == 1)
  }

  @Test func `profiles over all units stand in the internal recap alone`() {
    let heading = PaperBlock.heading("Nilai unsur menurut profil responden, semua unit", level: .section)
    #expect(RoundIndex.paper(content(), catalogue: TestCatalogue.indonesian).blocks.contains(heading))
    #expect(
      !RoundIndex.paper(content(variant: .publicUse), catalogue: TestCatalogue.indonesian).blocks.contains(
        heading))
  }
}
