// SPDX-License-Identifier: Apache-2.0
import Foundation
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing

struct PaperWordsTests {
  private let indonesian = PaperWords(TestCatalogue.indonesian)
  private let english = PaperWords(TestCatalogue.english)

  @Test(arguments: [
    ("2024", "Tahun 2024"), ("2024-S1", "Semester I 2024"), ("2024-S2", "Semester II 2024"),
    ("2024-Q3", "Triwulan III 2024"), ("2024-05", "Mei 2024"),
    ("uji-coba", "Periode \"uji-coba\", 1 Januari 2024 – 30 Juni 2024"),
  ])
  func `a round is named in words, never by a bare id`(id: String, name: String) {
    #expect(indonesian.round(TestRound.round(id)) == name)
  }

  @Test func `dates, counts and shares are written the Indonesian way`() {
    #expect(indonesian.date(ModelForm.day(2024, 3, 5)) == "5 Maret 2024")
    #expect(
      [0, 7, 999, 1000, 1_234_567, -1234].map(indonesian.count) == [
        "0", "7", "999", "1.000", "1.234.567", "-1.234",
      ])
    #expect(english.count(1_234_567) == "1,234,567")
    #expect(indonesian.sum(ExactRatio(3470)) == "3.470" && english.sum(ExactRatio(-12_345)) == "-12,345")
    #expect(indonesian.sum(ExactRatio(6941, over: 2) ?? .zero) == "3.470,50")
    #expect(english.counted("paper.index.units", 1) == "1 unit")
    #expect(english.counted("paper.index.units", 21) == "21 units")
    #expect(indonesian.counted("paper.figure.respondents", 1) == "1 responden")
    #expect(indonesian.percentage(1, of: 3) == "33,3")
    #expect(indonesian.percentage(1, of: 0) == "–")
    #expect(indonesian.list(["a"]) == "a" && indonesian.list([]) == "")
    #expect(indonesian.list(["a", "b"]) == "a dan b" && indonesian.list(["a", "b", "c"]) == "a, b, dan c")
  }

  @Test(arguments: [
    (7, 2, "3½"), (10, 3, "3⅓"), (1, 2, "½"), (12, 4, "3"), (178, 3, "59⅓"), (7001, 2, "3.500½"),
    (29, 12, "2 5/12"),
    (5, 12, "5/12"), (0, 6, "0"),
  ])
  func `a sum of fractions is written exactly`(above: Int, below: Int, text: String) throws {
    #expect(indonesian.exactSum(try #require(ExactRatio(above, over: below))) == text)
  }

  // The catalogues

  /// The texts of papers, whichever file of the language they stand in.
  private func ids(_ language: String) -> [String: String] {
    TestCatalogue.texts(language).filter { $0.key.hasPrefix("paper.") }
  }

  /// Every literal `paper.…` in the sources; one that ends in an interpolation is a beginning.
  private func used() throws -> (whole: Set<String>, beginnings: Set<String>) {
    let folder = TestCatalogue.root.appending(path: "Sources/ReportWriting").resolvingSymlinksInPath()
    var whole: Set<String> = []
    var beginnings: Set<String> = []
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for match in text.matches(of: #/"(paper\.[A-Za-z0-9.]+)("|\\\()/#) {
        if match.2 == "\"" { whole.insert(String(match.1)) } else { beginnings.insert(String(match.1)) }
      }
    }
    return (whole, beginnings)
  }

  @Test func `every text that papers use stands in both languages, and none stands there unused`() throws {
    let indonesian = ids("id")
    let english = ids("en")
    #expect(Set(indonesian.keys) == Set(english.keys))
    let (whole, beginnings) = try used()
    #expect(whole.count > 100)
    #expect(whole.subtracting(indonesian.keys).isEmpty, "\(whole.subtracting(indonesian.keys).sorted())")
    let unused = indonesian.keys.filter { id in
      // The form for one thing is chosen where the id of the other form is used.
      let id = id.hasSuffix(".one") ? String(id.dropLast(4)) : id
      return !whole.contains(id) && !beginnings.contains { id.hasPrefix($0) && id.count > $0.count }
    }
    #expect(unused.isEmpty, "\(unused.sorted())")
  }

  @Test func `every rule, reason, order, severity and month has a word`() throws {
    let file = TestCatalogue.root.appending(path: "Sources/SurveyModel/Findings/RuleID.swift")
    let rules = try String(contentsOf: file, encoding: .utf8).matches(of: #/Self\("(R\d+)"\)/#).map {
      String($0.1)
    }
    #expect(rules.count >= 35)
    var ids = rules.map { "paper.rule.\($0)" }
    ids += ExclusionReason.allCases.map { "paper.exclusion.\($0.rawValue)" }
    ids += ElementOrder.allCases.flatMap {
      ["paper.order.\($0.rawValue)", "paper.order.short.\($0.rawValue)"]
    }
    ids += Severity.allCases.map { "paper.severity.\($0.rawValue)" }
    ids += (1...12).map { "paper.month.\($0)" }
    ids += ["blank", "multipleMarks", "unreadable"].map { "paper.sentence.state.\($0)" }
    let missing = ids.filter { self.ids("id")[$0] == nil }
    #expect(missing.isEmpty, "\(missing)")
  }

  @Test func `both languages need the same arguments`() {
    let english = ids("en")
    func places(_ text: String) -> Set<String> { Set(text.matches(of: #/\{\d+\}/#).map { String($0.0) }) }
    for (id, text) in ids("id") { #expect(places(text) == places(english[id] ?? ""), "\(id)") }
  }
}
