// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyTestSupport
import Testing

/// The rulebooks that travel with the program: what is printed, and which is in force when.
@Suite struct RulebookLibraryTests {
  private func book(_ id: String) throws -> Rulebook {
    try #require(try TestDefinitions.library().rulebook(id))
  }

  @Test(arguments: ["kep-25-2004", "permenpanrb-16-2014"])
  func `the bounds of 2004 stand as printed on both scales`(id: String) throws {
    let rulebook = try book(id)
    #expect(rulebook.bands.map(\.grade) == ["D", "C", "B", "A"])
    #expect(rulebook.bands.map(\.lowerBound.description) == ["25", "43.76", "62.51", "81.26"])
    #expect(rulebook.bands.map(\.upperBound.description) == ["43.75", "62.50", "81.25", "100"])
    #expect(rulebook.bands.map(\.lowerMean.description) == ["1.00", "1.76", "2.51", "3.26"])
    #expect(rulebook.bands.map(\.upperMean.description) == ["1.75", "2.50", "3.25", "4.00"])
    #expect(rulebook.bands.map(\.performance) == ["Tidak baik", "Kurang baik", "Baik", "Sangat baik"])
    #expect(rulebook.scalesDiffer)
    #expect(rulebook.disagreements.map(\.lowerBound.description) == ["43.76", "62.51", "81.26"])
    #expect(
      rulebook.disagreements.map(\.upperBound)
        == [43_875, 62_625, 81_375].map { ExactRatio(units: $0, places: 3) })
    #expect(rulebook.disagreements.map(\.gradeOfIndex) == ["C", "B", "A"])
    #expect(rulebook.disagreements.map(\.gradeOfMean) == ["D", "C", "B"])
  }

  @Test func `the scales of 2017 agree`() throws {
    let rulebook = try book("permenpanrb-14-2017")
    #expect(!rulebook.scalesDiffer)
    #expect(rulebook.disagreements.isEmpty)
  }

  @Test func `the elements are those of each regulation, in its order`() throws {
    #expect(
      try book("kep-25-2004").elements.map(\.name) == [
        "Prosedur Pelayanan", "Persyaratan Pelayanan", "Kejelasan Petugas", "Kedisiplinan Petugas",
        "Tanggung Jawab Petugas", "Kemampuan Petugas", "Kecepatan Pelayanan",
        "Keadilan Mendapatkan Pelayanan",
        "Kesopanan dan Keramahan Petugas", "Kewajaran Biaya", "Kepastian Biaya", "Kepastian Jadwal",
        "Kenyamanan Lingkungan", "Keamanan Pelayanan",
      ])
    #expect(
      try book("permenpanrb-16-2014").elements.map(\.name) == [
        "Persyaratan", "Prosedur", "Waktu Pelayanan", "Biaya/Tarif", "Produk Spesifikasi Jenis Pelayanan",
        "Kompetensi Pelaksana", "Perilaku Pelaksana", "Maklumat Pelayanan",
        "Penanganan Pengaduan, Saran dan Masukan",
      ])
  }

  @Test(
    arguments: [
      ("2004-02-23", nil), ("2004-02-24", "kep-25-2004"), ("2013-12-31", "kep-25-2004"),
      ("2014-01-01", "permenpanrb-16-2014"), ("2016-12-31", "permenpanrb-16-2014"),
      ("2017-01-01", "permenpanrb-14-2017"), ("2099-12-31", "permenpanrb-14-2017"),
    ] as [(String, String?)])
  func `each day has the rulebook in force, never a variant`(day: String, id: String?) throws {
    let library = try TestDefinitions.library()
    let date = try #require(CalendarDate(isoText: day))
    #expect(try library.rulebook(inForceOn: date)?.id == id)
    #expect(try library.rulebooks().count { $0.isInForce(on: date) } == (id == nil ? 0 : 1))
  }

  @Test func `the dates carry how sure they are`() throws {
    let marks = try book("kep-25-2004").marks
    #expect(marks?.inForceFrom == .agreed)
    #expect(marks?.inForceUpTo == .recalled)
    #expect(try book("permenpanrb-16-2014").marks?.bands == .recalled)
    #expect(try book("permenpanrb-16-2014").marks?.elements == .single)
    #expect(try book("permenpanrb-14-2017").marks?.inForceFrom == .recalled)
    #expect(try book("permenpanrb-14-2017").marks?.inForceUpTo == nil)
  }

  @Test(arguments: [
    ("permenpanrb-14-2017-w111", "permenpanrb-14-2017", 3),
    ("permenpanrb-14-2017-w11", "permenpanrb-14-2017", 2),
    ("kep-25-2004-w071", "kep-25-2004", 3),
  ])
  func `a variant differs from its rulebook by the weight alone`(id: String, base: String, places: Int) throws
  {
    let variant = try book(id)
    let rulebook = try book(base)
    #expect(variant.weighting == .equalAsPrinted(places: places))
    #expect(variant.variantOf == base)
    #expect(variant.elements == rulebook.elements)
    #expect(variant.bands == rulebook.bands)
    #expect(variant.citation == rulebook.citation)
    #expect(variant.name.hasPrefix(rulebook.name) && variant.name != rulebook.name)
    #expect(variant.inForceFrom == rulebook.inForceFrom && variant.inForceUpTo == rulebook.inForceUpTo)
  }

  @Test func `the printed weight of 2004 is tried for the notes`() throws {
    #expect(try book("kep-25-2004").alternativeWeights.map(\.label) == ["0.071"])
  }

  @Test func `a variant of nothing, of another variant or with other days is refused`() throws {
    func error(_ change: (String) -> String) throws -> DefinitionReadingError? {
      let temporary = try TemporaryDefinitions()
      try temporary.write(RulebookText.plain.text, to: "Regulations/mine.xml")
      let variant = RulebookText.plain.text.replacing(#"id="mine""#, with: #"id="varied" variantOf="mine""#)
      try temporary.write(change(variant), to: "Regulations/varied.xml")
      do {
        #expect(try temporary.library.rulebooks().map(\.id) == ["mine", "varied"])
        return nil
      } catch {
        return error
      }
    }
    #expect(try error { $0 } == nil)
    for change in [#"variantOf="none""#, #"variantOf="varied""#] {
      let found = try error { $0.replacing(#"variantOf="mine""#, with: change) }
      #expect(found?.message.id == "E493")
      #expect(found?.place?.source == "varied.xml")
    }
    #expect(try error { $0.replacing("2017-01-01", with: "2018-01-01") }?.message.id == "E493")
  }

  @Test(arguments: [
    ("E490", #"kind="equal" weights="asPrinted""#),
    ("E490", #"kind="equal" weights="asPrinted" value="0.4""#),
    ("E490", #"kind="equal" weights="asPrinted" value="0""#),
    ("E491", #"kind="equal" weights="asPrinted" value="0.5""#),
    ("E492", #"kind="equal" value="0.5""#), ("E492", #"kind="listed" value="0.5""#),
    ("E446", #"kind="listed""#), ("E446", #"kind="listed" weights="asPrinted""#),
    ("E411", #"kind="equal" weights="about""#),
  ])
  func `a weight that is declared wrongly is refused with its line`(id: String, attributes: String) throws {
    let temporary = try TemporaryDefinitions()
    let (text, line) = try Breakable.unmarked(
      try RulebookText.plain.with(#"<weighting kind="equal""#, "1️⃣<weighting \(attributes)"))
    let path = try temporary.write(text, to: "mine.xml")
    let error = try definitionError { _ = try temporary.library.readRulebook(file: path) }
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line)
  }

  @Test func `weights that miss 1 by a hundredth are refused unless declared as printed`() throws {
    let temporary = try TemporaryDefinitions()
    let broken = RulebookText.listedWeights.text.replacing("1/3", with: "0.33").replacing("2/3", with: "0.66")
    let path = try temporary.write(broken, to: "mine.xml")
    let error = try definitionError { _ = try temporary.library.readRulebook(file: path) }
    #expect(error.message == Message("E445", "0.99"))
    for language in Language.allCases {
      let text = try TestDefinitions.library().catalogue(language).text(error.message)
      #expect(text.contains("0.99") && text.contains(#"weights="asPrinted""#))
    }
    let declared = broken.replacing(#"kind="listed""#, with: #"kind="listed" weights="asPrinted""#)
    let rulebook = try temporary.library.readRulebook(file: try temporary.write(declared, to: "mine.xml"))
    #expect(
      rulebook.weighting
        == .listedAsPrinted(["U1": ExactRatio(units: 33, places: 2), "U2": ExactRatio(units: 66, places: 2)]))
  }
}
