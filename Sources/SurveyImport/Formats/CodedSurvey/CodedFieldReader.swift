// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Says what the fields of a survey file mean, by the rules of headings.
///
/// The mapping file goes first, then the words of the question, then the name of the field. A code such as `U3` is
/// believed unless the words speak of another element; a number such as `Q3`, which programs hand out by
/// themselves, only where the words agree with it.
struct CodedFieldReader {
  let reader: HeadingReader
  private let mapping: ColumnMapping?

  init(_ questionnaire: Questionnaire, mapping: ColumnMapping?) {
    reader = HeadingReader(questionnaire, mapping: mapping)
    self.mapping = mapping
  }

  /// What a field means by itself.
  func reading(of field: CodedField) -> HeadingReading {
    for heading in field.names + field.texts {
      if let entry = mapping?.meaning(of: FoldedText(heading)) { return entry }
    }
    if let known = field.known { return known }
    let texts = field.texts.map { reader.reading(of: $0) }
    for case .question(let match) in texts { return .question(match) }
    let name = nameReading(field)
    let isPersonal = texts.contains(.personal)
    if isPersonal, !Self.outweighsPersonalWords(name) { return .personal }
    for text in texts {
      switch text {
      case .field, .machine(.date, _): return text
      default: continue
      }
    }
    return name == .unknown ? field.standIn ?? .unknown : name
  }

  private func nameReading(_ field: CodedField) -> HeadingReading {
    for name in field.names {
      switch reader.reading(of: name) {
      case .blank, .unknown, .ignored: continue
      // `id`, `uuid`, `key`: programs use these names for numbers that start again in every survey.
      case .machine(.strongID, _): continue
      case .element(let number):
        let reading = HeadingReading.element(number)
        return contradicts(field, number, mustAgree: false) ? .unknown : reading
      case .number(let number):
        return contradicts(field, number, mustAgree: true) ? .unknown : .number(number)
      case .bare(let number):
        return contradicts(field, number, mustAgree: true) ? .unknown : .bare(number)
      case let reading: return reading
      }
    }
    return .unknown
  }

  /// Whether the words of a field speak of another question than its number; with `mustAgree` also where they speak
  /// of none.
  private func contradicts(_ field: CodedField, _ number: Int, mustAgree: Bool) -> Bool {
    let own = [reader.question(of: .element, number), reader.question(of: .question, number)].compactMap {
      $0
    }
    for text in field.texts where isWords(text) {
      guard let near = reader.words.nearest(to: HeadingWords.words(of: String(text.prefix(500)))) else {
        if mustAgree { return true }
        continue
      }
      return !own.contains(near)
    }
    return false
  }

  /// Whether a text is more than a code.
  private func isWords(_ text: String) -> Bool {
    switch reader.reading(of: text) {
    case .blank, .element, .number, .bare: false
    default: true
    }
  }

  /// `jk: Jenis kelamin sesuai KTP`, `U1: Persyaratan fotokopi KTP`: names that say what no word makes personal.
  private static func outweighsPersonalWords(_ reading: HeadingReading) -> Bool {
    switch reading {
    case .element, .number, .question, .mapped, .field(.profile), .field(.date), .field(.hour): true
    default: false
    }
  }
}
