// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Everything that the recap of a round is made from.
public struct RoundIndexContent: Hashable, Sendable {
  /// The scores of the round.
  public let sheet: ScoreSheet
  /// The registered units; those without forms are listed as missing.
  public let registered: [ServiceUnit]
  /// The file of each unit's report beside the recap, by unit code; a unit without an entry has no link.
  public let files: [String: String]
  /// The day on which the paper is made.
  public let generatedOn: CalendarDate
  /// For whom the paper is made.
  public let variant: ReportVariant
  /// What the rule on sample sizes says of each unit, by unit code.
  public let samples: [String: RoundVerdict]
  /// The respondents of all units by profile; nil where nobody counted them.
  public let profile: ProfileTally?

  /// The content of a recap.
  public init(
    sheet: ScoreSheet, registered: [ServiceUnit], files: [String: String], generatedOn: CalendarDate,
    variant: ReportVariant, samples: [String: RoundVerdict] = [:], profile: ProfileTally? = nil
  ) {
    self.sheet = sheet
    self.registered = registered
    self.files = files
    self.generatedOn = generatedOn
    self.variant = variant
    self.samples = samples
    self.profile = profile
  }

  /// The registered units that have no forms in the round, by code.
  var missing: [ServiceUnit] {
    let present = Set(sheet.units.filter { $0.account.read > 0 }.map(\.unit.code))
    return registered.filter { !present.contains($0.code) }.sorted { $0.code < $1.code }
  }

  /// The account of the round: all units and the forms of none.
  var account: FormAccount { sheet.units.reduce(sheet.unassigned) { $0 + $1.account } }
}
