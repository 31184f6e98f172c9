// SPDX-License-Identifier: Apache-2.0
/// Counts by profile field and option, beside the tally: how many respondents, and per element how many
/// answered and their sum in L-ths.
public struct ProfileTally: Hashable, Sendable {
  /// The counts of one option of one field.
  public struct Group: Hashable, Sendable {
    /// Respondents in the group.
    public var forms: Int
    /// Per element of the shape: forms with a value.
    public var answered: [Int]
    /// Per element of the shape: the sum of the values in L-ths.
    public var sums: [Int]

    /// The counts of a group, as they were kept.
    public init(forms: Int, answered: [Int], sums: [Int]) {
      self.forms = forms
      self.answered = answered
      self.sums = sums
    }
  }

  /// What is counted.
  public let shape: TallyShape
  /// Per profile field of the questionnaire, the groups by value.
  public private(set) var fields: [[ProfileValue: Group]]

  /// An empty profile tally for so many profile fields.
  public init(shape: TallyShape, fieldCount: Int) {
    self.shape = shape
    fields = Array(repeating: [:], count: fieldCount)
  }

  /// Adds the counts of a group that was counted elsewhere; a group of another shape changes nothing.
  public mutating func add(_ group: Group, field: Int, value: ProfileValue) {
    let count = shape.elementCodes.count
    guard fields.indices.contains(field), group.answered.count == count, group.sums.count == count else {
      return
    }
    let zeros = [Int](repeating: 0, count: count)
    let held = fields[field][value] ?? Group(forms: 0, answered: zeros, sums: zeros)
    fields[field][value] = Group(
      forms: held.forms + group.forms, answered: zip(held.answered, group.answered).map(+),
      sums: zip(held.sums, group.sums).map(+))
  }

  /// Adds a profile tally of the same shape and the same fields; another one changes nothing.
  public mutating func merge(_ other: ProfileTally) {
    guard shape == other.shape else { return }
    for (field, groups) in other.fields.enumerated() {
      for (value, group) in groups { add(group, field: field, value: value) }
    }
  }

  /// Counts a form in.
  public mutating func add(_ profile: [ProfileValue], answers: [Answer]) {
    let count = shape.elementCodes.count
    for (field, value) in profile.enumerated() where field < fields.count {
      let zeros = [Int](repeating: 0, count: count)
      var group = fields[field][value] ?? Group(forms: 0, answered: zeros, sums: zeros)
      group.forms += 1
      for element in 0..<count {
        if case .parts(let parts) = shape.value(ofElement: element, in: answers) {
          group.answered[element] += 1
          group.sums[element] += parts
        }
      }
      fields[field][value] = group
    }
  }
}
