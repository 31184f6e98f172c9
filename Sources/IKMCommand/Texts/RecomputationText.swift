// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// What `ikm recompute` prints: a text that an auditor can put into a letter. Per entry what was printed,
/// what the figures give, and the answers in the order in which an auditor asks; at the end a summary.
enum RecomputationText {
  private static var mark: String { DoorWords.language.decimalMark }

  static func say(_ audit: RecapAudit) {
    Terminal.say(word("recompute.title", audit.recap.source, String(audit.recap.entries.count)))
    sayReading(audit.recap)
    for (position, done) in audit.recomputations.enumerated() {
      Terminal.say("")
      say(done, number: position + 1)
    }
    Terminal.say("")
    RecomputationSummaryText.say(audit)
  }

  private static func sayReading(_ recap: PublishedRecap) {
    if !recap.columns.isEmpty { sayReading(recap.dialect, recap.columns, recap.skippedLines) }
    for sheet in recap.sheets { sayReading(sheet.dialect, sheet.columns, sheet.skippedLines) }
    if !recap.skippedSheets.isEmpty {
      let names = recap.skippedSheets.prefix(20).joined(separator: ", ")
      Terminal.say(word("recompute.skippedSheets", String(recap.skippedSheets.count), names))
    }
  }

  private static func sayReading(
    _ dialect: [DialectEntry], _ columns: [PublishedRecap.Column], _ skippedLines: [Int]
  ) {
    Terminal.say(word("recompute.readAs", MappingText.dialect(dialect)))
    let columns = columns.map { "\($0.heading) → \(word($0.meaning))" }.joined(separator: "; ")
    Terminal.say(word("recompute.columns", columns))
    if !skippedLines.isEmpty {
      let lines = skippedLines.prefix(20).map(String.init).joined(separator: ", ")
      Terminal.say(word("recompute.skipped", String(skippedLines.count), lines))
    }
  }

  private static func say(_ done: Recomputation, number: Int) {
    let entry = done.entry
    let period = entry.period.isEmpty ? "" : " · \(entry.period)"
    let name = entry.unitName.isEmpty ? entry.id : entry.unitName
    let kind = entry.kind == .total ? " " + word("recompute.isTotal") : ""
    Terminal.say("\(number). \(name)\(period)\(kind) [\(entry.id)]")
    Terminal.say(indented: 3, printed(done))
    if let inputs = done.inputs {
      Terminal.say(
        indented: 3,
        word(
          "recompute.inputs", word("recompute.kind.\(inputs.rawValue)"), String(done.elementCount),
          done.rulebook.name))
    }
    for question in AuditQuestion.allCases { say(question, of: done) }
    sayConsistency(done)
    Terminal.say(indented: 3, conclusion(done))
    if done.inputs != nil { Terminal.say(indented: 3, grade(done)) }
    if !done.conventions.isEmpty {
      let labels = done.conventions.map(\.label).joined(separator: ", ")
      Terminal.say(indented: 3, word("recompute.labels", labels))
    }
  }

  private static func printed(_ done: Recomputation) -> String {
    let entry = done.entry
    let index = entry.published.index?.text(decimalMark: mark) ?? word("recompute.none")
    var parts = [word("recompute.printed", index, entry.published.grade ?? word("recompute.none"))]
    if let forms = entry.respondents { parts.append(word("recompute.printedForms", forms.description)) }
    if let weight = entry.printedWeight {
      parts.append(word("recompute.printedWeight", weight.text(decimalMark: mark)))
    }
    return parts.joined(separator: "; ")
  }

  /// One question with its answers; silent where there is nothing to say.
  private static func say(_ question: AuditQuestion, of done: Recomputation) {
    var answers: [String] = []
    switch question {
    case .weight: answers = weights(done)
    case .nrrDecimals: answers = roundings(done) { if case .nrr = $0 { true } else { false } }
    case .weightedNRRDecimals:
      answers = roundings(done) { if case .weightedNRR = $0 { true } else { false } }
      if let readded = done.readded { answers.append(sum(readded)) }
    case .meanDecimals:
      answers = roundings(done) { rounding in
        switch rounding {
        case .mean, .cascade, .truncated: true
        case .nrr, .weightedNRR: false
        }
      }
    default: break
    }
    answers += done.notes.filter { $0.question == question }.map { DoorWords.catalogue.text($0.message) }
    guard !answers.isEmpty else { return }
    Terminal.say(
      indented: 3, word("recompute.question.\(question.rawValue)") + " " + answers.joined(separator: " "))
  }

  /// What every weight gives, and which of them gives the printed index.
  private static func weights(_ done: Recomputation) -> [String] {
    guard !done.results.isEmpty else { return [] }
    let results = done.results.map { result in
      let name = text(of: result.weight, in: done)
      let value = result.value.text(decimalMark: mark)
      let isPrinted = done.conventions.contains(Convention(result.weight))
      let sign = isPrinted ? " " + word("recompute.isPrinted") : ""
      return "\(name) → \(value) (\(result.band?.grade ?? "-"))\(sign)"
    }
    return [results.joined(separator: "; ") + "."]
  }

  /// The conventions of a kind that give the printed index, the decimals of one weight and rounding together.
  private static func roundings(
    _ done: Recomputation, where isKind: (ConventionRounding) -> Bool
  ) -> [String] {
    var groups: [(name: String, weight: String, places: [String])] = []
    for convention in done.conventions {
      guard let rounding = convention.rounding, isKind(rounding) else { continue }
      let (name, places) = parts(of: rounding)
      let weight = text(of: convention.weight, in: done)
      if let index = groups.firstIndex(where: { $0.name == name && $0.weight == weight }) {
        groups[index].places.append(String(places))
      } else {
        groups.append((name, weight, [String(places)]))
      }
    }
    guard !groups.isEmpty else { return [] }
    let texts = groups.map { "\($0.weight) + \(word($0.name, $0.places.joined(separator: ", ")))" }
    return [word("recompute.reproducedBy", texts.joined(separator: "; "))]
  }

  /// The word for a rounding and its decimals.
  private static func parts(of rounding: ConventionRounding) -> (name: String, places: Int) {
    switch rounding {
    case .nrr(let places): ("recompute.rounding.nrr", places)
    case .weightedNRR(let places): ("recompute.rounding.wnrr", places)
    case .truncated(let places): ("recompute.rounding.truncated", places)
    case .cascade(let places): ("recompute.rounding.cascade", places)
    case .mean(let places): ("recompute.rounding.mean", places)
    }
  }

  private static func sum(_ readded: Recomputation.Readded) -> String {
    word(
      readded.isWithin ? "recompute.readdedWithin" : "recompute.readdedOutside",
      readded.value.text(decimalMark: mark), readded.band?.grade ?? "-",
      readded.tolerance.rounded(places: 3).text(decimalMark: mark))
  }

  private static func sayConsistency(_ done: Recomputation) {
    guard let inputs = done.inputs, !inputs.isCounted, !done.results.isEmpty else { return }
    let consistent = done.results.filter(\.isConsistent)
      .map { text(of: $0.weight, in: done) }
    Terminal.say(
      indented: 3,
      consistent.isEmpty
        ? word("recompute.consistentNone") : word("recompute.consistent", consistent.joined(separator: ", ")))
  }

  private static func conclusion(_ done: Recomputation) -> String {
    let exact = done.results.first { $0.weight == .exact }
    let value = exact?.value.text(decimalMark: mark) ?? "-"
    return word(
      "recompute.verdict.\(done.verdict.rawValue)", causes(done), value, exact?.band?.grade ?? "-")
  }

  /// The conventions that give the printed index in words: a plain weight where one does, else the first of
  /// them.
  private static func causes(_ done: Recomputation) -> String {
    let plain = done.conventions.filter { $0.rounding == nil }
    let named = plain.isEmpty ? Array(done.conventions.prefix(2)) : plain
    let words = named.map { convention in
      let weight = word("recompute.plainWeight", text(of: convention.weight, in: done))
      guard let (name, places) = convention.rounding.map(parts(of:)) else { return weight }
      return "\(weight) + \(word(name, String(places)))"
    }
    let rest = plain.isEmpty ? done.conventions.count - named.count : 0
    return words.joined(separator: word("recompute.or"))
      + (rest > 0 ? word("recompute.andOthers", String(rest)) : "")
  }

  private static func grade(_ done: Recomputation) -> String {
    let recomputed = done.recomputedGrade ?? "-"
    let published = done.publishedGrade ?? "-"
    if done.entry.published.grade == nil {
      return word(
        done.gradeFlips ? "recompute.gradeNoneFlips" : "recompute.gradeNone",
        done.gradeFlips ? published : recomputed, recomputed)
    }
    guard done.gradeFlips else { return word("recompute.gradeSame", recomputed) }
    let isOpen = done.readded?.isWithin ?? false
    return word(isOpen ? "recompute.gradeFlipsReadded" : "recompute.gradeFlips", published, recomputed)
  }

  private static func text(of weight: ConventionWeight, in done: Recomputation) -> String {
    weight.text(of: done.elementCount).replacing(".", with: mark)
  }
}
