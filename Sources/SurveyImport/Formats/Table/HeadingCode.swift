// SPDX-License-Identifier: Apache-2.0
/// A code or number at the beginning of a heading, and the words after it: `U8 - Sarana dan Prasarana`.
struct HeadingCode: Hashable, Sendable {
  /// What the number counts.
  enum Kind: Hashable, Sendable {
    /// `U8`, `Unsur 8`: an element of the regulation.
    case element
    /// `P8`, `Q8`, `Pertanyaan 8`: a question of the printed form.
    case question
    /// `8`, `V8`: nobody can tell.
    case bare
  }

  /// What the number counts.
  let kind: Kind
  /// The number, from 1.
  let number: Int
  /// The words after it, folded; empty for a heading that is only a code.
  let rest: [String]

  /// Reads the words of a folded heading; nil when they begin with no code.
  init?(words: [String]) {
    var words = words[...]
    // "Nilai U1", "Skor unsur 1", "Jawaban pertanyaan 1": the first word tells nothing.
    if words.count > 1, Self.fillers.contains(words[words.startIndex]) { words = words.dropFirst() }
    guard let first = words.first else { return nil }
    if let (letter, number) = Self.lettered(first) {
      kind = letter
      self.number = number
      rest = Array(words.dropFirst())
      return
    }
    guard let kind = Self.kinds[first] else { return nil }
    words = words.dropFirst()
    if kind != .bare { words = words.drop { $0 == "ke" || $0 == "no" || $0 == "nomor" } }
    guard let second = words.first else { return nil }
    if let number = Self.number(second) {
      self.kind = kind
      self.number = number
    } else if let (letter, number) = Self.lettered(second), letter == kind {
      self.kind = kind
      self.number = number
    } else {
      return nil
    }
    rest = Array(words.dropFirst())
  }

  /// `u8`, `p08`, `unsur8`, `8`.
  private static func lettered(_ word: String) -> (kind: Kind, number: Int)? {
    if let number = number(word) { return (.bare, number) }
    let letters = word.prefix { !("0"..."9").contains($0) }
    guard let kind = kinds[String(letters)], let number = number(word.dropFirst(letters.count)) else {
      return nil
    }
    return (kind, number)
  }

  /// One to three plain digits, not zero.
  private static func number(_ word: some StringProtocol) -> Int? {
    guard (1...3).contains(word.utf8.count), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(word), number > 0
    else { return nil }
    return number
  }

  private static let kinds: [String: Kind] = [
    "u": .element, "unsur": .element, "element": .element, "elemen": .element, "p": .question, "q": .question,
    "pertanyaan": .question, "question": .question, "soal": .question, "butir": .question, "v": .bare,
  ]

  private static let fillers: Set<String> = ["nilai", "skor", "score", "jawaban", "answer", "hasil", "kode"]
}
