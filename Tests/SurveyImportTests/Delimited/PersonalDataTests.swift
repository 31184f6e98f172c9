// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct PersonalDataTests {
  private let text = """
    NO,NAMA,NIK,No. HP,Email,Hobi,UNIT,JENIS KELAMIN,TANGGAL,LAYANAN,_uuid,U1,U2,U3,U4,U5,U6,U7,U8,U9,SARAN 081234567890
    1,Siti Rahayu,3508101203990001,081234567890,siti@mail.id,memancing,35.08.10.2001,P 08199999999,2024-01-02,KTP siti@mail.id,d48ab1c2-1234-4678-9abc-1234567890ab,3,3,3,3,3,3,3,3,08123456789,hub 0812 3456 7890
    """

  @Test func `nothing of personal columns enters a form or a finding`() throws {
    let read = try read(text, mapping: "SARAN 081234567890,remark")
    let dump = "\(read.forms) \(read.findings) \(read.header)"
    for secret in ["Siti", "35081012", "0812", "siti@", "memancing", "08199"] {
      #expect(!dump.contains(secret), "\(secret)")
    }
    #expect(read.arguments(.columnPersonal) == [["NAMA"], ["NIK"], ["No. HP"], ["Email"]])
    #expect(read.arguments(.columnUnmapped) == [["Hobi"]])
    #expect(read.arguments(.remarksMasked) == [["4"]])
    #expect(read.header.layout.headings.last == "SARAN ***")
  }

  @Test func `region codes, dates and ids keep their digits`() throws {
    let read = try read(text, mapping: "SARAN 081234567890,remark")
    #expect(read.texts(.unit) == ["35.08.10.2001"])
    #expect(read.texts(.date) == ["2024-01-02"])
    #expect(read.forms.first?.strongID == "d48ab1c2-1234-4678-9abc-1234567890ab")
    #expect(read.texts(.remark) == ["hub ***"])
    #expect(read.texts(.service) == ["KTP ***"])
  }

  @Test func `a telephone typed into a date cell is masked, a serial date is not`() throws {
    let head = "TANGGAL,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
    let rows = ["081234567890", "45418.354166666664", "20240506", "2024-05-06T08:30:00.000+07:00", "a@b.id"]
    let read = try read(head + rows.map { $0 + ",1,1,1,1,1,1,1,1,1\n" }.joined())
    #expect(
      read.texts(.date) == ["***", "45418.354166666664", "20240506", "2024-05-06T08:30:00.000+07:00", "***"])
  }

  @Test func `a file without headings shows none of its cells`() {
    let found = error(
      "Siti Rahayu,3508101203990001,4,3,4,3,4,3,4,3,4\nBudi,3508101203990002,4,3,4,3,4,3,4,3,4\n")
    #expect(found?.message.id == "E211")
    #expect(found?.message.arguments.isEmpty == true)
  }
}
