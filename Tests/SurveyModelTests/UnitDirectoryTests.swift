// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

struct UnitDirectoryTests {
  private let directory = UnitDirectory([
    ServiceUnit(code: "35.08.10", name: "Kecamatan Lumajang", aliases: ["Lumajang", "Kec. Lumajang"]),
    ServiceUnit(code: "35.08.04", name: "Kecamatan Pasirian", aliases: ["Pasirian", "Kantor"]),
    ServiceUnit(code: "35.08.05", name: "Kecamatan Tempeh", aliases: ["kantor"]),
  ])

  @Test(
    arguments: [
      ("35.08.10", "35.08.10"), (" 35.08.10 ", "35.08.10"), ("kecamatan  LUMAJANG", "35.08.10"),
      ("kec lumajang", "35.08.10"), ("Pasirian", "35.08.04"),
    ])
  func `a cell names a unit by code, or by one name or alias`(cell: String, code: String) {
    #expect(directory.unit(named: cell)?.code == code)
  }

  @Test(arguments: ["Kantor", "KANTOR ", "", "  ", "35.08.1", "35 08 10", "Kecamatan"])
  func `a name that two units share, or that none bears, names no unit`(cell: String) {
    #expect(directory.unit(named: cell) == nil)
  }

  @Test func `units stand in the order of their codes`() {
    #expect(directory.units.map(\.code) == ["35.08.04", "35.08.05", "35.08.10"])
    #expect(directory.unit(code: "Lumajang") == nil)
  }

  @Test func `a unit whose alias repeats its own name is not ambiguous`() {
    let twice = UnitDirectory([ServiceUnit(code: "1", name: "Senduro", aliases: ["SENDURO", "senduro "])])
    #expect(twice.unit(named: "Senduro")?.code == "1")
  }
}
