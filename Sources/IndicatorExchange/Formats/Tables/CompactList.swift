// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// A short list inside one cell of a table: parts with `|` between them, items with `;`.
enum CompactList {
  /// The cell.
  /// - Throws: E969 where a part holds a sign of the list.
  static func cell(_ items: [[String]], of subject: String) throws(IndicatorExchangeError) -> String {
    for part in items.joined() where part.utf8.contains(where: { $0 == 59 || $0 == 124 }) {
      throw IndicatorExchangeError(.cannotHold, ["\(subject): \(part)", "csv"])
    }
    return items.map { $0.joined(separator: "|") }.joined(separator: ";")
  }

  /// The items of a cell; none of an empty one.
  /// - Throws: E959 where an item has not one of these numbers of parts.
  static func items(
    of cell: ExchangeText, parts: ClosedRange<Int>
  ) throws(IndicatorExchangeError) -> [[ExchangeText]] {
    guard !cell.isBlank else { return [] }
    var items: [[ExchangeText]] = []
    for item in cell.text.split(separator: ";", omittingEmptySubsequences: false) {
      let texts = item.split(separator: "|", omittingEmptySubsequences: false)
      guard parts.contains(texts.count) else { throw cell.unreadable("exchange.expected.list") }
      items.append(
        texts.map {
          ExchangeText(
            text: String($0), field: cell.field, place: cell.place, numberCharacters: cell.numberCharacters)
        })
    }
    return items
  }
}
