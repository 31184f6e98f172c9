// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Finds the one option that a mistyped text can only be.
///
/// Compared word by word, so that a word is never lost or won: `sesuai` is no near miss of `kurang sesuai`. A word
/// of five letters or more may have one letter wrong, of ten or more two, and begins with the right one; at most
/// two letters are wrong in all. Short forms that people write (`tdk`, `krg`, `sgt`) stand for their words. A word
/// that some option of the questionnaire has is never taken for another one, and neither is `tidak` or `kurang` for
/// the other. Words written together (`tidaksesuai`) are parted.
struct NearestOption: Sendable {
  private let options: [(value: UInt8, words: [String])]
  private let vocabulary: OptionVocabulary

  init(_ options: [(value: UInt8, words: [String])], vocabulary: OptionVocabulary) {
    self.options = options.filter { !$0.words.isEmpty }
    self.vocabulary = vocabulary
  }

  /// The option that folded words can only be; nil where there is none or more than one.
  func value(of words: [String]) -> UInt8? {
    guard !words.isEmpty, words.count <= 12, !vocabulary.texts.contains(words.joined(separator: " ")) else {
      return nil
    }
    var best: (value: UInt8, errors: Int)?
    var isShared = false
    for option in options {
      guard let errors = errors(from: words, to: option.words) else { continue }
      if let held = best, held.errors <= errors {
        if held.errors == errors, held.value != option.value { isShared = true }
        continue
      }
      best = (option.value, errors)
      isShared = false
    }
    return isShared ? nil : best?.value
  }

  /// How many letters are wrong; nil where the words are others.
  private func errors(from words: [String], to option: [String]) -> Int? {
    if words.count != option.count {
      return words.joined() == option.joined() ? 0 : nil
    }
    var total = 0
    for (word, wanted) in zip(words, option) {
      guard let errors = errors(in: word, wanted) else { return nil }
      total += errors
    }
    return total <= 2 ? total : nil
  }

  private func errors(in word: String, _ wanted: String) -> Int? {
    if word == wanted { return 0 }
    if let long = Self.shortForms[word] { return long == wanted ? 0 : nil }
    guard !vocabulary.words.contains(word), !Self.qualifiers.contains(word), word.first == wanted.first else {
      return nil
    }
    let length = min(word.utf8.count, wanted.utf8.count)
    let most = length >= 10 ? 2 : length >= 5 ? 1 : 0
    guard most > 0 else { return nil }
    return LetterErrors.count(Array(word.utf8), Array(wanted.utf8), most: most)
  }

  private static let shortForms: [String: String] = [
    "tdk": "tidak", "tak": "tidak", "tdak": "tidak", "krg": "kurang", "kurg": "kurang", "krang": "kurang",
    "sgt": "sangat", "sngt": "sangat", "sngat": "sangat", "ckp": "cukup", "blm": "belum",
  ]

  /// Words that turn a meaning round or weigh it: never a typing error of something else.
  private static let qualifiers: Set<String> = [
    "tidak", "bukan", "kurang", "cukup", "sangat", "belum", "agak", "lumayan", "amat", "paling", "terlalu",
    "not", "very", "less", "quite",
  ]
}

/// Counts typing errors between two words.
enum LetterErrors {
  /// Letters inserted, dropped, replaced, or swapped with their neighbour; nil where there are more than `most`.
  static func count(_ first: [UInt8], _ second: [UInt8], most: Int) -> Int? {
    guard abs(first.count - second.count) <= most, first.count <= 64, second.count <= 64 else { return nil }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in first.indices {
      var line = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var least = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        line.append(least)
      }
      (beforeLast, last) = (last, line)
    }
    return last[second.count] <= most ? last[second.count] : nil
  }
}
