// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// The end of what `ikm recompute` prints: how many figures are explained, and by what.
enum RecomputationSummaryText {
  static func say(_ audit: RecapAudit) {
    let all = audit.recomputations
    let totals = all.count { $0.entry.kind == .total }
    Terminal.say(word("recompute.summary", String(all.count - totals), String(totals)))
    for verdict in Recomputation.Verdict.allCases {
      let of = all.filter { $0.verdict == verdict }
      guard !of.isEmpty else { continue }
      let isNamed = verdict == .unexplained || verdict == .noFigures || verdict == .otherReason
      let names = isNamed ? ": " + list(of) : ""
      Terminal.say(indented: 2, word("recompute.count.\(verdict.rawValue)", String(of.count)) + names)
    }
    sayConventions(all)
    let flips = all.filter(\.gradeFlips)
    Terminal.say(
      indented: 2,
      word("recompute.count.flips", String(flips.count)) + (flips.isEmpty ? "" : ": " + list(flips)))
  }

  /// How many printed figures each convention gives, the most frequent first.
  private static func sayConventions(_ all: [Recomputation]) {
    var counts: [String: Int] = [:]
    for done in all {
      for convention in done.conventions { counts[convention.label, default: 0] += 1 }
    }
    guard !counts.isEmpty else { return }
    let sorted = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    let shown = sorted.map { "\($0.key) × \($0.value)" }.joined(separator: "; ")
    Terminal.say(indented: 2, word("recompute.count.conventions", shown))
  }

  private static func list(_ all: [Recomputation]) -> String {
    all.prefix(40).map(\.entry.id).joined(separator: ", ") + (all.count > 40 ? ", …" : "")
  }
}
