// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorPaperBuilder {
  /// How the open questions are read, then the values under the other readings.
  var readings: [PaperBlock] {
    var blocks: [PaperBlock] = [.paragraph(words("paper.iku.readings.lead"), style: .lead)]
    if let table = alternativeTable {
      blocks += [section("alternatives"), block(table), small(words("paper.iku.readings.legend"))]
    } else {
      blocks.append(.paragraph(words("paper.iku.readings.none"), style: .body))
    }
    return blocks + [section("readings"), block(readingTable)]
  }

  var readingTable: IndicatorTable {
    let affected = Set(printed.flatMap { $0.observation.alternatives.map(\.readingID) })
    return IndicatorTable(
      sheet: words("paper.iku.sheet.readings"),
      columns: [
        column("reading", .code, width: 8), column("question", .text, width: 44),
        column("adopted", .text, width: 50), column("other", .text, width: 44),
      ],
      rows: content.decree.readings.map { reading in
        let other = reading.other(in: words.language)
        let isWorkedOut = affected.contains(reading.id)
        return .cells([
          .text(reading.id + (isWorkedOut ? " *" : "")), .text(reading.question(in: words.language)),
          .text(reading.adopted(in: words.language)), other.isEmpty ? .dash : .text(other),
        ])
      })
  }

  /// Each value that another reading changes or could change, beside what that reading gives; nil where none is held.
  var alternativeTable: IndicatorTable? {
    let rows = printed.flatMap { item -> [IndicatorTable.Row] in
      let observation = item.observation
      return observation.alternatives.map { other in
        let difference = other.value.map { $0 - observation.value }
        return .cells([
          .text(other.readingID), .text(observation.indicatorCode),
          .text(words.period(observation.period)), .number(observation.value),
          other.value.map { .number($0) } ?? .text(words("paper.iku.readings.noValue")),
          difference.map { .text(words.signed($0)) } ?? .dash,
        ])
      }
    }
    guard !rows.isEmpty else { return nil }
    return IndicatorTable(
      sheet: words("paper.iku.sheet.alternatives"),
      columns: [
        column("reading", .code, width: 8), column("code", .code), column("period", .code, width: 18),
        column("adoptedValue", .text, .trailing),
        column("otherValue", .text, .trailing),
        column("difference", .text, .trailing),
      ], rows: rows)
  }
}
