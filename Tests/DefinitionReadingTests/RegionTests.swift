// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import IndicatorModel
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct RegionTests {
  @Test func `there are 228 places: 1, 1, 21 kecamatan, 198 desa and 7 kelurahan`() throws {
    let regions = try TestDefinitions.library().regions()
    #expect(regions.count == 228)
    let counts = Dictionary(grouping: regions, by: \.level).mapValues(\.count)
    #expect(counts == [.province: 1, .kabupaten: 1, .kecamatan: 21, .desa: 198, .kelurahan: 7])
    #expect(Set(regions.map(\.code)).count == 228)
  }

  @Test func `the 21 kecamatan run from 35·08·01 to 35·08·21`() throws {
    let kecamatan = try TestDefinitions.library().regions().filter { $0.level == .kecamatan }
    let codes = (1...21).map { number -> String in number < 10 ? "35.08.0\(number)" : "35.08.\(number)" }
    #expect(kecamatan.map(\.code) == codes)
    let lumajang = try #require(kecamatan.first { $0.code == "35.08.10" })
    #expect(lumajang.name == "Lumajang")
    #expect(lumajang.statisticsCode == "3508060")
    #expect(lumajang.parentCode == "35.08")
  }

  @Test func `Kecamatan Lumajang has 5 desa and 7 kelurahan`() throws {
    let places = try TestDefinitions.library().regions().filter { $0.parentCode == "35.08.10" }
    #expect(places.count { $0.level == .desa } == 5)
    #expect(places.count { $0.level == .kelurahan } == 7)
  }

  @Test(.enabled(if: SharedFiles.path("data/lumajang_regions.csv") != nil))
  func `every place is as the data set has it`() throws {
    let path = try #require(SharedFiles.path("data/lumajang_regions.csv"))
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .dropFirst()
    let regions = try TestDefinitions.library().regions()
    #expect(lines.count == regions.count)
    for (line, region) in zip(lines, regions) {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(cells[0] == region.code)
      #expect(cells[1] == region.name)
      #expect(cells[2] == region.level.rawValue)
      #expect(cells[3] == region.parentCode ?? "")
      #expect(cells[4] == region.statisticsCode ?? "")
      #expect(cells[5] == region.otherSpelling ?? "")
    }
  }

  @Test(arguments: [
    (
      "E470", #"<region code="35.02" level="kabupaten" parent="35">B"#,
      #"1️⃣<region code="35.01" level="kabupaten" parent="35">B"#
    ),
    (
      "E471", #"<region code="35.02" level="kabupaten" parent="35">"#,
      #"1️⃣<region code="36.02" level="kabupaten" parent="36">"#
    ),
    (
      "E471", #"<region code="35.02" level="kabupaten" parent="35">"#,
      #"1️⃣<region code="35.02" level="kabupaten">"#
    ),
    (
      "E472", #"<region code="35.02.01" level="kecamatan" parent="35.02">"#,
      #"1️⃣<region code="35.01.01" level="kecamatan" parent="35.02">"#
    ),
    (
      "E473", #"<region code="35.02.01" level="kecamatan" parent="35.02">"#,
      #"1️⃣<region code="35.02.01" level="desa" parent="35.02">"#
    ),
    (
      "E474", #"<region code="35.02.01.2001" level="desa""#,
      #"1️⃣<region code="35.02.01.2001" level="kelurahan""#
    ),
    ("E474", #"<region code="35.02.01.2001" level="desa""#, #"1️⃣<region code="35.02.01.1001" level="desa""#),
    ("E411", #"<region code="35.02.01.2001" level="desa""#, #"1️⃣<region code="35.02.01.201" level="desa""#),
    ("E411", #"level="desa" parent="35.02.01">D<"#, #"1️⃣level="desa" parent="35.02.01"> <"#),
  ])
  func `a contradiction is refused with its line`(id: String, old: String, new: String) throws {
    let small = Breakable(
      text: """
        <regions xmlns="urn:ikm:regions:1" id="mine">
          <region code="35" level="provinsi">P</region>
          <region code="35.01" level="kabupaten" parent="35">A</region>
          <region code="35.02" level="kabupaten" parent="35">B</region>
          <region code="35.02.01" level="kecamatan" parent="35.02">C</region>
          <region code="35.02.01.2001" level="desa" parent="35.02.01">D</region>
        </regions>
        """)
    let temporary = try TemporaryDefinitions()
    try temporary.write(small.text, to: "Regions/mine.xml")
    #expect(try temporary.library.regions().count == 5)
    let (text, line) = try Breakable.unmarked(try small.with(old, new))
    try temporary.write(text, to: "Regions/mine.xml")
    let error = try definitionError { _ = try temporary.library.regions() }
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line, "\(error)")
  }
}
