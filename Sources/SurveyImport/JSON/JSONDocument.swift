// SPDX-License-Identifier: Apache-2.0
import JSONReading
import SurveyModel

/// A JSON file from outside, with the errors of this room.
enum JSONDocument {
  /// The value of a whole file.
  /// - Throws: E801 (no JSON), E802 (cut off), E803 (a limit), E804 (a key twice), E805 (no UTF-8), with the line.
  static func node(
    of bytes: [UInt8], source: String, limits: JSONReadingLimits = .document
  ) throws(SurveyImportError) -> JSONNode {
    do { return try JSONParser.node(of: bytes, limits: limits) } catch {
      let place = Provenance(source: source, line: error.line)
      switch error.code {
      case .notJSON: throw SurveyImportError("E801", [], at: place)
      case .cutOff: throw SurveyImportError("E802", [], at: place)
      case .limit(let limit, let most):
        throw SurveyImportError("E803", [name(of: limit), String(most)], at: place)
      case .repeatedKey(let key): throw SurveyImportError("E804", [ShownHeading.text(key)], at: place)
      case .notUTF8: throw SurveyImportError("E805", [], at: place)
      }
    }
  }

  /// The id of the catalogue's words for a limit.
  private static func name(of limit: JSONReadingError.Limit) -> String {
    switch limit {
    case .values: "recompute.limit.values"
    case .depth: "recompute.limit.depth"
    case .text: "recompute.limit.text"
    case .number: "recompute.limit.number"
    case .keys: "recompute.limit.keys"
    }
  }
}
