// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

struct SampleSizeTableTests {
  private let table: SampleSizeTable

  init() throws { table = try TestDefinitions.roundThresholds().sampleSize }

  @Test func `the formula gives all 90 printed rows`() {
    #expect(table.rows.count == 90)
    for row in table.rows {
      #expect(table.sample(for: row.population) == row.sample, "N = \(row.population)")
    }
  }

  @Test(.enabled(if: SharedFiles.path("data/krejcie_morgan.csv") != nil))
  func `the rows are those of the data set`() throws {
    let path = try #require(SharedFiles.path("data/krejcie_morgan.csv"))
    let rows = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
      .map { line in line.split(separator: ",").compactMap { Int($0) } }
    #expect(rows == table.rows.map { [$0.population, $0.sample] })
  }

  @Test(arguments: [
    (10, 10), (50, 44), (100, 80), (200, 132), (500, 217), (1000, 278), (5000, 357), (10_000, 370),
    (1_000_000, 384), (60, 52), (104, 82), (7_500_000, 384),
  ])
  func `between the rows the formula goes on`(population: Int, sample: Int) {
    #expect(table.sample(for: population) == sample)
  }

  @Test(arguments: [0, 1, 5, 9])
  func `below ten everybody is asked`(population: Int) {
    #expect(table.sample(for: population) == population)
    #expect(table.row(for: population) == nil)
  }

  @Test func `a reader of the table takes the next higher row`() {
    #expect(table.row(for: 104)?.population == 110)
    #expect(table.row(for: 104)?.sample == 86)
    #expect(table.row(for: 110)?.sample == 86)
    #expect(table.row(for: 1_000_001) == nil)
  }
}
