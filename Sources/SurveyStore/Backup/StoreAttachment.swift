// SPDX-License-Identifier: Apache-2.0

/// A file of the workspace folder that travels with a backup, such as a questionnaire of the office's own.
public struct StoreAttachment: Hashable, Sendable {
  /// Where it belongs: a folder and a name, `questionnaires/ours.xml`.
  public let name: String
  /// Its bytes.
  public let content: [UInt8]

  /// A file.
  public init(name: String, content: [UInt8]) {
    self.name = name
    self.content = content
  }

  /// Whether the name is one folder and one plain file in it: letters, digits, dots, dashes, no dot in front.
  public static func isPlain(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        (1...100).contains(part.utf8.count) && !part.hasPrefix(".")
          && part.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95: true
            default: false
            }
          }
      }
  }
}

/// A backup that was written.
public struct StoreBackup: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Its size in bytes.
  public let size: Int
  /// SHA-256 of its bytes, in small hexadecimal letters.
  public let sha256: String
  /// How many rounds, current and earlier versions of forms it holds.
  public let rounds: Int
  /// See `rounds`.
  public let forms: Int
  /// The files of the workspace folder that are in it.
  public let attachments: [String]
}
