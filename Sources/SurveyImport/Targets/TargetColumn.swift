// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import TableReading

/// A column of a table of targets.
enum TargetColumn: CaseIterable {
  case indicator
  case unit
  case period
  case layer
  case value
  case upTo
  case measuredIn
  case document
  case number
  case date
  case reason

  /// Those without which a row is no heading row.
  static let required: [TargetColumn] = [.indicator, .unit, .period, .layer, .value]

  /// The headings that mean it, folded.
  private var words: Set<String> {
    switch self {
    case .indicator: ["indikator", "kode indikator", "indikator kinerja", "iku", "indicator"]
    case .unit: ["unit", "kode unit", "kecamatan", "unit code"]
    case .period: ["periode", "tahun", "triwulan", "period", "year"]
    case .layer: ["lapisan", "perencanaan", "dokumen perencanaan", "layer", "plan"]
    case .value: ["nilai", "target", "dari", "value", "from"]
    case .upTo: ["sampai", "hingga", "to", "up to"]
    case .measuredIn: ["satuan", "measured in", "unit of measure"]
    case .document: ["dokumen", "judul dokumen", "document", "title"]
    case .number: ["nomor", "nomor dokumen", "number"]
    case .date: ["tanggal", "tanggal dokumen", "date"]
    case .reason: ["alasan", "alasan perubahan", "reason"]
    }
  }

  /// The columns that a row of headings names; of two alike the first.
  static func columns(of head: TableRow) -> [TargetColumn: Int] {
    var columns: [TargetColumn: Int] = [:]
    for (index, heading) in head.texts.enumerated() {
      let folded = FoldedText(heading).description
      guard let column = allCases.first(where: { $0.words.contains(folded) }), columns[column] == nil else {
        continue
      }
      columns[column] = index
    }
    return columns
  }

  func put(_ text: String, into entry: inout TargetEntry) {
    switch self {
    case .indicator: entry.indicator = text
    case .unit: entry.unit = text
    case .period: entry.period = text
    case .layer: entry.layer = text
    case .value: entry.value = text
    case .upTo: entry.upTo = text
    case .measuredIn: entry.measuredIn = text
    case .document: entry.document = text
    case .number: entry.number = text
    case .date: entry.date = text
    case .reason: entry.reason = text
    }
  }
}
