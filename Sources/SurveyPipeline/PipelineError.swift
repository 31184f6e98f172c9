// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Why the corridor cannot go on. Ids E7xx, and E907 for decrees.
public struct PipelineError: ExplainedError, Hashable {
  /// What happened, with what its text needs.
  public let message: Message
  /// Where; nil when no file is to blame.
  public let place: Provenance?

  init(_ id: String, _ arguments: [String] = [], at place: Provenance? = nil) {
    message = Message(id, arguments)
    self.place = place
  }
}
