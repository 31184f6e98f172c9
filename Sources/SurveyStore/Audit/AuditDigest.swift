// SPDX-License-Identifier: Apache-2.0
import Crypto
import IndicatorModel

/// The chain rule of the audit with SHA-256.
enum AuditDigest {
  /// What stands before the first line.
  static let start = AuditChain.start

  /// The link of an event, in small hexadecimal letters.
  static func link(of event: AuditEvent, after previous: String) -> String {
    sha256(AuditChain.text(of: event, after: previous))
  }

  /// SHA-256 of a text, in small hexadecimal letters.
  static func sha256(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8))
      .map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
