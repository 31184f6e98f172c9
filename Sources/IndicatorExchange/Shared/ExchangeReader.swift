// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import JSONReading
import SurveyModel

/// The files of one exchange with what is known beside them.
struct ExchangeReader {
  let files: [ExchangeFile]
  let form: ExchangeForm
  let known: KnownIndicators
  let limits: ExchangeLimits

  /// The one file of a form that is one file.
  /// - Throws: E958 without a file, E957 for a second one.
  func only() throws(IndicatorExchangeError) -> ExchangeFile {
    guard let file = files.first else { throw IndicatorExchangeError(.missingField, [form.rawValue]) }
    guard files.count == 1 else {
      throw IndicatorExchangeError(
        .unknownField, [files[1].name, file.name], at: Provenance(source: files[1].name))
    }
    return file
  }

  /// The object of a JSON file.
  /// - Throws: E952 to E955.
  func json(_ file: ExchangeFile) throws(IndicatorExchangeError) -> JSONNode {
    do { return try JSONParser.node(of: file.bytes, limits: limits.json) } catch {
      let place = Provenance(source: file.name, line: error.line)
      switch error.code {
      case .notJSON: throw IndicatorExchangeError(.unreadable, ["JSON"], at: place)
      case .cutOff: throw IndicatorExchangeError(.cutOff, at: place)
      case .limit(let limit, let most):
        throw IndicatorExchangeError(.limit, ["exchange.limit.\(limit.rawValue)", String(most)], at: place)
      case .repeatedKey(let key): throw IndicatorExchangeError(.repeatedKey, [key], at: place)
      case .notUTF8: throw IndicatorExchangeError(.unreadable, ["UTF-8"], at: place)
      }
    }
  }

  /// The trail of a value that a file only states.
  func stated(in file: ExchangeFile) -> ObservationProvenance {
    .stated(StatedTrail(fileName: file.name, sha256: file.sha256, form: form.rawValue))
  }

  /// The fields of an object.
  func fields(
    _ node: JSONNode, _ name: String, in source: String, keys: [String]?
  ) throws(IndicatorExchangeError) -> JSONFields {
    try JSONFields(node, name, source: source, keys: keys, numberCharacters: limits.numberCharacters)
  }
}
