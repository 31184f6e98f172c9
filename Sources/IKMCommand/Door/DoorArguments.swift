// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// Lets the options that every command knows stand before the verb: `ikm -w survey score --round 2024-S1`.
enum DoorArguments {
  private static let withValue: Set<String> = ["-w", "--workspace", "--lang", "--operator"]

  /// The words of the command line with leading global options moved behind the verb's own words.
  static func ordered(_ words: [String]) -> [String] {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first {
      if withValue.contains(word), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if word == "--quiet"
        || withValue.contains(where: { $0.hasPrefix("--") && word.hasPrefix($0 + "=") })
      {
        leading.append(word)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard !leading.isEmpty, !rest.isEmpty else { return words }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return rest[..<end] + leading + rest[end...]
  }

  /// Tells a verb that does not exist by its name; the parser would speak of its options.
  /// - Throws: exit code 64 after a message.
  static func refuseUnknownVerb(in words: [String]) throws {
    guard let verb = words.first, !verb.hasPrefix("-"), verb != "help" else { return }
    try refuse(verb, of: IKM.self)
    guard let command = subcommand(verb, of: IKM.self), !command.configuration.subcommands.isEmpty,
      let next = words.dropFirst().first, !next.hasPrefix("-"), next != "help"
    else { return }
    // What stands without a verb of its own after a group is shown by its number.
    if command.configuration.defaultSubcommand != nil, next.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return
    }
    try refuse(next, of: command)
  }

  private static func subcommand(_ verb: String, of command: any ParsableCommand.Type)
    -> (any ParsableCommand.Type)?
  {
    command.configuration.subcommands.first {
      $0.configuration.commandName == verb || $0.configuration.aliases.contains(verb)
    }
  }

  private static func refuse(_ verb: String, of command: any ParsableCommand.Type) throws {
    guard subcommand(verb, of: command) == nil else { return }
    let known = command.configuration.subcommands.compactMap { $0.configuration.commandName }
    Terminal.tell(word("command.error.verb", String(verb.prefix(40)), known.joined(separator: ", ")))
    throw ExitCode.validationFailure
  }
}
