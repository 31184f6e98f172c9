// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// One facilitation or coordination with another institution: the unit that IKU 2 counts (reading A5).
public struct FacilitationEvent: Hashable, Sendable {
  /// What became of an event.
  public struct FollowUp: Hashable, Sendable {
    /// The kinds that the decree names.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// Rapat koordinasi.
      case meeting
      /// Pemenuhan permintaan dokumen atau laporan.
      case delivery
      /// SK Camat mengenai tim.
      case team
      /// Berita acara hasil fasilitasi.
      case minutes
    }

    /// The kind.
    public let kind: Kind
    /// The day; never before the event.
    public let date: CalendarDate
    /// The evidence: number or title of a paper; empty where none is given.
    public let evidence: String

    /// A follow-up.
    public init(kind: Kind, date: CalendarDate, evidence: String) {
      self.kind = kind
      self.date = date
      self.evidence = evidence
    }
  }

  /// The number that the office gives it, unique within the unit.
  public let number: String
  /// The kecamatan, by its official code.
  public let unitCode: String
  /// The day on which it took place.
  public let date: CalendarDate
  /// What it was about.
  public let subject: String
  /// The institution with which it took place.
  public let partner: String
  /// The seksi or subbagian that answers for it; empty where none is named.
  public let section: String
  /// What became of it, in the order of the days; empty where nothing did.
  public let followUps: [FollowUp]

  /// An event.
  public init(
    number: String, unitCode: String, date: CalendarDate, subject: String, partner: String, section: String,
    followUps: [FollowUp]
  ) {
    self.number = number
    self.unitCode = unitCode
    self.date = date
    self.subject = subject
    self.partner = partner
    self.section = section
    self.followUps = followUps
  }
}
