// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

/// The texts of recaps: every id that the sources use has one, and every text is used.
struct RecapMessageTests {
  private static func ids(in folders: [String], _ pattern: Regex<(Substring, Substring)>) throws -> Set<
    String
  > {
    let root = try TestDefinitions.folders().questionnaires + "/../Sources/"
    var ids: Set<String> = []
    for folder in folders {
      let files = try FileManager.default.subpathsOfDirectory(atPath: root + folder)
      for file in files where file.hasSuffix(".swift") {
        let text = try String(contentsOfFile: root + folder + "/" + file, encoding: .utf8)
        ids.formUnion(text.matches(of: pattern).map { String($0.output.1) })
      }
    }
    return ids
  }

  @Test(arguments: Language.allCases)
  func `every error of a recap and of the commands around it has a text`(language: Language) throws {
    let used = try Self.ids(
      in: ["SurveyImport", "ReportWriting", "SurveyPipeline", "DefinitionReading"], /"(E8[0-9]{2})"/)
    #expect(used.count >= 20)
    let known = try TestDefinitions.library().catalogue(language).ids
    #expect(used.subtracting(known).sorted() == [])
    #expect(known.filter { $0.hasPrefix("E8") }.filter { !used.contains($0) }.sorted() == [], "not used")
  }

  @Test(arguments: Language.allCases)
  func `every note and every word of a recomputation has a text, and every text is used`(language: Language)
    throws
  {
    let used = try Self.ids(
      in: ["SurveyImport", "SurveyScoring", "IKMCommand"], /"((?:recompute|compare)\.[A-Za-z.]+)"/)
    #expect(used.count > 60)
    let known = try TestDefinitions.library().catalogue(language).ids
      .filter { $0.hasPrefix("recompute.") || $0.hasPrefix("compare.") }
    #expect(used.subtracting(known).sorted() == [])
    // Ids that end in the name of a case are put together where they are used.
    let words = ["kind", "column", "question", "verdict", "count"].map { "recompute.\($0)." }
    let same = ["rollUp", "pooled"].map { "recompute.note.\($0)Same" }
    let unused = known.subtracting(used).subtracting(same).filter { id in !words.contains { id.hasPrefix($0) }
    }
    #expect(unused.sorted() == [])
  }

  @Test(arguments: Language.allCases)
  func `every case that stands in an id has its word`(language: Language) throws {
    let known = try TestDefinitions.library().catalogue(language).ids
    var needed = InputKind.allCases.map { "recompute.kind.\($0.rawValue)" }
    needed += AuditQuestion.allCases.map { "recompute.question.\($0.rawValue)" }
    for verdict in Recomputation.Verdict.allCases {
      needed += ["recompute.verdict.\(verdict.rawValue)", "recompute.count.\(verdict.rawValue)"]
    }
    needed += [
      "means", "meansX25", "weightedMeans", "totals", "index", "unit", "number", "respondents", "grade",
      "other",
    ]
    .map { "recompute.column.\($0)" }
    #expect(needed.filter { !known.contains($0) } == [])
  }
}
