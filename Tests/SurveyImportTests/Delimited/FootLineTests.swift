// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct FootLineTests {
  private let codes = "U1,U2,U3,U4,U5,U6,U7,U8,U9"
  private let nine = "3,3,3,3,3,3,3,3,3"

  @Test func `a remark or a service that begins with a foot word is a respondent's`() throws {
    let remarks = try read(
      """
      SARAN,\(codes)
      Jumlah petugas kurang,\(nine)
      Total pelayanan bagus,\(nine)
      Keterangan kurang jelas,,,,,,,,,
      Mutu,\(nine)
      """)
    #expect(remarks.forms.count == 4)
    let services = try read("LAYANAN,\(codes)\nKonversi KTP,\(nine)\nMutasi,\(nine)\nIKM,\(nine)\n")
    #expect(services.forms.count == 2)
  }

  @Test(arguments: ["Rata-rata", "JUMLAH", "Total:", "NRR", "NRR tertimbang per unsur"])
  func `a remark that is a foot word and nothing else is a foot`(label: String) throws {
    let read = try read("SARAN,\(codes)\nbaik,\(nine)\n\(label),\(nine)\n")
    #expect(read.texts(.remark) == ["baik"])
    #expect(read.arguments(.linesSkipped) == [["line.foot", "1", "3"]])
  }

  @Test(arguments: [
    "Min", "Max", "Maksimum", "Modus", "Median", "Simpangan Baku", "Std. Deviasi", "Standar deviasi",
    "Varian",
    "NRR Tertimbang per Unsur", "IKM Unit Pelayanan", "Σ Nilai Per Unsur", "Σ", "Nilai Indeks", "Mutu",
    "Kinerja", "Jumlah responden", "Nilai maksimum",
  ])
  func `statistics under the table are no respondents`(label: String) throws {
    for head in ["NO", "UNIT", "Kode petugas"] {
      let read = try read("\(head),\(codes)\nA1,\(nine)\n\(label),\(nine)\n")
      #expect(read.forms.count == 1, "\(head)")
    }
  }

  @Test func `the second table of the annex, its legend and its signatures are no respondents`() throws {
    let read = try read(
      """
      NO;NAMA LENGKAP;UNIT;JK;U1;U2;U3;U4;U5;U6;U7;U8;U9;SARAN
      1;;;L;3;3;3;3;3;3;3;3;3;
      NRR;;;;3;3;3;3;3;3;3;3;3;
      No;Unsur;NRR;;;;;;;;;;;
      1;Persyaratan;3;;;;;;;;;;;
      2;Sistem, Mekanisme dan Prosedur;3,25;;;;;;;;;;;
      U1;Persyaratan;;;;;;;;;;;;
      3;;;;;;;;;;;;;
      ;;;;Lumajang, 5 Mei 2024;;;;;;;;;
      Mengetahui;;;;;;;;;;;;;Kepala Seksi
      ;Keterangan gambar;;;;;;;;;;;;
      """)
    #expect(read.texts(.number) == ["1"])
    #expect(read.arguments(.linesSkipped) == [["line.foot", "9", "3-11"]])
  }

  @Test func `the second table is known where it stands in the element columns`() throws {
    let read = try read(
      """
      NO;U1;U2;U3;U4;U5;U6;U7;U8;U9
      1;3;3;3;3;3;3;3;3;3
      Rata-rata;3;3;3;3;3;3;3;3;3
      No;Unsur;NRR;;;;;;;
      1;Persyaratan;3;;;;;;;
      2;Prosedur;3,25;;;;;;;
      U3;Waktu penyelesaian;;;;;;;;
      """)
    #expect(read.texts(.number) == ["1"])
    #expect(read.arguments(.linesSkipped) == [["line.foot", "5", "3-7"]])
  }

  @Test func `a respondent below a foot is a respondent`() throws {
    let read = try read(
      """
      NO,\(codes)
      1,\(nine)
      Jumlah,\(nine)
      2,4,4,4,,,x,,4,4
      3,Sangat sesuai,b. Kurang mudah,c,"4,0",2,,,,
      4,3,3,,,,,,,
      """)
    #expect(read.texts(.number) == ["1", "2", "3", "4"])
  }

  @Test func `an empty form line above the foot is a form`() throws {
    #expect(try read("NO,\(codes)\n1,\(nine)\n2,,,,,,,,,\nTotal,\(nine)\n").texts(.number) == ["1", "2"])
  }
}
