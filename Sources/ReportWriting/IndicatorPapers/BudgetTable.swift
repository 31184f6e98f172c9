// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// The columns that a plan of work and budget (rencana kerja dan anggaran, RKA) takes over from the indicators: the
/// indicator and its targets by layer, as CSV. Numbers keep the point; a target that is not set is an empty cell.
public enum BudgetTable {
  /// The headings, the same in every language: a program reads them.
  static let headings = [
    "unit", "nama_unit", "tahun", "sasaran", "indikator", "nama_indikator", "satuan", "target_renstra",
    "target_rkt", "target_pk", "target_pk_perubahan", "dokumen",
  ]

  /// The table of several units, in their order.
  public static func csv(_ contents: [IndicatorPaperContent]) -> String {
    var table = DelimitedText()
    table.append(headings.map { .text($0) })
    for content in contents {
      for line in content.lines {
        let year = CalendarPeriod.year(content.year)
        let layers: [TargetLayer] = [.renstra, .rkt, .pk, .pkChanged]
        let targets = layers.map { line.target($0, year) }
        let objective =
          line.definition.objective.isEmpty ? content.decree.objective : line.definition.objective
        let documents = targets.compactMap { target in
          target.map {
            [$0.document.title, $0.document.number].filter { !$0.isEmpty }.joined(separator: " ")
          }
        }
        table.append(
          [
            .text(content.unit.code), .text(content.unit.paperName), .integer(content.year),
            .text(objective), .text(line.definition.code), .text(line.definition.paperName),
            .text(line.definition.unit == .percent ? "%" : "indeks"),
          ] + targets.map { cell($0, of: line.definition) }
            + [.text(documents.joined(separator: "; "))])
      }
    }
    return table.text
  }

  /// A number where the target is one; a target in another unit than the indicator's names it.
  private static func cell(_ target: Target?, of definition: IndicatorDefinition) -> DelimitedText.Cell {
    guard let target else { return .text("") }
    switch target.value {
    case .number(let number):
      guard target.unit == definition.unit else {
        return .text("\(number.description)\(target.unit == .percent ? "%" : " indeks")")
      }
      return .number(number.description)
    case .range(let lower, let upper): return .text("\(lower.description)..\(upper.description)")
    case .predicate(let word): return .text(word)
    }
  }
}
