// SPDX-License-Identifier: Apache-2.0
import Foundation
import ReportWriting
import SurveyModel
import Testing

struct FindingTableTests {
  private let table = FindingTable(catalogue: TestCatalogue.english)

  @Test func `the columns never change their names or their order`() {
    #expect(
      table.head
        == "\u{FEFF}id,severity,unit,file,sheet,line,column,record,form,field,message,remedy\r\n")
  }

  @Test func `a finding is one row with place, form and remedy`() {
    let row = table.row(
      HeldFinding(
        Finding(
          .answerOutOfScale, .warning,
          at: Provenance(source: "a.csv", sheet: "Juni", record: 4, line: 5, column: 9, field: "U3"),
          ["U3", "\"7\""]),
        form: 12, unitCode: "35.08.10", batchID: 1))
    #expect(row.hasPrefix("R101,warning,35.08.10,a.csv,Juni,5,9,4,12,U3,\"Question U3: \"\"7\"\" is off"))
    #expect(
      row.hasSuffix("--set U3=4 --why REASON.\"\r\n") && row.contains(",\"Compare it with the paper and "))
    #expect(!row.contains("\u{FEFF}"))
  }

  @Test func `a note on a unit stands in no file`() {
    let note = Finding(.straightLining, .note, at: Provenance(source: "Unit (1)"), ["3", "60"])
    let row = table.row(note, unit: ServiceUnit(code: "1", name: "Unit"))
    #expect(row.hasPrefix("R208,note,1,,,,,,,,"))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1"])
  func `no text of a file can become a formula, a row or a command`(text: String) {
    let row = table.row(
      HeldFinding(
        Finding(
          .columnUnmapped, .note, at: Provenance(source: text + ",\"x\"\u{1B}", field: text), [text]),
        form: nil, unitCode: text, batchID: 1))
    #expect(row.hasSuffix("\r\n") && row.count { $0 == "\r\n" } == 1 && !row.dropLast().contains("\r"))
    #expect(!row.contains("\u{1B}"))
    for cell in row.split(separator: ",").map({ $0.drop { $0 == "\"" } })
    where cell.contains("1") || cell.contains("x") {
      #expect(!"=+-@\t\r＝".contains(cell.first ?? "a"), "\(cell)")
    }
  }

  @Test(arguments: ["id", "en"])
  func `every rule has a remedy, and no remedy stands without a rule`(language: String) throws {
    let file = TestCatalogue.root.appending(path: "Sources/SurveyModel/Findings/RuleID.swift")
    let rules = try String(contentsOf: file, encoding: .utf8).matches(of: #/Self\("(R\d+)"\)/#).map {
      "remedy.\($0.1)"
    }
    let ids = TestCatalogue.texts(language).keys.filter { $0.hasPrefix("remedy.R") }
    #expect(Set(ids) == Set(rules))
  }

  @Test(arguments: ["id", "en"])
  func `every round rule has note, figure, threshold, reason for silence and words for the public`(
    language: String
  ) {
    let ids = TestCatalogue.messages(
      TestCatalogue.root.appending(path: "Data/Messages/\(language)/rounds.xml")
    ).keys
    for rule in RoundThresholds.limitedRules + [.sampleSize] {
      for beginning in ["", "rounds.figure.", "rounds.threshold.", "rounds.unknown.", "paper.public."] {
        #expect(ids.contains(beginning + rule.rawValue), "\(beginning)\(rule.rawValue)")
      }
    }
    for outcome in RoundVerdict.Outcome.allCases {
      #expect(ids.contains("rounds.outcome.\(outcome.rawValue)"))
    }
  }

  @Test func `what the public reads names no file`() throws {
    for catalogue in [TestCatalogue.english, TestCatalogue.indonesian] {
      let run = Message("paper.public.R704", ["9", "rahasia.csv", "1", "9", "20", "100", "8"])
      let sorted = Message("paper.public.R706", ["rahasia.csv", "99", "0.0", "25", "rounds.order.falling"])
      for message in [run, sorted] { #expect(!catalogue.text(message).contains("rahasia")) }
    }
  }
}
