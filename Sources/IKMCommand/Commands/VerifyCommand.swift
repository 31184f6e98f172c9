// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel
import SurveyPipeline

/// `ikm verify MANIFEST`: whether the papers of a round are those that were made, and still say what the store says.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: word("command.verify"), discussion: word("command.verify.discussion"),
      aliases: ["cocokkan"])
  }

  @Argument(help: .init(word("command.verify.manifest"), valueName: "manifest.json"))
  var manifest: String

  @Option(help: .init(word("command.option.format"), valueName: "text|json"))
  var format: OutputFormat = .text

  @OptionGroup var global: GlobalOptions

  func run() throws {
    let publication = Publication(try global.openWorkspace(), catalogue: DoorWords.catalogue)
    let bar = ProgressBar(word("command.verify.progress"), count: 1, quiet: global.isQuiet)
    let check = try publication.check(manifest: manifest, by: DoorProgram.maker) { bar?.update($0, of: $1) }
    bar?.finish()
    if format == .json {
      Terminal.sayDocument(try DoorJSON.text(PaperCheckDocument(check)))
    } else {
      PaperCheckText.say(check, quiet: global.isQuiet)
    }
    if !check.isWhole { throw DoorExit.unusable.error }
  }
}
