// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Why a file cannot be imported. It stops the file; nothing of it is kept.
///
/// The id tells the case: E1xx an XML export, E2xx a table, E3xx the front door.
public struct SurveyImportError: ExplainedError, Hashable {
  /// What happened, with what its text needs; no personal data.
  public let message: Message
  /// Where it happened; nil when no file is to blame.
  public let place: Provenance?

  /// An error with the message of this id.
  public init(_ id: String, _ arguments: [String] = [], at place: Provenance? = nil) {
    self.init(Message(id, arguments), at: place)
  }

  /// An error with this message. Its arguments may quote a file: what could steer a terminal is replaced.
  public init(_ message: Message, at place: Provenance?) {
    self.message = Message(message.id, message.arguments.map { ShownText.safe($0) })
    self.place = place
  }
}
