// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import SurveyModel

/// What came of a row of a follow-up plan, on the command line.
struct FollowUpOutcomeOptions: ParsableArguments {
  @Option(help: .init(word("command.followup.state"), valueName: "belum|sebagian|sudah"))
  var state: String?
  @Option(help: .init(word("command.followup.date"), valueName: "2024-09-30"))
  var date: String?
  @Option(help: .init(word("command.followup.description"), valueName: word("command.value.text")))
  var description: String?
  @Option(help: .init(word("command.followup.evidence"), valueName: word("command.value.text")))
  var evidence: String?
  @Option(help: .init(word("command.followup.obstacles"), valueName: word("command.value.text")))
  var obstacles: String?

  /// An entry that says this and nothing else.
  var entry: FollowUpEntry {
    var entry = FollowUpEntry()
    entry.state = state
    entry.date = date
    entry.description = description
    entry.evidence = evidence
    entry.obstacles = obstacles
    return entry
  }
}
