// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The metadata of a Triple-S survey (`sss/survey/record/variable`), versions 1.1 to 3.0.
struct TripleSSurvey: Sendable {
  /// How the data are written.
  enum Format: String, Sendable { case fixed, csv }

  var version = ""
  var name = ""
  var format = Format.fixed
  /// How the data are encoded, as the file says it; nil where it does not.
  var encoding: String?
  /// How many lines stand before the first record of CSV data.
  var skip = 0
  /// The name of the data file, as the file says it; nil where it does not.
  var href: String?
  var variables: [TripleSVariable] = []

  /// Whether the rule of version 3 holds, by which data are Windows-1252 unless they say otherwise.
  var hasDeclaredEncoding: Bool { (version.split(separator: ".").first.flatMap { Int($0) } ?? 0) >= 3 }

  /// The last character or field that any variable names.
  var width: Int { variables.map(\.place.upperBound).max() ?? 0 }

  /// Reads metadata.
  /// - Throws: E101 to E121 where they are no whole document, E173, E179 to E183.
  init(_ source: consuming PieceSource, limits: CodedLimits) throws(SurveyImportError) {
    let place = Provenance(source: source.name, sheet: source.part)
    var follower = TripleSMetadata(place: place, limits: limits)
    var pieces = try DocumentPieces(source, limits: limits.document)
    while try pieces.step(&follower) {}
    guard follower.hasRecord, !follower.survey.variables.isEmpty else {
      throw SurveyImportError(follower.hasHierarchy ? "E180" : "E181", at: place)
    }
    self = follower.survey
  }

  /// A survey that says nothing yet.
  init() {}
}
