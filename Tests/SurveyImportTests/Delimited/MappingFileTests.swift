// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct MappingFileTests {
  private let head = "U1,U2,U3,U4,U5,U6,U7,U8,U9\n"

  @Test(arguments: ["", "\n", " \n\n", "heading,field\n", "heading;field", "\u{FEFF}heading,field\n,\n"])
  func `a mapping that maps nothing is refused`(mapping: String) throws {
    let found = try #require(error(head, mapping: mapping))
    #expect(found.message == Message("E224"))
    #expect(found.place == Provenance(source: "pemetaan.csv"))
  }

  @Test func `a mapping of one line is enough`() {
    #expect(error(head, mapping: "Catatan,-\n") == nil)
  }

  @Test func `near headings are spoken of only where there are some`() throws {
    let none = try #require(error("NO,U1,U2,U3,U4,U5,U6,U7,U8\n"))
    #expect(none.message == Message("E223", ["U9 Sarana dan Prasarana"]))
    let near = try #require(error("NO,U1,U2,U3,U4,U5,U6,U7,U8,Prasarna\n"))
    #expect(near.message == Message("E212", ["U9 Sarana dan Prasarana", "\"Prasarna\" → U9"]))
  }
}
