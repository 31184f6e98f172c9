// SPDX-License-Identifier: Apache-2.0

/// What came of a row of a follow-up plan (realisasi).
public struct FollowUpOutcome: Hashable, Sendable {
  /// How far it is.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Not done (belum).
    case open
    /// Done in part (sebagian); it does not count as done.
    case partly
    /// Done (sudah).
    case done
    /// Taken back: a row that was typed by mistake. It counts neither as planned nor as done.
    case withdrawn
  }

  /// How far it is.
  public let state: State
  /// The day on which it was done; nil where nobody has said.
  public let date: CalendarDate?
  /// What was done (deskripsi); empty where nobody has said.
  public let description: String
  /// What proves it (dokumentasi), such as the name of a document; empty where nobody has said.
  public let evidence: String
  /// What stood in the way (hambatan); empty where nobody has said.
  public let obstacles: String

  /// An outcome; without arguments nothing has been done.
  public init(
    state: State = .open, date: CalendarDate? = nil, description: String = "", evidence: String = "",
    obstacles: String = ""
  ) {
    self.state = state
    self.date = date
    self.description = description
    self.evidence = evidence
    self.obstacles = obstacles
  }
}
