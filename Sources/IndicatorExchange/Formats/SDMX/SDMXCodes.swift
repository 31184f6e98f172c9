// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// How values are named in SDMX: codes of letters, digits and underscores, without dots.
enum SDMXCodes {
  /// The dataflow of observations.
  static let dataflow = "DF_IKU"
  /// The dataflow of targets, all layers side by side with their papers.
  static let targetDataflow = "DF_IKU_TARGET"

  /// `IDLMJ:DF_IKU(1.0.0)`.
  static func reference(_ id: String, _ settings: ExchangeSettings) -> String {
    "\(settings.agencyID):\(id)(\(settings.structureVersion))"
  }

  /// An indicator's code.
  /// - Throws: E963 where SDMX does not allow it.
  static func indicator(_ code: String) throws(IndicatorExchangeError) -> String {
    guard isCode(code) else { throw IndicatorExchangeError(.codeSigns, [code, "A-Z a-z 0-9 _"]) }
    return code
  }

  /// A unit's code without its dots.
  /// - Throws: E963 where SDMX does not allow it.
  static func area(_ code: String) throws(IndicatorExchangeError) -> String {
    let plain = code.filter { $0 != "." }
    guard isCode(plain) else { throw IndicatorExchangeError(.codeSigns, [code, "A-Z a-z 0-9 _"]) }
    return plain
  }

  /// Whether a text is a code.
  static func isCode(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 95
      }
  }

  /// The frequency of a period: A, S, Q or M.
  static func frequency(_ period: CalendarPeriod) -> String {
    switch period {
    case .year: "A"
    case .semester: "S"
    case .quarter: "Q"
    case .month: "M"
    }
  }

  /// The names of the frequencies, as office Indonesian has them.
  static let frequencyNames: KeyValuePairs<String, String> = [
    "A": "Tahunan", "S": "Semesteran", "Q": "Triwulanan", "M": "Bulanan",
  ]

  /// The layers of targets.
  static let layers: KeyValuePairs<String, TargetLayer> = [
    "BASELINE": .baseline, "RENSTRA": .renstra, "RKT": .rkt, "PK": .pk, "PK_PERUBAHAN": .pkChanged,
  ]

  /// The reasons of a changed agreement.
  static let reasons: KeyValuePairs<String, TargetChangeReason> = [
    "OFFICIAL": .official, "STRATEGY": .strategy, "PRIORITY": .priority,
  ]

  /// `INDEX` or `PERCENT`.
  static func unit(_ unit: MeasurementUnit) -> String { unit == .index ? "INDEX" : "PERCENT" }

  /// The key of a value.
  static func key<Value: Equatable>(of value: Value, in words: KeyValuePairs<String, Value>) -> String {
    words.first { $0.value == value }?.key ?? ""
  }
}

extension IndicatorBundle {
  /// The number that an office has agreed to for a period: that of the latest layer, PK Perubahan before PK before RKT
  /// before Renstra; nil without a number.
  func agreedNumber(for observation: Observation) -> RoundedNumber? {
    let order: [TargetLayer] = [.pkChanged, .pk, .rkt, .renstra]
    let mine = targets.filter {
      $0.indicatorCode == observation.indicatorCode && $0.unitCode == observation.unitCode
        && $0.period == observation.period
    }
    guard let target = order.lazy.compactMap({ layer in mine.first { $0.layer == layer } }).first,
      case .number(let number) = target.value
    else { return nil }
    return number
  }
}
