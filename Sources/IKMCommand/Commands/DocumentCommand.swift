// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// `ikm document list | add | import | withdraw`: the register of village documents, which IKU 3 counts.
struct DocumentCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "document", abstract: word("command.document"),
      discussion: word("command.document.discussion"),
      subcommands: [List.self, Add.self, Import.self, Withdraw.self], defaultSubcommand: List.self,
      aliases: ["dokumen"])
  }

  /// `ikm document add --village 35.08.10.2001 --kind RKPDesa --year 2025 --enacted 2024-09-20`.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add", abstract: word("command.document.add"),
        discussion: word("command.document.add.discussion"), aliases: ["tambah"])
    }

    @Option(help: .init(word("command.document.village"), valueName: word("command.value.code")))
    var village: String
    @Option(help: .init(word("command.document.kind"), valueName: "RKPDesa|APBDesa|LPPDesa"))
    var kind: String
    @Option(help: .init(word("command.document.fiscalYear"), valueName: "2025"))
    var year: String
    @Option(help: .init(word("command.document.enacted"), valueName: "2024-09-20"))
    var enacted: String?
    @Option(help: .init(word("command.document.received"), valueName: "2024-09-25"))
    var received: String?
    @Option(help: .init(word("command.document.number"), valueName: word("command.value.text")))
    var number: String?
    @Option(help: .init(word("command.register.unit"), valueName: word("command.value.code")))
    var unit: String?
    @Flag(help: .init(word("command.register.synthetic")))
    var synthetic = false
    @OptionGroup var global: GlobalOptions

    func run() throws {
      let entry = RegisterEntry<DocumentField>([
        .village: village, .kind: kind, .fiscalYear: year, .enacted: enacted, .received: received,
        .documentNumber: number,
      ])
      try RegisterText.tell(
        global.openWorkspace().addDocument(
          entry, unit: unit, isSynthetic: synthetic, today: DoorClock.today, act: global.act()),
        quiet: global.isQuiet)
    }
  }

  /// `ikm document import FILE`.
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import", abstract: word("command.document.import"),
        discussion: word("command.document.import.discussion"), aliases: ["impor"])
    }

    @Argument(help: .init(word("command.register.file"), valueName: "file"))
    var file: String
    @OptionGroup var options: RegisterOptions
    @OptionGroup var global: GlobalOptions

    func run() throws {
      try RegisterText.tell(
        global.openWorkspace().importDocuments(
          from: file, choices: options.choices, today: DoorClock.today, act: global.act()),
        format: options.format, quiet: global.isQuiet)
    }
  }

  /// `ikm document withdraw RECORD --why …`.
  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "withdraw", abstract: word("command.document.withdraw"), aliases: ["tarik"])
    }

    @Argument(help: .init(word("command.register.record"), valueName: "n"))
    var record: Int
    @Option(help: .init(word("command.option.why"), valueName: word("command.value.text")))
    var why: String
    @OptionGroup var global: GlobalOptions

    func validate() throws {
      if why.allSatisfy(\.isWhitespace) { throw ValidationError(word("command.whyMissing")) }
    }

    func run() throws {
      let held = try global.openWorkspace().withdrawDocument(record, act: global.act(why: why))
      if global.isQuiet { return }
      let document = held.document
      Terminal.say(
        word(
          "command.document.withdrawn", String(record), word("register.kind.\(document.kind.rawValue)"),
          document.villageCode, String(document.fiscalYear)))
    }
  }
}
