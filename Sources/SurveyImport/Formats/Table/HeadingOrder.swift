// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// What the columns of a table mean when an operator settles the order of its bare codes after the import.
public enum HeadingOrder {
  /// The layout under an order.
  ///
  /// Only columns whose heading is a code and nothing more (`U8`, `P8`, `8`) can mean another question.
  /// Where words, or the operator's own mapping, say what a column is, there is nothing to settle.
  /// - Parameters:
  ///   - layout: the columns as they were read.
  ///   - questionnaire: the questionnaire of the round.
  ///   - order: `.element` or `.question`.
  /// - Returns: nil where the headings themselves settle the order, or would give one question two columns.
  public static func layout(
    _ layout: RawLayout, in questionnaire: Questionnaire, order: ElementOrder
  ) -> RawLayout? {
    let reader = HeadingReader(questionnaire, mapping: nil)
    let kind: HeadingCode.Kind = order == .question ? .question : .element
    var fields = layout.fields
    var isOpen = false
    for (index, field) in layout.fields.enumerated() {
      guard case .question(let read) = field, let number = code(of: layout.headings[index], reader) else {
        continue
      }
      let meanings = [reader.question(of: .element, number), reader.question(of: .question, number)]
      // A code that means neither is not how this column was read.
      guard meanings.contains(read), let question = reader.question(of: kind, number) else { continue }
      fields[index] = .question(question)
      if meanings[0] != meanings[1] { isOpen = true }
    }
    let questions = fields.filter { if case .question = $0 { true } else { false } }
    let before = layout.fields.filter { if case .question = $0 { true } else { false } }
    guard isOpen, Set(questions) == Set(before), questions.count == before.count else { return nil }
    return RawLayout(fields: fields, headings: layout.headings)
  }

  /// The number in a heading that is a code and nothing more; nil for any other.
  private static func code(of heading: String, _ reader: HeadingReader) -> Int? {
    switch reader.reading(of: heading) {
    case .element(let number), .number(let number), .bare(let number): number
    default: nil
    }
  }
}
