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
    let known = IKM.configuration.subcommands.map {
      ($0.configuration.commandName ?? "", $0.configuration.aliases)
    }
    guard !known.contains(where: { $0 == verb || $1.contains(verb) }) else { return }
    Terminal.tell(word("command.error.verb", String(verb.prefix(40)), known.map(\.0).joined(separator: ", ")))
    throw ExitCode.validationFailure
  }
}
