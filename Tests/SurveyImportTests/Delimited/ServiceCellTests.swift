// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct ServiceCellTests {
  @Test(arguments: [
    ("LAYANAN", FieldKey.service, "hp 081244578145", "hp ***"),
    ("JENIS LAYANAN", .service, "hp 081244578145", "hp ***"),
    ("LAYANAN", .service, "hp 0812\u{81}4457\u{81}8145", "hp ***"),
    ("UNIT", .unit, "Desa A 081244578145", "Desa A ***"), ("UNIT", .unit, "081244578145", "***"),
    ("UNIT", .unit, "35.08.10.2001", "35.08.10.2001"), ("NO", .number, "081244578145", "***"),
  ])
  func `telephones in mapped cells are masked`(
    heading: String, field: FieldKey, cell: String, kept: String
  ) throws {
    let read = try read("\(heading),U1,U2,U3,U4,U5,U6,U7,U8,U9\n\(cell),3,3,3,3,3,3,3,3,3\n")
    #expect(read.texts(field) == [kept])
    #expect(!"\(read.forms)".contains("8145"))
  }
}
