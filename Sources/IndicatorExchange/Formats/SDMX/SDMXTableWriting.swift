// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// SDMX-CSV 1.0 and 2.0. Observations are one dataflow; the agreed target stands beside the value as a second measure
/// (2.0 only, 1.0 has one measure). All layers of targets with their papers are a dataflow of their own in a second file.
struct SDMXTableWriting {
  let form: ExchangeForm
  let settings: ExchangeSettings

  static let dimensions = ["FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD"]
  static let attributes = ["UNIT_MEASURE", "OBS_STATUS", "DECIMALS"]
  static let counts = ["NUMERATOR", "DENOMINATOR"]
  static let target = "TARGET_VALUE"
  static let targetDimensions = ["FREQ", "REF_AREA", "INDICATOR", "LAYER", "TIME_PERIOD"]
  static let targetAttributes = [
    "UPPER_VALUE", "PREDICATE", "UNIT_MEASURE", "DOC_TITLE", "DOC_NUMBER", "DOC_DATE", "CHANGE_REASON",
  ]

  /// The columns that name the structure.
  static func structureColumns(_ form: ExchangeForm) -> [String] {
    form == .sdmxCSV1 ? ["DATAFLOW"] : ["STRUCTURE", "STRUCTURE_ID", "ACTION"]
  }

  func files(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> [ExchangeFile] {
    let version = form == .sdmxCSV1 ? "1.0" : "2.0"
    var files: [ExchangeFile] = []
    if !bundle.records.isEmpty || bundle.targets.isEmpty {
      files.append(ExchangeFile(name: "sdmx-csv-\(version).csv", text: try observations(of: bundle)))
    }
    if !bundle.targets.isEmpty {
      files.append(
        ExchangeFile(name: "sdmx-csv-\(version)-targets.csv", text: try targets(of: bundle.targets)))
    }
    return files
  }

  private func structure(_ id: String) -> [CSVText.Cell] {
    let reference = SDMXCodes.reference(id, settings)
    return form == .sdmxCSV1
      ? [.plain(reference)] : [.plain("dataflow"), .plain(reference), .plain("R")]
  }

  private func observations(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> String {
    // Columns that hold nothing are left out: a table of an index alone has neither counts nor targets.
    let hasCounts = bundle.records.contains { Self.share(of: $0.observation) != nil }
    let agreed = bundle.records.map { bundle.agreedNumber(for: $0.observation) }
    let hasTargets = form == .sdmxCSV2 && agreed.contains { $0 != nil }
    var table = CSVText(
      headings: Self.structureColumns(form) + Self.dimensions + ["OBS_VALUE"]
        + (hasTargets ? [Self.target] : []) + Self.attributes + (hasCounts ? Self.counts : []))
    for (record, target) in zip(bundle.records, agreed) {
      let observation = record.observation
      var cells = structure(SDMXCodes.dataflow)
      cells += [
        .plain(SDMXCodes.frequency(observation.period)),
        .plain(try SDMXCodes.area(observation.unitCode)),
        .plain(try SDMXCodes.indicator(observation.indicatorCode)), .plain(observation.period.description),
        .plain(observation.value.description),
      ]
      if hasTargets { cells.append(.plain(target?.description ?? "")) }
      let share = Self.share(of: observation)
      cells += [
        .plain(SDMXCodes.unit(share == nil ? .index : .percent)),
        .plain(record.status.isApproved ? "A" : "P"), .plain(String(observation.value.places)),
      ]
      if hasCounts {
        cells += [.plain(share.map { Self.text($0.numerator) } ?? "")]
        cells += [.plain(share.map { Self.text($0.denominator) } ?? "")]
      }
      table.add(cells)
    }
    return table.text
  }

  private func targets(of targets: [Target]) throws(IndicatorExchangeError) -> String {
    var table = CSVText(
      headings: Self.structureColumns(form) + Self.targetDimensions + ["OBS_VALUE"] + Self.targetAttributes)
    for target in targets {
      let (value, upper, word) =
        switch target.value {
        case .number(let number): (number.description, "", "")
        case .range(let low, let high): (low.description, high.description, "")
        case .predicate(let word): ("", "", word)
        }
      table.add(
        structure(SDMXCodes.targetDataflow) + [
          .plain(SDMXCodes.frequency(target.period)), .plain(try SDMXCodes.area(target.unitCode)),
          .plain(try SDMXCodes.indicator(target.indicatorCode)),
          .plain(SDMXCodes.key(of: target.layer, in: SDMXCodes.layers)),
          .plain(target.period.description), .plain(value), .plain(upper), .words(word),
          .plain(SDMXCodes.unit(target.unit)), .words(target.document.title), .words(target.document.number),
          .plain(target.document.date.isoText),
          .plain(target.reason.map { SDMXCodes.key(of: $0, in: SDMXCodes.reasons) } ?? ""),
        ])
    }
    return table.text
  }

  private static func share(of observation: Observation) -> Share? {
    if case .share(let share) = observation.measure { share } else { nil }
  }

  /// A decimal number where the ratio is one, else the fraction.
  private static func text(_ ratio: ExactRatio) -> String {
    for places in 0...9 {
      let rounded = ratio.rounded(places: places)
      if rounded.exact == ratio { return rounded.description }
    }
    return ratio.fractionText
  }
}
