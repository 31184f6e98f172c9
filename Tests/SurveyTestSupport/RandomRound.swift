// SPDX-License-Identifier: Apache-2.0

/// One round of `random_rounds.txt`, with what the oracle `Scripts/oracle.py` says of it.
public struct RandomRound: Sendable {
  /// The number, from 1.
  public var number: Int
  /// The answers to questions 1 to 9 of the model form, one text per form: a digit, or `-` for a blank.
  public var forms: [String] = []
  /// The NRR of U1 to U9 at 3 decimals; `-` where nobody answered.
  public var means: [String] = []
  /// The index at 2 decimals; nil where there is none.
  public var index: String?
  /// The letter; nil where there is no index.
  public var letter: String?

  /// All rounds of the fixture.
  public static func all() throws -> [RandomRound] {
    var rounds: [RandomRound] = []
    for line in try Fixtures.text("random_rounds.txt").split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      switch words[0] {
      case "R": rounds.append(RandomRound(number: Int(words[1]) ?? 0))
      case "F": rounds[rounds.count - 1].forms.append(words[1])
      case "E": rounds[rounds.count - 1].means = Array(words.dropFirst())
      default:
        rounds[rounds.count - 1].index = words[1] == "-" ? nil : words[1]
        rounds[rounds.count - 1].letter = words[2] == "-" ? nil : words[2]
      }
    }
    return rounds
  }
}
