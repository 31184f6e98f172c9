// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// How published figures came about: which weight and which roundings reproduce an index from the figures
/// printed beside it, and which letter is right.
///
/// Everything is an exact ratio until the one rounding that a convention asks for. A pure function of the
/// entry and the rulebooks.
public enum RecomputationScoring {
  /// Recomputes every entry of a recap.
  /// - Parameters:
  ///   - recap: the published results.
  ///   - rulebook: grades the entries; with `followsCitations`, those that cite none of `known`.
  ///   - known: all rulebooks, to tell whose bounds give a letter that was published.
  ///   - followsCitations: whether an entry that cites one of `known` by its name is graded by it.
  public static func recomputations(
    of recap: PublishedRecap, under rulebook: Rulebook, known: [Rulebook], followsCitations: Bool
  ) -> [Recomputation] {
    // Each sheet of a workbook sums its own units up.
    let sheets = Dictionary(grouping: recap.entries) { $0.place.sheet }
    return recap.entries.map { entry in
      let cited = (followsCitations ? known.first { cites(entry.rule, $0) } : nil) ?? rulebook
      let beside = entry.kind == .total ? sheets[entry.place.sheet] ?? [] : []
      let units = beside.filter { $0.kind == .unit }
      // Beside several totals nobody can tell which units each sums up.
      let rollUp = beside.count - units.count == 1 ? rollUpNotes(of: units, beside: entry, under: cited) : []
      return recomputation(of: entry, under: cited, known: known, further: rollUp)
    }
  }

  /// Recomputes one entry.
  public static func recomputation(
    of entry: PublishedEntry, under rulebook: Rulebook, known: [Rulebook] = []
  ) -> Recomputation {
    recomputation(of: entry, under: rulebook, known: known, further: [])
  }

  private static func recomputation(
    of entry: PublishedEntry, under rulebook: Rulebook, known: [Rulebook], further: [AuditNote]
  ) -> Recomputation {
    let letter = publishedLetter(of: entry, under: rulebook)
    let graded = letter ?? entry.published.index.flatMap { band(of: $0.exact, under: rulebook)?.grade }
    guard let index = entry.published.index else {
      let id = entry.inputs.isEmpty ? "recompute.note.noFigure" : "recompute.note.noPublished"
      return Recomputation(
        entry: entry, rulebook: rulebook, inputs: nil, elementCount: 0, conventions: [], results: [],
        readded: nil, publishedGrade: graded,
        notes: sorted([AuditNote(.reading, Message(id))], entry, further))
    }
    let published = PublishedIndex(index, factor: rulebook.factor)
    let (figures, passedOver) = RecomputationFigures.choice(from: entry)
    var notes = passedOver + gradeNotes(of: entry, letter: letter, under: rulebook, known: known)
    guard let figures else {
      notes.append(AuditNote(.reading, Message("recompute.note.noValues")))
      return Recomputation(
        entry: entry, rulebook: rulebook, inputs: nil, elementCount: 0, conventions: [], results: [],
        readded: nil, publishedGrade: graded, notes: sorted(notes, entry, further))
    }
    guard figures.kind != .weightedMeans else {
      return Recomputation(
        entry: entry, rulebook: rulebook, inputs: figures.kind, elementCount: figures.values.count,
        conventions: [], results: [], readded: readded(figures, published, under: rulebook),
        publishedGrade: graded, notes: sorted(notes, entry, further))
    }
    let conventions = conventions(giving: published, from: figures.values)
    let evidence = RecomputationEvidence(
      entry: entry, rulebook: rulebook, published: published, figures: figures, conventions: conventions)
    notes += evidence.notes
    return Recomputation(
      entry: entry, rulebook: rulebook, inputs: figures.kind, elementCount: figures.values.count,
      conventions: conventions, results: results(figures, published, under: rulebook), readded: nil,
      publishedGrade: graded, notes: sorted(notes, entry, further))
  }

  /// The conventions that give the published index, by label as programs sort them.
  static func conventions(giving published: PublishedIndex, from means: [ExactRatio]) -> [Convention] {
    let sums = ConventionSums(means)
    let given = Convention.all.filter { published.equals(sums, by: $0) }
    return given.filter { !$0.isTruncated || !given.contains(Convention($0.weight)) }
      .sorted { $0.label < $1.label }
  }

  private static func results(
    _ figures: RecomputationFigures, _ published: PublishedIndex, under rulebook: Rulebook
  ) -> [Recomputation.WeightResult] {
    let sums = ConventionSums(figures.values)
    return ConventionWeight.allCases.compactMap { weight in
      guard let result = IndexScoring.index(by: Convention(weight), of: sums, under: rulebook),
        let share = weight.weight(of: figures.values.count)
      else { return nil }
      let carried =
        figures.halfUnit * share * ExactRatio(figures.values.count) * ExactRatio(rulebook.factor)
      let isConsistent =
        figures.kind.isCounted
        ? published.equals(result.exact)
        : published.distance(to: result.exact) <= carried + published.halfUnit
      return Recomputation.WeightResult(
        weight: weight, value: result.value, band: result.band, isConsistent: isConsistent)
    }
  }

  private static func readded(
    _ figures: RecomputationFigures, _ published: PublishedIndex, under rulebook: Rulebook
  ) -> Recomputation.Readded {
    let factor = ExactRatio(rulebook.factor)
    let exact = factor * figures.values.reduce(.zero, +)
    let tolerance = factor * ExactRatio(figures.values.count) * figures.halfUnit
    return Recomputation.Readded(
      value: exact.rounded(places: rulebook.indexPlaces), tolerance: tolerance,
      isWithin: published.distance(to: exact) <= tolerance, band: band(of: exact, under: rulebook))
  }

  /// The band of an index, rounded first as the rulebook says.
  static func band(of exact: ExactRatio, under rulebook: Rulebook) -> GradeBand? {
    rulebook.band(of: exact.rounded(places: rulebook.indexPlaces))
  }

  private static func sorted(
    _ notes: [AuditNote], _ entry: PublishedEntry, _ further: [AuditNote]
  ) -> [AuditNote] {
    let all = notes + entry.notes.map { AuditNote(.reading, $0) } + further
    return AuditQuestion.allCases.flatMap { question in all.filter { $0.question == question } }
  }

  /// Whether a citation such as `PermenPANRB 14/2017 (nine elements)` names a rulebook.
  private static func cites(_ rule: String, _ rulebook: Rulebook) -> Bool {
    let name = FoldedText(rulebook.name).description.split(separator: " ")
    let words = FoldedText(rule.prefix(500)).description.split(separator: " ")
    guard !name.isEmpty, words.count >= name.count else { return false }
    return (0...(words.count - name.count)).contains { words[$0..<($0 + name.count)].elementsEqual(name) }
  }
}
