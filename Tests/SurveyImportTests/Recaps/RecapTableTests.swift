// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

@testable import SurveyImport

struct RecapTableTests {
  private static let names = [
    "Persyaratan", "Sistem, Mekanisme, dan Prosedur", "Waktu Penyelesaian", "Biaya/Tarif",
    "Produk Spesifikasi Jenis Pelayanan", "Kompetensi Pelaksana", "Perilaku Pelaksana",
    "Penanganan Pengaduan, Saran dan Masukan", "Sarana dan Prasarana",
  ]

  private func recap(_ text: String) throws -> PublishedRecap {
    let file = try TemporaryFile(text)
    defer { withExtendedLifetime(file) {} }
    return try RecapReader.recap(path: file.path, elementNames: Self.names)
  }

  private func list(_ numbers: [RoundedNumber?]) -> String {
    numbers.map { $0?.description ?? "-" }.joined(separator: " ")
  }

  @Test func `a recap with a total row and a unit without figures is read as it stands`() throws {
    let recap = try recap(
      """
      No,Kecamatan,V1,V2,V3,V4,V5,V6,V7,V8,V9,V10,V11,Nilai Indeks,Mutu Pelayanan,Kinerja Unit Pelayanan
      1,Pesanggaran,0.30,0.30,0.30,0.33,0.30,0.30,0.30,0.29,0.27,0.30,0.30,82.04,B,Baik
      16,Banyuwangi,-,-,-,-,-,-,-,-,-,-,-,-,-,-
      2,Muncar,0.32,0.32,0.32,0.33,0.32,0.32,0.32,0.32,0.32,0.32,0.32,88.59,A,Sangat Baik
      Banyuwangi,,0.31,0.31,0.30,0.33,0.30,0.30,0.31,0.30,0.31,0.31,0.31,84.82,B,Baik

      """)
    #expect(recap.entries.map(\.id) == ["pesanggaran", "banyuwangi", "muncar", "total-banyuwangi"])
    #expect(recap.entries.map(\.kind) == [.unit, .unit, .unit, .total])
    #expect(recap.entries[0].inputs.weightedMeans.count == 11)
    #expect(recap.entries[0].published.grade == "B")
    #expect(recap.entries[1].inputs.isEmpty, "a dash is no figure and never 0")
    #expect(recap.entries[1].published == PublishedFigure(index: nil, grade: nil))
    #expect(recap.entries[3].published.index?.description == "84.82")
    #expect(recap.entries[3].notes == [Message("recompute.note.total")])
    #expect(recap.entries[3].place.line == 5)
    #expect(
      recap.columns.map(\.meaning).suffix(3) == ["index", "grade", "other"].map { "recompute.column.\($0)" })
  }

  @Test func `comma decimals, titles, column numbers and signatures are read as what they are`() throws {
    let recap = try recap(
      """
      REKAPITULASI IKM SEMESTER I
      KABUPATEN CONTOH

      No;Unit Pelayanan;U1;U2;U3;Jumlah Responden;Nilai IKM;Kinerja
      1;2;3;4;5;6;7;8
      1;Dinas A;3,45;3,5;3,1;1.234;83,75;Baik
      2;Dinas B;3;3,25;4;75;85,42;Baik
      JUMLAH;;3,2;3,4;3,5;;84,2;Baik
      ;;;;;Mengetahui,;;

      """)
    #expect(recap.entries.map(\.unitName) == ["Dinas A", "Dinas B", "JUMLAH"])
    #expect(recap.entries.map(\.kind) == [.unit, .unit, .total])
    #expect(list(recap.entries[0].inputs.means) == "3.45 3.5 3.1")
    #expect(recap.entries[0].respondents?.description == "1234")
    #expect(recap.entries[0].published.index?.description == "83.75")
    #expect(recap.entries[0].published.grade == "Baik")
    #expect(recap.skippedLines == [1, 2, 5, 9])
    #expect(recap.dialect.map(\.value) == ["UTF-8", ";", "4"])
  }

  @Test(arguments: [
    ("A,3.5,3.6,3.4,87.50,", InputKind.means), ("A,87.5,90,85,87.50,", .meansX25),
    ("A,1.17,1.2,1.13,87.50,", .weightedMeans), ("A,35,36,34,87.50,10", .totals),
    ("A,2,2,2,50.00,1", .means), ("A,2,2,2,25.00,2", .totals),
  ])
  func `bare element columns are told by their values and the index`(row: String, kind: InputKind) throws {
    let inputs = try #require(try recap("Unit,U1,U2,U3,IKM,n\n\(row)\n").entries.first).inputs
    let lists = [inputs.means, inputs.meansX25, inputs.weightedMeans, inputs.totals]
    let kinds: [InputKind] = [.means, .meansX25, .weightedMeans, .totals]
    #expect(zip(lists, kinds).filter { !$0.0.isEmpty }.map(\.1) == [kind])
  }

  @Test func `means and weighted means side by side are told by their headings, one line or two`() throws {
    for text in [
      "Unit,NRR U1,NRR U2,NRR Tertimbang U1,NRR Tertimbang U2,IKM\nA,3.5,3.6,1.75,1.8,88.75\n",
      "Unit,NRR,,NRR Tertimbang,,IKM\n,U1,U2,U1,U2,\nA,3.5,3.6,1.75,1.8,88.75\n",
    ] {
      let inputs = try #require(try recap(text).entries.first).inputs
      #expect(list(inputs.means) == "3.5 3.6")
      #expect(list(inputs.weightedMeansPrinted) == "1.75 1.8")
      #expect(inputs.weightedMeans.isEmpty)
    }
  }

  @Test func `elements may be headed by their names, and profile columns are not read`() throws {
    let recap = try recap(
      """
      OPP,Persyaratan,Prosedur,Waktu,Biaya,Produk,Kompetensi,Perilaku,Pengaduan,Sarana,L,SAMPEL,NILAI IKM,KATEGORI
      Dinas A,3.1,3.2,3.3,3.4,3.1,3.2,3.3,3.4,3.1,5,80,80.83,B
      """)
    let entry = try #require(recap.entries.first)
    #expect(list(entry.inputs.means) == "3.1 3.2 3.3 3.4 3.1 3.2 3.3 3.4 3.1")
    #expect(entry.respondents?.description == "80")
    #expect(entry.elementName(at: 1) == "Prosedur")
  }

  @Test func `a unit whose name is made of heading words is no heading row`() throws {
    let recap = try recap("Unit,n,U1,U2,IKM\nUPT Puskesmas,30,91,92,76.25\nKantor Dinas,31,93,94,75.4\n")
    #expect(recap.entries.map(\.unitName) == ["UPT Puskesmas", "Kantor Dinas"])
    #expect(list(recap.entries[0].inputs.totals) == "91 92")
  }

  @Test func `a kabupaten among kabupaten is a unit, alone at the end it is a total`() throws {
    let units = try recap(
      "Kabupaten,U1,U2,IKM\nKabupaten A,3.5,3.5,87.5\nKota B,3.5,3.5,87.5\nKabupaten C,3,3,75\n")
    #expect(units.entries.allSatisfy { $0.kind == .unit })
    let total = try recap("Kecamatan,U1,U2,IKM\nA,3.5,3.5,87.5\nB,3.5,3.5,87.5\nKabupaten C,3.5,3.5,87.5\n")
    #expect(total.entries.map(\.kind) == [.unit, .unit, .total])
  }

  @Test func `a unit that comes twice gets an id of its own`() throws {
    let recap = try recap("Unit,U1,U2,IKM\nA,3,3,75\nA,3,3,75\n")
    #expect(recap.entries.map(\.id) == ["a", "a-line-3"])
  }

  @Test(arguments: [
    ("E821", "nama,umur\nx,3\n", 0), ("E821", "a\n", 0),
    ("E822", "U1,U2,IKM\n3,3,75\n", 1),
    ("E823", "Unit,U1,U2,Mutu\nA,3,3,B\n", 1),
    ("E824", "Unit,U1,U2,U1,U2,IKM\nA,3,3,1.5,1.5,75\n", 1),
    ("E824", "Unit,U1,U2,IKM,Nilai Indeks\nA,3,3,75,75\n", 1),
    ("E825", "Unit,U1,U2,U4,IKM\nA,3,3,3,75\n", 1),
    ("E826", "Unit,U1,U2,IKM\nA,3,tiga,75\n", 2), ("E826", "Unit,U1,U2,IKM\nA,3,3.1.2,75\n", 2),
    ("E827", "Unit,U1,U2,IKM\n", 1), ("E827", "Unit,U1,U2,IKM\nMengetahui,,,\n", 1),
    ("E828", "Unit,U1,U2,IKM\nA,3,5,3,6,88,75\n", 2),
    ("E829", "Unit,U1,U2,U3,IKM\nA,12,55,0.1,75\n", 1), ("E829", "Unit,U1,U2,U3,IKM\nA,35,36,34,87.5\n", 1),
    ("E310", "", 0), ("E806", "<a/>", 0), ("E205", "Unit,U1,U2,IKM\nA,\"3,3,75\n", 2),
  ])
  func `a recap that cannot be read is refused with its line`(id: String, text: String, line: Int) {
    let error = #expect(throws: SurveyImportError.self) { try recap(text) }
    #expect(error?.message.id == id, "\(text)")
    #expect(error?.place?.line == line, "\(text)")
  }

  @Test(arguments: [UInt64(11), 12])
  func `no damage to a table can crash the reader`(seed: UInt64) throws {
    let bytes = Array(
      "No;Unit;U1;U2;U3;n;IKM;Mutu\n1;A;3,5;3,6;3,4;10;87,50;B\n2;B;-;-;-;-;-;-\nJUMLAH;;3;3;3;;75;B\n"
        .utf8)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      var damaged = bytes
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: damaged.indices, using: &random)
        if Bool.random(using: &random) {
          damaged[place] = Array(";,\"\n\r\u{0}9-.U".utf8).randomElement(using: &random) ?? 0
        } else {
          damaged.remove(at: place)
        }
      }
      let file = try TemporaryFile(damaged)
      defer { withExtendedLifetime(file) {} }
      do throws(SurveyImportError) {
        _ = try RecapReader.recap(path: file.path)
      } catch {
        #expect(error.message.id.hasPrefix("E"), "seed \(seed)")
      }
    }
  }

  @Test(
    .enabled(if: SharedFiles.path("data/real/cvide_ikm_2021.csv") != nil, "needs the shared sample files"),
    arguments: ["2020", "2021"])
  func `the recap of 25 kecamatan is read to the last digit`(year: String) throws {
    let path = try #require(SharedFiles.path("data/real/cvide_ikm_\(year).csv"))
    let recap = try RecapReader.recap(path: path)
    #expect(recap.entries.count == 26)
    #expect(recap.entries.filter { $0.kind == .total }.map(\.id) == ["total-banyuwangi"])
    #expect(recap.entries.filter { $0.inputs.isEmpty }.map(\.id) == ["banyuwangi"])
    #expect(recap.entries.filter { $0.inputs.weightedMeans.count == 11 }.count == 25)
  }
}
