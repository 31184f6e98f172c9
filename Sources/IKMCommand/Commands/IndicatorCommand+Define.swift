// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import IndicatorModel
import SurveyModel
import SurveyPipeline

extension IndicatorCommand {
  /// `ikm indicator define [FILE]`.
  struct Define: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "define", abstract: word("command.indicator.define"),
        discussion: word("command.indicator.define.discussion"), aliases: ["definisi"])
    }

    @Argument(help: .init(word("command.indicator.define.file"), valueName: "file"))
    var file: String?
    @Flag(name: .customLong("dry-run"), help: .init(word("command.indicator.define.dryRun")))
    var isDryRun = false
    @Option(help: .init(word("command.option.format"), valueName: "text|json"))
    var format: OutputFormat = .text
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let workspace = try global.openWorkspace()
      guard let file else {
        let definitions = try workspace.decrees().flatMap(\.indicators)
        if format == .json {
          return Terminal.sayDocument(try DoorJSON.text(definitions.map(DefinitionDocument.init)))
        }
        for definition in definitions { DefinitionText.say(definition) }
        return
      }
      try DefinitionCheck.run(file, format: format, quiet: global.isQuiet) {
        let review =
          isDryRun
          ? try workspace.reviewDecree(file: file) : try workspace.keepDecree(file: file, act: global.act())
        let verdict = review.isHeld ? "held" : isDryRun ? "fine" : "kept"
        return DefinitionCheck.Outcome(
          id: review.decree.number,
          summary: word(
            "command.indicator.define.\(verdict)", review.decree.number, review.decree.date.isoText,
            String(review.decree.indicators.count)),
          remarks: review.findings.map(\.message))
      }
    }
  }
}
