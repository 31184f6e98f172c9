// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// R703: more pairs of forms are equal in everything (answers, profile, day, hour, service) than chance
/// gives.
///
/// Chance is measured on the unit's own forms: the share of pairs that agree in their answers, times the
/// share that agree in the profile, times the share that agree in day, hour and service, times all pairs. The
/// answers of a form are taken as one whole: a product over the single elements would take them for
/// independent, which they never are, and so understate how often honest people agree. What is presumed is
/// that profile and day have little to do with the answers; where they do, chance gives somewhat more, which
/// is why the threshold is a multiple. Where forms have neither profile nor day, a copy cannot be told from a
/// person who agrees, and there is no verdict.
enum EqualContentShareRule {
  /// The verdict on a unit.
  static func verdict(unit: ServiceUnit, agreement: ContentAgreement, limit: RoundLimit) -> RoundVerdict {
    guard let expected = agreement.expectedPairs else {
      return RoundVerdict(.equalContentShare, .unknown, at: unit.place, [String(agreement.forms)])
    }
    let pairs = agreement.equalPairs
    let isMore = pairs >= limit.atLeast && ExactRatio(pairs) > expected * limit.bound
    return RoundVerdict(
      .equalContentShare, isMore ? .noted : .clear, at: unit.place,
      [
        String(pairs), ShareText.decimal(expected), String(agreement.equalForms),
        ShareText.plain(limit.bound),
        String(limit.atLeast),
      ])
  }
}
