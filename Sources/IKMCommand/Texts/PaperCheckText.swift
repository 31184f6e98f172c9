// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What `ikm verify` says: every paper that does not match, then the sum.
enum PaperCheckText {
  static func say(_ check: PaperCheck, quiet: Bool) {
    for paper in check.papers where paper.state != .matches {
      Terminal.say("\(paper.file): \(word("command.verify.state.\(paper.state.rawValue)"))")
    }
    for unit in check.newUnits { Terminal.say(word("command.verify.newUnit", unit)) }
    if !check.isSameProgram, check.papers.contains(where: { $0.state == .textChanged }) {
      Terminal.tell(word("command.verify.otherProgram", check.program))
    }
    guard !quiet else { return }
    if !check.otherFiles.isEmpty {
      let shown = check.otherFiles.prefix(5).joined(separator: ", ")
      let more = check.otherFiles.count > 5 ? ", …" : ""
      Terminal.tell(word("command.verify.others", String(check.otherFiles.count), shown + more))
    }
    let matching = check.papers.count { $0.state == .matches }
    let sum = check.isWhole ? "command.verify.whole" : "command.verify.broken"
    Terminal.say(word(sum, String(matching), String(check.papers.count), check.roundID))
  }
}

/// `ikm verify --format json`.
struct PaperCheckDocument: Encodable {
  struct Paper: Encodable {
    let file: String
    let unit: String?
    let state: String
  }

  let round: String
  let program: String
  let sameProgram: Bool
  let matches: Bool
  let papers: [Paper]
  let newUnits: [String]
  let otherFiles: [String]

  init(_ check: PaperCheck) {
    round = check.roundID
    program = check.program
    sameProgram = check.isSameProgram
    matches = check.isWhole
    papers = check.papers.map { Paper(file: $0.file, unit: $0.unit, state: $0.state.rawValue) }
    newUnits = check.newUnits
    otherFiles = check.otherFiles
  }
}
