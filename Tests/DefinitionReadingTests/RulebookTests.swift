// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct RulebookTests {
  private func rulebook() throws -> Rulebook {
    try #require(try TestDefinitions.library().rulebook("permenpanrb-14-2017"))
  }

  @Test func `bounds are exactly as printed on both scales`() throws {
    let bands = try rulebook().bands
    #expect(bands.map(\.grade) == ["D", "C", "B", "A"])
    #expect(bands.map(\.lowerBound.description) == ["25.00", "65.00", "76.61", "88.31"])
    #expect(bands.map(\.upperBound.description) == ["64.99", "76.60", "88.30", "100.00"])
    #expect(bands.map(\.lowerMean.description) == ["1.00", "2.60", "3.0644", "3.5324"])
    #expect(bands.map(\.upperMean.description) == ["2.5996", "3.064", "3.532", "4.00"])
    #expect(bands.map(\.performance) == ["Tidak baik", "Kurang baik", "Baik", "Sangat baik"])
    #expect(bands.map(\.perception) == [1, 2, 3, 4])
  }

  @Test(arguments: [
    ("64.99", "D"), ("65.00", "C"), ("76.60", "C"), ("76.61", "B"), ("88.30", "B"), ("88.31", "A"),
    ("100.00", "A"),
    ("25.00", "D"),
  ])
  func `each printed bound has its letter`(index: String, grade: String) throws {
    let number = try #require(RoundedNumber(decimalText: index))
    #expect(try rulebook().band(of: number)?.grade == grade)
  }

  @Test func `weight, factor and rounding are those of the regulation and the project`() throws {
    let rulebook = try rulebook()
    #expect(rulebook.weighting == .equal)
    #expect(rulebook.factor == 25)
    #expect(rulebook.indexPlaces == 2)
    #expect(rulebook.nrrPlaces == 3)
    #expect(rulebook.alternativeWeights.map(\.label) == ["0.111", "0.11"])
    #expect(rulebook.alternativeWeights.map(\.places) == [3, 2])
    #expect(rulebook.alternativeNRRPlaces == [2, 3])
    #expect(rulebook.name == "PermenPANRB 14/2017")
    #expect(rulebook.citation.contains("Nomor 14 Tahun 2017"))
  }

  @Test func `it is in force from 2017 on`() throws {
    let library = try TestDefinitions.library()
    let first = try #require(CalendarDate(year: 2017, month: 1, day: 1))
    let before = try #require(CalendarDate(year: 2003, month: 12, day: 31))
    #expect(try library.rulebook(inForceOn: first)?.id == "permenpanrb-14-2017")
    #expect(try library.rulebook(inForceOn: before) == nil)
    #expect(try library.rulebooks().map(\.id).contains("permenpanrb-14-2017"))
  }

  @Test func `a rulebook is found by id or by path`() throws {
    let library = try TestDefinitions.library()
    let path = library.folders.regulations + "/permenpanrb-14-2017.xml"
    #expect(try library.rulebook(path) == rulebook())
    #expect(try library.rulebook("permenpanrb-1-1901") == nil)
    let error = try definitionError { _ = try library.rulebook("nowhere/mine.xml") }
    #expect(error.message.id == "E402")
  }

  @Test func `a rulebook whose two scales disagree can be carried`() throws {
    let temporary = try TemporaryDefinitions()
    let path = try temporary.write(RulebookText.scalesThatDiffer.text, to: "mine.xml")
    let rulebook = try temporary.library.readRulebook(file: path)
    #expect(rulebook.bands.map(\.upperBound.description) == ["43.75", "62.50", "81.25", "100.00"])
    #expect(rulebook.bands.map(\.lowerMean.description) == ["1.00", "1.76", "2.51", "3.26"])
    #expect(rulebook.inForceUpTo?.isoText == "2013-12-31")
  }

  @Test func `listed weights are read exactly`() throws {
    let temporary = try TemporaryDefinitions()
    let path = try temporary.write(RulebookText.listedWeights.text, to: "mine.xml")
    let weights = ["U1": ExactRatio(1, over: 3), "U2": ExactRatio(2, over: 3)].compactMapValues { $0 }
    #expect(try temporary.library.readRulebook(file: path).weighting == .listed(weights))
  }
}
