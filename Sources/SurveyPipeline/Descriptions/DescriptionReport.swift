// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What came of making or checking the description of a round.
public struct DescriptionReport: Hashable, Sendable {
  /// What was done.
  public enum Deed: String, Hashable, Sendable {
    /// An empty file to fill in was made.
    case made
    /// A file was checked and kept.
    case kept
    /// A file was checked, and nothing was changed.
    case checked
  }

  /// Units that lack the same items.
  public struct Gap: Hashable, Sendable {
    /// The units; empty where it holds for every unit.
    public let units: [ServiceUnit]
    /// What is missing, in the order of the report.
    public let items: [DescriptionItem]
  }

  /// What was done.
  public let deed: Deed
  /// The file.
  public let path: String
  /// The round.
  public let round: SurveyRound
  /// What it says.
  public let description: RoundDescription
  /// What it does not say, for which units; empty where nothing is missing.
  public let gaps: [Gap]

  /// The days of the survey that lie outside the round, of all units and of single ones; none mostly.
  public var daysOutside: [ClosedRange<CalendarDate>] {
    let days = [description.general.days] + description.units.sorted { $0.key < $1.key }.map(\.value.days)
    return days.compactMap(\.self).filter {
      !round.days.contains($0.lowerBound) || !round.days.contains($0.upperBound)
    }
  }
}
