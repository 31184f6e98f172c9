// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm report --round R (--unit CODE | --all) --format html,pdf,docx,xlsx,poster,json,csv --out DIR`.
struct ReportCommand: ParsableCommand {
  /// Which paper.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    /// The score of a unit.
    case score
    /// The validation of its raw forms, to be signed.
    case validation
    /// The full report of a unit, chapters I to V with annexes.
    case laporan

    var ordered: PaperOrder.Kind {
      switch self {
      case .score: .score
      case .validation: .validation
      case .laporan: .laporan
      }
    }
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report", abstract: word("command.report"), discussion: word("command.report.discussion"),
      aliases: ["laporan"])
  }

  @Option(help: .init(word("command.option.round"), valueName: "2024-S1"))
  var round: String

  @Option(help: .init(word("command.option.unit"), valueName: word("command.value.code")))
  var unit: String?

  @Flag(help: .init(word("command.report.all")))
  var all = false

  @Option(help: .init(word("command.report.kind"), valueName: "score|validation|laporan"))
  var kind: Kind = .score

  @Option(help: .init(word("command.report.format"), valueName: "html,pdf,docx,xlsx,poster,json,csv"))
  var format: String = "html"

  @Option(help: .init(word("command.report.out"), valueName: "folder"))
  var out: String

  @Flag(name: .customLong("public"), help: .init(word("command.report.public")))
  var isPublic = false

  @Option(help: .init(word("command.report.url"), valueName: "https://…"))
  var url: String?

  @Flag(help: .init(word("command.report.fresh")))
  var fresh = false

  @Option(help: .init(word("command.option.rulebook"), valueName: "id|file"))
  var rulebook: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (unit == nil) != all { throw ValidationError(word("command.report.which")) }
    if out.allSatisfy(\.isWhitespace) { throw ValidationError(word("command.report.outMissing")) }
    for name in format.split(separator: ",", omittingEmptySubsequences: false)
    where ReportFormat(rawValue: String(name)) == nil {
      throw ValidationError(word("command.report.formatUnknown", String(name), ReportFormat.names))
    }
    if kind == .laporan, let other = formats.first(where: { !PaperOrder.Kind.laporan.formats.contains($0) }) {
      let known = PaperOrder.Kind.laporan.formats.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(word("command.report.laporanFormat", known, other.rawValue))
    }
    try checkAddress()
    guard kind == .validation else { return }
    if isPublic { throw ValidationError(word("command.report.validationPublic")) }
    if formats.contains(.json) || formats.contains(.poster) || formats.contains(.xlsx) {
      throw ValidationError(word("command.report.validationFormat"))
    }
  }

  /// The longest address that a telephone reads from a poster at arm's length.
  private static let longestAddress = 200

  private func checkAddress() throws {
    guard let url else { return }
    let isPlain = url.unicodeScalars.allSatisfy { ("!"..."~").contains($0) }
    guard url.hasPrefix("https://") || url.hasPrefix("http://"), isPlain, url.count <= Self.longestAddress
    else {
      throw ValidationError(
        word("command.report.urlUnknown", String(url.prefix(40)), String(Self.longestAddress)))
    }
    if !formats.contains(.poster) { throw ValidationError(word("command.report.urlPoster")) }
  }

  private var formats: [ReportFormat] {
    format.split(separator: ",").compactMap { ReportFormat(rawValue: String($0)) }
  }

  func run() throws {
    let workspace = try global.openWorkspace()
    let sheet = try Assessment(workspace).scoreSheet(round: round, unit: unit, rulebook: rulebook)
    let publication = Publication(workspace, catalogue: DoorWords.catalogue)
    let order = PaperOrder(
      kind: kind.ordered, formats: formats, isPublic: isPublic, withIndex: all, day: try DoorClock.paperDay(),
      address: url)
    let began = ContinuousClock.now
    let bar = ProgressBar(word("command.report.progress"), count: sheet.units.count, quiet: global.isQuiet)
    let written = try publication.write(
      sheet, order, into: out, by: DoorProgram.maker, startsAnew: fresh, progress: { bar?.update($0) })
    bar?.finish()
    if !global.isQuiet { say(written, took: ContinuousClock.now - began) }
    if kind == .laporan, !global.isQuiet {
      let blanks = try publication.blanks(of: sheet)
      for line in BlanksText.lines(blanks, round: sheet.round.id) { Terminal.tell(line) }
    }
    for failure in written.failures { tell(failure) }
    if !written.failures.isEmpty { throw DoorExit.unusable.error }
  }

  private func say(_ written: WrittenPapers, took: Duration) {
    for path in written.paths { Terminal.say(path) }
    if let manifest = written.manifestPath { Terminal.say(manifest) }
    if written.keptCount > 0 { Terminal.say(word("command.report.kept", String(written.keptCount))) }
    Terminal.say(WrittenText.sum(written, took: took))
    if let list = written.outdatedManifest { Terminal.tell(word("command.report.outdatedList", list)) }
    if let index = written.indexPath { Terminal.say(word("command.report.done", index)) }
  }

  private func tell(_ failure: PaperFailure) {
    guard let error = failure.error as? any ExplainedError else {
      return Terminal.tell(word("command.report.failedUnit", failure.unit.code, "\(type(of: failure.error))"))
    }
    Terminal.tell(word("command.report.failedUnit", failure.unit.code, DoorErrors.text(error)))
  }
}
