// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What a run of reports wrote.
public struct WrittenPapers: Sendable {
  /// Every file, by unit and form, those of all units together at the end.
  public let paths: [String]
  /// The page to open first; nil when no HTML was asked for.
  public let indexPath: String?
  /// The list of all papers with their digests; nil where only one unit was asked for.
  public let manifestPath: String?
  /// The list of an earlier run over all units in the same folder, which names one of the files otherwise now; nil where
  /// there is none. Only where one unit was asked for.
  public let outdatedManifest: String?
  /// How many of the files were there already, as they would have been written.
  public let keptCount: Int
  /// The units whose papers could not be made.
  public let failures: [PaperFailure]
}

/// A unit whose papers could not be made.
public struct PaperFailure: Sendable {
  /// The unit.
  public let unit: ServiceUnit
  /// Why.
  public let error: any Error
}
