// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Where the fields of an export go, by their names: to a profile field, or nowhere.
struct FieldTargets {
  /// Where a field goes.
  enum Target: Hashable {
    /// The profile field at this index.
    case profile(Int)
    /// Dropped, because it holds personal data.
    case personal
    /// Dropped, because the questionnaire does not map it.
    case unmapped
  }

  private let known: [FoldedText: Int]
  private let personalColumns: PersonalColumns
  private var cache = NameCache<Target>()
  /// Names that were dropped, in the order in which they came, as findings may show them.
  private(set) var dropped: [(name: String, isPersonal: Bool)] = []

  init(_ questionnaire: Questionnaire) {
    var known: [FoldedText: Int] = [:]
    for (index, field) in questionnaire.profileFields.enumerated() {
      for name in [field.id, field.title, field.englishTitle] + field.aliases
      where known[FoldedText(name)] == nil {
        known[FoldedText(name)] = index
      }
    }
    self.known = known
    personalColumns = PersonalColumns(questionnaire)
  }

  /// How many different names came.
  var count: Int { cache.count }

  /// Where a field of this name goes.
  @inline(__always)
  mutating func target(of name: borrowing Span<UInt8>) -> Target {
    if let target = cache.value(of: name) { return target }
    return decide(name)
  }

  private mutating func decide(_ name: borrowing Span<UInt8>) -> Target {
    let text = name.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    let target: Target
    if let index = known[FoldedText(text)] {
      target = .profile(index)
    } else {
      target = personalColumns.isPersonal(text) ? .personal : .unmapped
      dropped.append((ShownHeading.text(text), target == .personal))
    }
    cache.add(name, target)
    return target
  }
}
