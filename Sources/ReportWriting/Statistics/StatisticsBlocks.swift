// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The part of a paper that says how sure a unit's figures are: interval, reliability, a table of the
/// elements, and how the answers spread. The report of a unit and the Laporan SKM both use it, so that no
/// figure can differ.
enum StatisticsBlocks {
  /// The decimals of correlations and of alpha.
  static let correlationPlaces = 3

  /// The part with its heading.
  static func blocks(
    _ statistics: UnitStatistics, rulebook: Rulebook, words: PaperWords, variant: ReportVariant
  ) -> [PaperBlock] {
    let builder = StatisticsBuilder(
      statistics: statistics, places: rulebook.indexPlaces, words: words, variant: variant)
    return [
      .heading(words("paper.statistics.heading"), level: .section), .list(builder.sentences),
      .table(builder.elements), .paragraph(words("paper.statistics.legend"), style: .small),
    ] + builder.reasons + [
      .table(builder.distribution), .paragraph(builder.distributionLegend, style: .small),
    ]
  }
}

/// Makes the blocks of the statistics of a unit.
struct StatisticsBuilder {
  let statistics: UnitStatistics
  /// The decimals of an index.
  let places: Int
  let words: PaperWords
  let variant: ReportVariant

  private var reliability: ReliabilityStatistics { statistics.reliability }

  /// The figures of the unit as a whole, one a line.
  var sentences: [String] {
    [interval, population, alpha, critical].compactMap { $0 }
      + statistics.notes.map { words.note($0, variant) }
  }

  private func reason(_ reason: Message?) -> String { reason.map { words.note($0, variant) } ?? "" }

  private var interval: String {
    guard let figure = statistics.index.figure else {
      return words("paper.statistics.noInterval", reason(statistics.index.reason))
    }
    return words(
      "paper.statistics.interval", words.number(figure.value, places: places),
      words.number(figure.standardError, places: places), words.number(figure.lower, places: places),
      words.number(figure.upper, places: places), words.count(Int(figure.degreesOfFreedom)))
  }

  private var population: String? {
    guard statistics.index.figure != nil else { return nil }
    guard let population = statistics.population else {
      return statistics.notes.isEmpty ? words("paper.statistics.noPopulation") : nil
    }
    return words(
      "paper.statistics.population", words.count(statistics.respondents), words.count(population))
  }

  private var alpha: String {
    guard let alpha = reliability.alpha.figure else {
      return words("paper.statistics.noAlpha", reason(reliability.alpha.reason))
    }
    return words(
      "paper.statistics.alpha", words.number(alpha, places: StatisticsBlocks.correlationPlaces),
      words.count(reliability.completeForms))
  }

  /// Nothing where the alpha above has the same reason.
  private var critical: String? {
    guard let critical = reliability.criticalCorrelation.figure else {
      let missing = reliability.criticalCorrelation.reason
      return missing == reliability.alpha.reason ? nil : words("paper.statistics.noCritical", reason(missing))
    }
    return words(
      "paper.statistics.critical", words.number(critical, places: StatisticsBlocks.correlationPlaces),
      words.count(reliability.completeForms),
      words.count(reliability.items.count { reliability.isValid($0) == true }),
      words.count(reliability.items.count { $0.itemTotal.figure != nil }))
  }

  /// Standard error, interval and correlation of each element.
  var elements: PaperTable {
    let items = Dictionary(reliability.items.map { ($0.element.code, $0) }) { first, _ in first }
    let rows = statistics.elements.map { element in
      let figure = element.index.figure
      let item = items[element.element.code]
      let isValid = item.flatMap { reliability.isValid($0) }
      return PaperRow(
        element.element.code, element.element.name(in: words.language), words.count(element.answered),
        element.mean.map { words.number($0 * 25, places: places) } ?? "–",
        figure.map { words.number($0.standardError, places: places) } ?? "–",
        figure.map { words.interval($0, places: places) } ?? "–",
        item?.itemTotal.figure.map { words.number($0, places: StatisticsBlocks.correlationPlaces) } ?? "–",
        isValid.map { words($0 ? "paper.statistics.valid" : "paper.statistics.invalid") } ?? "–")
    }
    return PaperTable(
      caption: words("paper.statistics.table"),
      columns: [
        PaperColumn(words("paper.column.code"), .code), PaperColumn(words("paper.column.element")),
        PaperColumn(words("paper.column.answered"), .number),
        PaperColumn(words("paper.column.index"), .number),
        PaperColumn(words("paper.column.standardError"), .number),
        PaperColumn(words("paper.column.interval"), .number),
        PaperColumn(words("paper.column.itemTotal"), .number),
        PaperColumn(words("paper.column.valid"), .text, .center),
      ],
      rows: rows)
  }

  /// Why cells of the table above are empty, each reason once. Reasons of the whole unit stand in the
  /// sentences.
  var reasons: [PaperBlock] {
    let told = [statistics.index.reason, reliability.alpha.reason].compactMap(\.self)
    var reasons: [Message] = []
    let all =
      statistics.elements.compactMap(\.index.reason) + reliability.items.compactMap(\.itemTotal.reason)
    for reason in all where !told.contains(reason) && !reasons.contains(reason) { reasons.append(reason) }
    return reasons.isEmpty ? [] : [.list(reasons.map { words.note($0, variant) })]
  }

  private var hasFractions: Bool {
    statistics.elements.contains { $0.distribution.contains { $0.value.denominator > 1 } }
  }

  /// How many forms give each element which value.
  var distribution: PaperTable {
    let values = Set(
      statistics.elements.flatMap { $0.distribution.map(\.value).filter { $0.denominator == 1 } }
    ).sorted()
    let rows = statistics.elements.map { element -> PaperRow in
      let whole = values.map { value in
        words.count(element.distribution.filter { $0.value == value }.reduce(0) { $0 + $1.forms })
      }
      let fractions = element.distribution.filter { $0.value.denominator > 1 }.reduce(0) { $0 + $1.forms }
      let texts =
        [element.element.code, element.element.name(in: words.language)] + whole
        + (hasFractions ? [words.count(fractions)] : [])
        + [words.count(element.answered), words.count(element.unanswered)]
      return PaperRow(texts.map { PaperCell($0) })
    }
    let columns =
      [PaperColumn(words("paper.column.code"), .code), PaperColumn(words("paper.column.element"))]
      + values.map { PaperColumn(words.sum($0), .number) }
      + (hasFractions ? [PaperColumn(words("paper.column.fractions"), .number)] : [])
      + [
        PaperColumn(words("paper.column.answered"), .number),
        PaperColumn(words("paper.column.unanswered"), .number),
      ]
    return PaperTable(caption: words("paper.statistics.distribution"), columns: columns, rows: rows)
  }

  var distributionLegend: String {
    words("paper.statistics.distribution.legend")
      + (hasFractions ? " " + words("paper.statistics.distribution.fractions") : "")
  }
}

extension UnitReportBuilder {
  /// How sure the figures are; nothing where nobody asked for it.
  var statistics: [PaperBlock] {
    unit.statistics.map {
      StatisticsBlocks.blocks($0, rulebook: content.rulebook, words: words, variant: content.variant)
    } ?? []
  }
}
