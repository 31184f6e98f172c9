// SPDX-License-Identifier: Apache-2.0
import Foundation

/// JSON for programs: UTF-8, keys in a fixed order, numbers that are rounded as text with a point.
enum DoorJSON {
  /// The text of a document.
  static func text(_ document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self)
  }
}
