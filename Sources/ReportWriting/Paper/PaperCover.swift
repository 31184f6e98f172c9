// SPDX-License-Identifier: Apache-2.0

/// The first page of a long paper: what it is, about whom, for which time, and who issues it.
public struct PaperCover: Hashable, Sendable {
  /// What kind of paper it is: `Laporan Survei Kepuasan Masyarakat`.
  public let kind: String
  /// The subject in large: the unit's name.
  public let subject: String
  /// The line under it: `Semester I 2024`.
  public let period: String
  /// Who issues it, one line each, at the foot of the page.
  public let lines: [String]
  /// Stamps in frames, such as `INTERNAL` and `DATA SINTETIS`.
  public let stamps: [String]

  /// A first page.
  public init(kind: String, subject: String, period: String, lines: [String], stamps: [String]) {
    self.kind = kind
    self.subject = subject
    self.period = period
    self.lines = lines
    self.stamps = stamps
  }
}
