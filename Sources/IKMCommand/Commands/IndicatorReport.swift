// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// `ikm indicator report --year 2024 (--unit CODE | --all) [--kind all|pk,…] --format html,pdf,xlsx,csv --out DIR`.
struct IndicatorReport: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: word("command.indicator.report"),
      discussion: word("command.indicator.report.discussion"), aliases: ["laporan"])
  }

  /// What chooses every kind.
  private static let everyKind = "all"

  @Option(help: .init(word("command.indicator.report.year"), valueName: "2024"))
  var year: Int
  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String?
  @Flag(help: .init(word("command.indicator.report.all")))
  var all = false
  @Option(help: .init(word("command.indicator.report.kind"), valueName: "all|register,renstra,…"))
  var kind: String = Self.everyKind
  @Option(help: .init(word("command.indicator.report.format"), valueName: "html,pdf,xlsx,csv"))
  var format: String = "html"
  @Option(help: .init(word("command.report.out"), valueName: "folder"))
  var out: String
  @Option(help: .init(word("command.indicator.report.texts"), valueName: "keterangan.csv"))
  var texts: String?
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (unit == nil) != all { throw ValidationError(word("command.report.which")) }
    guard (1900...2999).contains(year) else {
      throw ValidationError(word("command.indicator.report.yearUnknown", String(year)))
    }
    for name in names(kind) where name != Self.everyKind && IndicatorPaperKind(rawValue: name) == nil {
      throw ValidationError(
        word(
          "command.indicator.report.kindUnknown", String(ShownText.safe(name).prefix(40)),
          IndicatorPaperKind.allCases.map(\.rawValue).joined(separator: ", ")))
    }
    for name in names(format) where !IndicatorPaperOrder.formats.map(\.rawValue).contains(name) {
      throw ValidationError(
        word(
          "command.indicator.report.formatUnknown", String(ShownText.safe(name).prefix(40)),
          IndicatorPaperOrder.formats.map(\.rawValue).joined(separator: ", ")))
    }
  }

  func run() throws {
    let kinds =
      names(kind).contains(Self.everyKind)
      ? IndicatorPaperKind.allCases : names(kind).compactMap { IndicatorPaperKind(rawValue: $0) }
    let order = IndicatorPaperOrder(
      year: year, unit: unit, kinds: kinds,
      formats: names(format).compactMap { ReportFormat(rawValue: $0) }, day: try DoorClock.paperDay())
    let publication = Publication(try global.openWorkspace(), catalogue: DoorWords.catalogue)
    let written = try publication.writeIndicatorPapers(order, texts: texts, into: out, act: global.act())
    guard !global.isQuiet else { return }
    for path in written.paths { Terminal.say(path) }
    for blank in written.blanks {
      Terminal.tell(
        word("command.indicator.report.blanks", blank.unitCode, blank.words.joined(separator: "; ")))
    }
  }

  /// What the papers are called in Indonesian, where that is another word.
  private static let indonesian = [
    "semua": everyKind, "pengukuran": "measurement", "evaluasi": "evaluation", "tafsir": "readings",
    "bukti": "evidence",
  ]

  private func names(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map {
      Self.indonesian[String($0)] ?? String($0)
    }
  }
}
