// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyImport
public import SurveyModel
import SurveyScoring

/// A file of published results and how each of them came about.
public struct RecapAudit: Sendable {
  /// The file as it was read.
  public let recap: PublishedRecap
  /// Its entries, recomputed, in its order.
  public let recomputations: [Recomputation]

  /// How many units or totals have a verdict.
  public func count(_ verdict: Recomputation.Verdict) -> Int {
    recomputations.count { $0.verdict == verdict }
  }
}

extension Definitions {
  /// Recomputes the published results of a file. No workspace is needed and nothing is kept.
  /// - Parameters:
  ///   - path: JSON in the shape of our hand-outs, or a table with one row per unit.
  ///   - rulebook: an id or a file that grades every entry; nil grades each by the rule that it cites, else
  ///     by the newest.
  /// - Throws: E702 for an unknown rulebook, E760 where none is known, what `RecapReader` throws for the
  ///   file.
  public func audit(ofPublished path: String, rulebook: String? = nil) throws -> RecapAudit {
    // A variant with its weights as printed has the bounds of what it varies, and its weights are conventions here.
    let known = try rulebooks().filter { $0.variantOf == nil }
    guard let newest = known.last else { throw PipelineError("E760") }
    let chosen = try rulebook.map { try self.rulebook($0, inForceOn: newest.inForceFrom) } ?? newest
    let names = (known + [chosen]).flatMap { $0.elements.flatMap { [$0.name, $0.englishName] } }
    let recap = try RecapReader.recap(path: path, elementNames: names)
    return RecapAudit(
      recap: recap,
      recomputations: RecomputationScoring.recomputations(
        of: recap, under: chosen, known: known, followsCitations: rulebook == nil))
  }
}
