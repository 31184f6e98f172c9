// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import IndicatorEvaluation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

/// The definitions and places of the source tree, for tests of the three indicators.
enum Decreed {
  /// The indicator of a number, 1 to 3.
  static func indicator(_ number: Int) throws -> IndicatorDefinition {
    try TestDefinitions.library().decree().indicators[number - 1]
  }

  /// All places of Kabupaten Lumajang.
  static func regions() throws -> [Region] { try TestDefinitions.library().regions() }

  /// Desa `2001`, `2002` … of a kecamatan that the test makes up.
  static func villages(_ count: Int, of unit: String = "35.08.90") -> [Region] {
    (1...count).map {
      Region(
        code: "\(unit).\(2000 + $0)", name: "Desa \($0)", level: .desa, parentCode: unit, statisticsCode: nil)
    }
  }
}

/// A day in a test, `2024-03-31`.
func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(isoText: text)) }

/// A register of village documents, written as a table: desa, kind, fiscal year, the day that decides (`?` where it
/// is not known) and, where it matters, the number.
struct RegisterTable {
  let documents: [VillageDocument]

  init(_ text: String, unit: String = "35.08.90") throws {
    documents = try text.split(separator: "\n").map { line in
      let cells = line.split(separator: " ").map(String.init)
      let kind = try #require(VillageDocumentKind(rawValue: cells[1]))
      let date = cells[3] == "?" ? nil : try day(cells[3])
      return VillageDocument(
        villageCode: "\(unit).\(cells[0])", kind: kind, fiscalYear: try #require(Int(cells[2])),
        enacted: kind == .report ? nil : date, received: kind == .report ? date : nil,
        number: cells.count > 4 ? cells[4] : "")
    }
  }

  /// The year 2024 of a kecamatan: of each kind so many on time, the next so many late; the rest is not there.
  init(
    workPlan: (onTime: Int, late: Int), budget: (onTime: Int, late: Int), report: (onTime: Int, late: Int),
    unit: String = "35.08.90"
  ) throws {
    func lines(_ kind: String, _ year: Int, _ count: (onTime: Int, late: Int), _ days: (String, String))
      -> [String]
    {
      (0..<(count.onTime + count.late)).map {
        "\(2001 + $0) \(kind) \(year) \($0 < count.onTime ? days.0 : days.1)"
      }
    }
    let text =
      lines("RKPDESA", 2025, workPlan, ("2024-09-30", "2024-10-01"))
      + lines("APBDESA", 2025, budget, ("2024-12-31", "2025-01-02"))
      + lines("LPPDESA", 2023, report, ("2024-03-31", "2024-04-01"))
    try self.init(text.joined(separator: "\n"), unit: unit)
  }
}

/// IKU 3 of the made-up kecamatan.
func documentValue(
  _ table: RegisterTable, villages: [Region], period: String = "2024", asOf: String = "2024-12-31",
  policies: ReadingPolicies = .adopted, definition: IndicatorDefinition? = nil, unit: String = "35.08.90"
) throws -> Observation? {
  try DocumentIndicator.observation(
    documents: table.documents, villages: villages, definition: definition ?? Decreed.indicator(3),
    unitCode: unit,
    period: try #require(CalendarPeriod(period)), asOf: day(asOf), policies: policies, digest: "d",
    isSynthetic: true)
}
