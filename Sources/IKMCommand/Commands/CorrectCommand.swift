// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm correct FORM --set U3=4 | --withdraw | --keep | --as-came --why TEXT`.
struct CorrectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correct", abstract: word("command.correct"),
      discussion: word("command.correct.discussion"), aliases: ["koreksi"])
  }

  @Argument(help: .init(word("command.form.id"), valueName: "form"))
  var form: String

  @Option(
    name: .customLong("set"), parsing: .singleValue,
    help: .init(word("command.correct.set"), valueName: "U3=4"))
  var assignments: [String] = []

  @Flag(help: .init(word("command.correct.withdraw")))
  var withdraw = false

  @Flag(help: .init(word("command.correct.keep")))
  var keep = false

  @Flag(help: .init(word("command.correct.asCame")))
  var asCame = false

  @Option(help: .init(word("command.option.why"), valueName: word("command.value.text")))
  var why: String

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if why.allSatisfy(\.isWhitespace) { throw ValidationError(word("command.whyMissing")) }
    let acts = [!assignments.isEmpty, withdraw, keep, asCame].count { $0 }
    if acts != 1 { throw ValidationError(word("command.correct.which")) }
    for text in assignments where CorrectionRequest.Assignment(text) == nil {
      throw ValidationError(word("command.correct.assignment", String(ShownText.safe(text).prefix(40))))
    }
  }

  func run() throws {
    let act: CorrectionRequest.Act =
      withdraw
      ? .withdraw
      : keep
        ? .keep
        : asCame
          ? .asCame
          : .set(assignments.compactMap(CorrectionRequest.Assignment.init))
    let report = try Correction(global.openWorkspace()).correct(
      CorrectionRequest(form: form, act: act), act: global.act(why: why), today: DoorClock.today)
    if format == .json { return Terminal.sayDocument(try DoorJSON.text(CorrectionDocument(report))) }
    CorrectionText.tell(report, quiet: global.isQuiet)
  }
}
