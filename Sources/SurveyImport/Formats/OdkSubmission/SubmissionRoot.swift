// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// What the root of a submission says by its name and its attributes.
struct SubmissionRoot {
  private static let server = "http://opendatakit.org/submissions"

  private let name: XMLName
  private var attributes: [String: String] = [:]

  init(
    _ name: XMLName, _ attributes: Span<XMLEvent>, _ bytes: Span<UInt8>, _ xml: borrowing XMLEventReader
  ) {
    self.name = name
    for index in attributes.indices {
      let local = xml.name(attributes[index].name).local
      // A prefix that nobody declares still stands before the name.
      let plain = local.split(separator: ":").last.map(String.init) ?? local
      if self.attributes[plain] == nil { self.attributes[plain] = attributes[index].string(in: bytes) }
    }
  }

  /// Whether it is what a server puts around a submission.
  var isWrapper: Bool { name.local == "submission" && attributes["id"] == nil }

  /// Whether it is the root of a submission, by what it says itself.
  var isSubmission: Bool {
    guard name.local != "html", name.namespace?.hasPrefix("urn:ikm:") != true else { return false }
    return attributes["id"] != nil || attributes["instanceID"] != nil || name.namespace == Self.server
  }

  var formID: String {
    let id = attributes["id"]?.trimmed ?? ""
    return id.isEmpty ? name.local : id
  }

  var version: String? { attributes["version"].flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed } }
  var instanceID: String? { attributes["instanceID"].flatMap(Self.id) }
  var deprecatedID: String? { attributes["deprecatedID"].flatMap(Self.id) }
  var submissionDate: String? { attributes["submissionDate"] }

  var isEncrypted: Bool {
    ["yes", "true", "1"].contains(attributes["encrypted"]?.trimmed.lowercased() ?? "")
  }

  var isIncomplete: Bool { attributes["isComplete"]?.trimmed.lowercased() == "false" }

  /// An id as it is compared; nil where there is none.
  static func id(_ text: String) -> String? { StrongIDText.plain(text) }
}
