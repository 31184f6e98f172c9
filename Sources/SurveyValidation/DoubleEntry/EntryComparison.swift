// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Two typings of the same paper forms, compared cell by cell. Nothing says which of the two is right.
public struct EntryComparison: Hashable, Sendable {
  /// One of the two typings.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// The first file.
    case a
    /// The second file.
    case b
  }

  /// Two cells that do not say the same.
  public struct Difference: Hashable, Sendable {
    /// The number of the form, or its strong id.
    public let key: String
    /// Its lines in the first and in the second file.
    public let lines: [Int]
    /// The field.
    public let field: FieldKey
    /// For an answer the value or the state in either file; nil for any other field.
    public let values: [String]?
  }

  /// A form that was not compared.
  public struct Lone: Hashable, Sendable {
    /// The file that it stands in.
    public let side: Side
    /// Its number; nil where it has none.
    public let key: String?
    /// Its lines; several where its number stands there more than once.
    public let lines: [Int]
  }

  /// How many cells of a field were compared and how many differ.
  public struct Count: Hashable, Sendable {
    /// The cells that were compared.
    public internal(set) var compared = 0
    /// Those that differ.
    public internal(set) var differing = 0
  }

  /// The forms that were compared.
  public private(set) var paired = 0
  /// The cells that differ, in the order of the first file and of the form.
  public private(set) var differences: [Difference] = []
  /// Forms whose number the other file does not have.
  public private(set) var unpaired: [Lone] = []
  /// Numbers that stand more than once in one file: none of their forms is compared.
  public private(set) var duplicates: [Lone] = []
  /// Forms without a number.
  public private(set) var withoutKey: [Lone] = []
  /// The counts by question, in the order of print.
  public private(set) var questions: [Count]
  /// The counts of the other fields.
  public private(set) var others: [FieldKey: Count] = [:]

  /// Compares two typings.
  /// - Parameter fields: the fields beside the questions that both files have a column for.
  public init(_ first: [TypedForm], _ second: [TypedForm], fields: [FieldKey], questionnaire: Questionnaire) {
    questions = questionnaire.questions.map { _ in Count() }
    let groups = [Self.byKey(first), Self.byKey(second)]
    for (side, forms) in zip(Side.allCases, [first, second]) {
      let own = side == .a ? groups[0] : groups[1]
      let other = side == .a ? groups[1] : groups[0]
      for (index, form) in forms.enumerated() {
        guard let key = form.key else {
          withoutKey.append(Lone(side: side, key: nil, lines: [form.line]))
          continue
        }
        let same = own[key] ?? []
        guard same.first == index else { continue }
        if same.count > 1 {
          duplicates.append(Lone(side: side, key: key, lines: same.map { forms[$0].line }))
        } else if let match = other[key] {
          if side == .a, match.count == 1 { compare(form, second[match[0]], key, fields) }
        } else {
          unpaired.append(Lone(side: side, key: key, lines: [form.line]))
        }
      }
    }
  }

  private static func byKey(_ forms: [TypedForm]) -> [String: [Int]] {
    var groups: [String: [Int]] = [:]
    for (index, form) in forms.enumerated() {
      if let key = form.key { groups[key, default: []].append(index) }
    }
    return groups
  }

  private mutating func compare(_ one: TypedForm, _ two: TypedForm, _ key: String, _ fields: [FieldKey]) {
    paired += 1
    let lines = [one.line, two.line]
    for (index, (left, right)) in zip(one.answers, two.answers).enumerated() {
      questions[index].compared += 1
      guard left.meaning != right.meaning else { continue }
      questions[index].differing += 1
      differences.append(
        Difference(key: key, lines: lines, field: .question(index), values: [left.shown, right.shown]))
    }
    for field in fields {
      var count = others[field] ?? Count()
      count.compared += 1
      if one.others[field]?.meaning != two.others[field]?.meaning {
        count.differing += 1
        differences.append(Difference(key: key, lines: lines, field: field, values: nil))
      }
      others[field] = count
    }
  }
}
