// SPDX-License-Identifier: Apache-2.0

/// A row of a follow-up plan as somebody wrote it, on a command line or in a table; nothing of it is checked yet.
/// nil: nothing was said. An empty text says that there is nothing any more.
public struct FollowUpEntry: Hashable, Sendable {
  /// The unit, by code or name.
  public var unit: String?
  /// The element, by code.
  public var element: String?
  /// The program or activity.
  public var activity: String?
  /// The quarters, `2024-TW3`, parted by commas, semicolons, spaces or `|`.
  public var quarters: String?
  /// Who answers for it.
  public var responsible: String?
  /// How far it is: `belum`, `sebagian`, `sudah`, or in English.
  public var state: String?
  /// The day on which it was done, `2024-09-30`.
  public var date: String?
  /// What was done.
  public var description: String?
  /// What proves it.
  public var evidence: String?
  /// What stood in the way.
  public var obstacles: String?
  /// Where it was written; nil on a command line.
  public var place: Provenance?

  /// An entry in which nothing is said.
  public init(place: Provenance? = nil) { self.place = place }

  /// Whether nothing is said.
  public var isEmpty: Bool {
    [unit, element, activity, quarters, responsible, state, date, description, evidence, obstacles]
      .allSatisfy { $0 == nil }
  }
}
