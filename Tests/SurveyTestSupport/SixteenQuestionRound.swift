// SPDX-License-Identifier: Apache-2.0

/// One round of `sixteen_questions.txt`, with what the oracle `Scripts/oracle.py` says of it.
public struct SixteenQuestionRound: Sendable {
  /// The number, from 1.
  public var number: Int
  /// Whether all nine elements are asked; else U4 is not, and its three questions are not there.
  public var asksAll: Bool
  /// The answers to the questions asked, one text per form: a digit, or `-` for a blank.
  public var forms: [String] = []
  /// The exact sum of the values of each element asked, as a fraction.
  public var sums: [String] = []
  /// How many forms have a value of each element asked.
  public var answered: [Int] = []
  /// The exact index as a fraction; nil where there is none.
  public var exact: String?
  /// The index at 2 decimals; nil where there is none.
  public var index: String?
  /// The letter under PermenPANRB 14/2017; nil where there is no index.
  public var letter: String?
  /// The letter under KEP/25/M.PAN/2/2004; nil where there is no index.
  public var letterOf2004: String?

  /// All rounds of the fixture.
  public static func all() throws -> [SixteenQuestionRound] {
    var rounds: [SixteenQuestionRound] = []
    for line in try Fixtures.text("sixteen_questions.txt").split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      if words[0] == "R" {
        rounds.append(SixteenQuestionRound(number: Int(words[1]) ?? 0, asksAll: words[2] == "all"))
        continue
      }
      rounds[rounds.count - 1].take(words)
    }
    return rounds
  }

  private mutating func take(_ words: [String]) {
    func known(_ word: String) -> String? { word == "-" ? nil : word }
    switch words[0] {
    case "F": forms.append(words[1])
    case "S":
      let pairs = words.dropFirst().map { $0.split(separator: ":").map(String.init) }
      sums = pairs.map { $0[0] }
      answered = pairs.map { Int($0[1]) ?? -1 }
    case "X": exact = known(words[1])
    default:
      index = known(words[1])
      letter = known(words[2])
      letterOf2004 = known(words[3])
    }
  }
}
