// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct ScaleTests {
  @Test(arguments: [
    ("-5", "Sangat Rendah"), ("0", "Sangat Rendah"), ("50", "Sangat Rendah"), ("50.01", "Rendah"),
    ("65", "Rendah"),
    ("65.5", "Sedang"), ("75", "Sedang"), ("75.001", "Tinggi"), ("90", "Tinggi"),
    ("90.000001", "Sangat Tinggi"),
    ("90.5", "Sangat Tinggi"), ("91", "Sangat Tinggi"), ("950", "Sangat Tinggi"),
  ])
  func `every percentage lies in one band, also 90,5, which the printed gaps leave out`(
    percent: String, label: String
  ) throws {
    let scale = try #require(try TestDefinitions.library().scales().first)
    #expect(scale.id == "permendagri-86-2017")
    let exact = try #require(ExactRatio(decimalText: percent))
    #expect(scale.band(of: exact)?.label == label)
  }

  @Test func `a percentage is never rounded before it is held against the scale`() throws {
    let scale = try #require(try TestDefinitions.library().scales().first)
    let justAbove = try #require(ExactRatio(90_000_000_001, over: 1_000_000_000))
    #expect(justAbove.rounded(places: 2).description == "90.00")
    #expect(scale.band(of: justAbove)?.label == "Sangat Tinggi")
    #expect(scale.band(of: ExactRatio(80))?.printed == "76 - 90")
  }

  @Test(arguments: [
    ("E467", #"label="Rendah" over="50""#, #"label="Rendah" over="51""#),
    ("E467", #"label="Sangat Rendah" upTo="50""#, #"label="Sangat Rendah" over="0" upTo="50""#),
    ("E467", #"label="Sangat Tinggi" over="90""#, #"label="Sangat Tinggi" over="90" upTo="100""#),
    ("E467", #"label="Sedang" over="65" upTo="75""#, #"label="Sedang" over="65" upTo="65""#),
    ("E467", #"label="Rendah" over="50""#, #"label="Rendah""#),
    ("E427", #"label="Sedang""#, #"label="Rendah""#),
    ("E411", #"label="Sangat Rendah" upTo="50""#, #"label="Sangat Rendah" upTo="fifty""#),
  ])
  func `bands with a hole, an overlap or an end are refused with their line`(
    id: String, old: String, new: String
  ) throws {
    let temporary = try TemporaryDefinitions()
    let shipped = try String(
      contentsOfFile: TestDefinitions.folders().indicatorScales + "/scales.xml", encoding: .utf8)
    let marked = try Breakable(text: shipped).with("<band " + old, "1️⃣<band " + new)
    let (text, line) = try Breakable.unmarked(marked)
    try temporary.write(text, to: "IndicatorScales/scales.xml")
    let error = try definitionError { _ = try temporary.library.scales() }
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line)
    #expect(
      try definitionError { _ = try temporary.library.readScales(file: temporary.folder + "/no.xml") }
        .message.id == "E402")
  }

  @Test func `a folder without scales is an error`() throws {
    let temporary = try TemporaryDefinitions()
    #expect(try definitionError { _ = try temporary.library.scales() }.message.id == "E408")
  }
}
