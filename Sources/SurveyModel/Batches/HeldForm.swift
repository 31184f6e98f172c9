// SPDX-License-Identifier: Apache-2.0
/// A form as the store holds it, in the order of its batch and record.
public struct HeldForm: Hashable, Sendable {
  /// The form's number in the workspace.
  public let id: Int
  /// The batch that brought it.
  public let batchID: Int
  /// The file's name.
  public let source: String
  /// The ordinal among the respondents of the file, from 1.
  public let record: Int
  /// The line in the file; 0 when unknown.
  public let line: Int
  /// Its place in the account.
  public let status: FormStatus
  /// Why it is not scored; nil when it is.
  public let exclusion: ExclusionReason?
  /// The form as it was understood.
  public let response: Response

  /// A held form.
  public init(
    id: Int, batchID: Int, source: String, record: Int, line: Int, status: FormStatus,
    exclusion: ExclusionReason?, response: Response
  ) {
    self.id = id
    self.batchID = batchID
    self.source = source
    self.record = record
    self.line = line
    self.status = status
    self.exclusion = exclusion
    self.response = response
  }
}
