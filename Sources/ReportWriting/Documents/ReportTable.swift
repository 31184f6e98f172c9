// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The CSV tables of `ikm report --format csv`: one file for the elements, one for the annex, so that each
/// is a plain table with one heading row. Numbers keep the point.
public enum ReportTable {
  /// The elements with their figures, and the index in the last row under the code `IKM`.
  public static func elements(_ content: UnitReportContent, catalogue: MessageCatalogue) -> String {
    var table = DelimitedText()
    table.append(
      [
        "round", "unit", "unitName", "code", "name", "answered", "sum", "nrr", "weightedNRR", "index",
        "grade",
      ]
      .map { .text($0) })
    let head: [DelimitedText.Cell] = [
      .text(content.round.id), .text(content.score.unit.code), .text(content.score.unit.paperName),
    ]
    let places = content.rulebook.nrrPlaces
    for element in content.elements {
      table.append(
        head + [
          .text(element.element.code), .text(element.element.name(in: catalogue.language)),
          .integer(element.answered), .number(AnnexText.decimal(element.sum)),
          .number(element.nrr?.rounded(places: places).description ?? ""),
          .number(element.weightedNRR?.rounded(places: places).description ?? ""),
          .number(element.index?.description ?? ""), .text(element.band?.grade ?? ""),
        ])
    }
    let index = content.score.score.index
    let sum = index.exact?.divided(by: ExactRatio(content.rulebook.factor))
    table.append(
      head + [
        .text("IKM"), .text(content.rulebook.name), .integer(content.score.score.respondents), .number(""),
        .number(""), .number(sum?.rounded(places: places).description ?? ""),
        .number(index.value?.description ?? ""), .text(index.band?.grade ?? ""),
      ])
    return table.text
  }

  /// The forms, one a row: its value per element, or the name of its state, and its status. Inside the office
  /// batch and record come first and the reason of an excluded form last; in public only the forms that count
  /// are there, under a running number.
  public static func annex(_ content: UnitReportContent) -> String {
    var table = DelimitedText()
    let codes = content.score.tally.shape.elementCodes
    let parts = content.score.tally.shape.partsPerUnit
    let places = content.isPublic ? ["number"] : ["batch", "record"]
    table.append((places + codes + ["status"] + (content.isPublic ? [] : ["exclusion"])).map { .text($0) })
    for (index, row) in content.visibleAnnex.enumerated() {
      let place: [DelimitedText.Cell] =
        content.isPublic ? [.integer(index + 1)] : [.integer(row.batchID), .integer(row.record)]
      table.append(
        place + row.values.map { cell($0, parts) } + [.text(row.status.rawValue)]
          + (content.isPublic ? [] : [.text(row.exclusion?.rawValue ?? "")]))
    }
    return table.text
  }

  private static func cell(_ value: ElementValue, _ partsPerUnit: Int) -> DelimitedText.Cell {
    guard case .parts(let parts) = value else { return .text(AnnexText.state(value)) }
    return .number(AnnexText.decimal(ExactRatio(parts, over: max(1, partsPerUnit)) ?? .zero))
  }
}
