// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct ShiftedRecordTests {
  @Test func `a shifted record carries the column where the excess begins`() throws {
    let head = "NO,U1,U2,U3,U4,U5,U6,U7,U8,U9,SARAN\n"
    let read = try read(head + "1,3,3,3,3,3,3,3,3,3,cepat, ramah\n2,3,3,3,3,3,3,3,3,3,baik,\n")
    #expect(read.forms.map(\.refusal) == [.cellsBeyondHeadings, nil])
    #expect(read.forms.map(\.column) == [12, 1])
    #expect(read.forms.map(\.line) == [2, 3])
  }
}
