// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// One form in the annex: its answers by element, and nothing about the person who gave them.
///
/// It has no place for a profile, a date, a service or a remark, so that no writer can put one beside the
/// answers.
public struct AnnexRow: Hashable, Sendable {
  /// The batch that brought the form.
  public let batchID: Int
  /// The ordinal among the respondents of its file, from 1.
  public let record: Int
  /// Its place in the account.
  public let status: FormStatus
  /// Why it is not counted; nil when it is.
  public let exclusion: ExclusionReason?
  /// The value or the state per element asked, in the order of the regulation (`TallyShape.elementCodes`).
  public let values: [ElementValue]

  /// A row of the annex.
  public init(
    batchID: Int, record: Int, status: FormStatus, exclusion: ExclusionReason?, values: [ElementValue]
  ) {
    self.batchID = batchID
    self.record = record
    self.status = status
    self.exclusion = exclusion
    self.values = values
  }

  /// The row of a held form, its answers read by `shape`.
  public init(_ form: HeldForm, shape: TallyShape) {
    self.init(
      batchID: form.batchID, record: form.record, status: form.status, exclusion: form.exclusion,
      values: shape.elementCodes.indices.map { shape.value(ofElement: $0, in: form.response.answers) })
  }
}
