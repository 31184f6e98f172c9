// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What is known about a file only after its last record.
public struct BatchClosing: Hashable, Sendable {
  /// What was found about the file as a whole.
  public var findings: [Finding]
  /// What the file says about itself, where that became clearer while it was read; nil for what stands in
  /// the request.
  public var header: FileHeader?
  /// The documents of a folder or zip; empty for a single file.
  public var members: [BatchMember]

  /// The end of a file.
  public init(findings: [Finding] = [], header: FileHeader? = nil, members: [BatchMember] = []) {
    self.findings = findings
    self.header = header
    self.members = members
  }
}
