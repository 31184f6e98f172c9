// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Everything that the report of one unit is made from: values of the models, gathered by the corridor.
public struct UnitReportContent: Hashable, Sendable {
  /// The score of the unit, with its account and its tally.
  public let score: UnitScore
  /// The round.
  public let round: SurveyRound
  /// The rulebook that scored it.
  public let rulebook: Rulebook
  /// The questionnaire of the round.
  public let questionnaire: Questionnaire
  /// The respondents by profile, over the forms that count.
  public let profile: ProfileTally
  /// How often each rule was applied to the unit's current forms, shown only inside the office.
  public let findings: [FindingCount]
  /// Warnings and exclusions with their places, shown only inside the office.
  public let findingList: FindingList
  /// Notes on the unit as a whole: equal content, straight-lining.
  public let unitFindings: [Finding]
  /// The batches that brought the unit's forms, in the order of their numbers.
  public let batches: [Batch]
  /// All current forms of the unit in the order of batch and record, the excluded ones too.
  public let annex: [AnnexRow]
  /// SHA-256 over `Tally.canonicalText`, in small hexadecimal letters.
  public let tallyDigest: String
  /// The day on which the paper is made.
  public let generatedOn: CalendarDate
  /// For whom the paper is made.
  public let variant: ReportVariant
  /// The forms that are no longer held although they are counted; nil where all are held.
  public let purged: PurgedRows?
  /// The rounds up to this one; nil where there is no earlier one.
  public let trend: ScoreTrend?
  /// What the rule on sample sizes says of the unit; nil where nobody asked it.
  public let sample: RoundVerdict?
  /// Values of indicators that were posted from this round before forms of the unit changed.
  public let staleValues: [StaleValue]

  /// The content of a unit's report.
  public init(
    score: UnitScore, round: SurveyRound, rulebook: Rulebook, questionnaire: Questionnaire,
    profile: ProfileTally,
    findings: [FindingCount], findingList: FindingList, unitFindings: [Finding], batches: [Batch],
    annex: [AnnexRow], tallyDigest: String, generatedOn: CalendarDate, variant: ReportVariant,
    purged: PurgedRows? = nil, trend: ScoreTrend? = nil, sample: RoundVerdict? = nil,
    staleValues: [StaleValue] = []
  ) {
    self.score = score
    self.round = round
    self.rulebook = rulebook
    self.questionnaire = questionnaire
    self.profile = profile
    self.findings = findings
    self.findingList = findingList
    self.unitFindings = unitFindings
    self.batches = batches
    self.annex = annex
    self.tallyDigest = tallyDigest
    self.generatedOn = generatedOn
    self.variant = variant
    self.purged = purged
    self.trend = trend
    self.sample = sample
    self.staleValues = staleValues
  }

  /// The same content for another reader.
  public func with(variant: ReportVariant) -> Self {
    Self(
      score: score, round: round, rulebook: rulebook, questionnaire: questionnaire, profile: profile,
      findings: findings, findingList: findingList, unitFindings: unitFindings, batches: batches,
      annex: annex,
      tallyDigest: tallyDigest, generatedOn: generatedOn, variant: variant, purged: purged, trend: trend,
      sample: sample, staleValues: staleValues)
  }

  /// Whether small cells are suppressed and places are left out.
  var isPublic: Bool { variant == .publicUse }

  /// The elements that are asked, in the order of the regulation.
  var elements: [ElementScore] { score.score.elements.filter(\.element.isAsked) }

  /// The three lowest elements with all ties of the third, by code. Elements without an answer have no place.
  var lowestCodes: Set<String> { LowestElements.codes(of: elements) }

  /// The rows of the annex that this reader may see as data. An excluded form is published nowhere: its
  /// respondent, or its operator, may have withdrawn it. Of fewer than five respondents nobody's row is published.
  var visibleAnnex: [AnnexRow] {
    guard isPublic else { return annex }
    return score.tally.forms < SmallCellSuppression.threshold ? [] : annex.filter { $0.status != .excluded }
  }

  /// The layouts of the files, each once, with the batches that were read with it.
  var layouts: [(layout: RawLayout, batches: [Int])] {
    var layouts: [(layout: RawLayout, batches: [Int])] = []
    for batch in batches {
      if let index = layouts.firstIndex(where: { $0.layout == batch.layout }) {
        layouts[index].batches.append(batch.id)
      } else {
        layouts.append((batch.layout, [batch.id]))
      }
    }
    return layouts
  }
}

/// Which elements are the lowest.
enum LowestElements {
  /// The codes of the three lowest elements, all ties of the third included.
  static func codes(of elements: [ElementScore]) -> Set<String> {
    let means = elements.compactMap(\.nrr).sorted()
    guard let bound = means.prefix(3).last else { return [] }
    return Set(elements.filter { element in element.nrr.map { $0 <= bound } ?? false }.map(\.element.code))
  }
}
