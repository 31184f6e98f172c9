// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import SurveyModel

/// A paper as it is written: a name in the folder of papers, and bytes.
struct PaperFile: Sendable {
  /// The name, without a folder.
  let name: String
  /// The form of it.
  let format: ReportFormat
  /// The whole file.
  let bytes: Data

  init(_ name: String, _ format: ReportFormat, _ bytes: Data) {
    self.name = name
    self.format = format
    self.bytes = bytes
  }

  init(_ name: String, _ format: ReportFormat, _ text: String) {
    self.init(name, format, Data(text.utf8))
  }

  /// SHA-256 of the bytes, in small hexadecimal letters.
  var digest: String { Self.digest(of: bytes) }

  static func digest(of bytes: Data) -> String {
    SHA256.hash(data: bytes).map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }
      .joined()
  }
}
