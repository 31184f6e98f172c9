// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// How the cells of a field are kept clear of personal data before they enter a form.
enum CellMasking: Hashable, Sendable {
  /// Free text and answers: masked wherever something is found.
  case text
  /// Units: as text, but the dotted code of a region, such as `35.08.10.2001`, is no telephone.
  case unit
  /// Dates, hours, numbers: digits belong to them; masked is only what can be none of these.
  case digits
  /// Ids: as they are, or as a digest, since two different ids must stay different.
  case id

  /// The masking of a field.
  init(_ field: FieldKey) {
    switch field {
    case .question, .profile, .service, .remark: self = .text
    case .unit: self = .unit
    case .date, .hour, .number, .round: self = .digits
    case .strongID: self = .id
    }
  }

  /// The cell as it may be kept.
  func masked(_ text: String) -> String {
    // The shortest address has three characters, the shortest long number eight.
    guard text.utf8.count >= 3 else { return text }
    switch self {
    case .id: return StrongIDText.kept(text)
    case .text: return PersonalText.masked(text)
    case .unit: return Self.isRegionCode(text) ? text : PersonalText.masked(text)
    case .digits:
      return text.utf8.contains(UInt8(ascii: "@")) || Self.hasLongRun(text) || Self.isGroupedNumber(text)
        ? PersonalText.masked(text) : text
    }
  }

  private static func isRegionCode(_ text: String) -> Bool {
    let parts = text.trimmed.split(separator: ".", omittingEmptySubsequences: false)
    let lengths = [2, 2, 2, 4]
    return (1...4).contains(parts.count)
      && zip(parts, lengths).allSatisfy { part, length in
        part.utf8.count == length && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  /// Ten digits or more in groups as telephones and NIK are written, which no day, hour or running number is.
  private static func isGroupedNumber(_ text: String) -> Bool {
    let groups = text.utf8.split { !(0x30...0x39).contains($0) }.map(Array.init)
    guard !text.utf8.contains(UInt8(ascii: ":")), groups.reduce(0, { $0 + $1.count }) >= 10 else {
      return false
    }
    let isYear = { (group: [UInt8]) in
      group.starts(with: Array("20".utf8)) || group.starts(with: Array("19".utf8))
    }
    if groups.count(where: { $0.count >= 3 }) >= 3 { return !isYear(groups.first { $0.count >= 3 } ?? []) }
    // `0812 34567890`, but neither `20240305 101530` nor the day number `45356.4583`.
    return groups.count >= 2 && groups.contains { $0.count == 8 && !isYear($0) } && groups[0].count != 5
  }

  /// Nine digits without anything between them, unless they are the fraction of a serial date.
  private static func hasLongRun(_ text: String) -> Bool {
    var run = 0
    var isFraction = false
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) {
        if run == 0 { isFraction = previous == UInt8(ascii: ".") || previous == UInt8(ascii: ",") }
        run += 1
        if run >= 9 && !isFraction { return true }
      } else {
        run = 0
      }
      previous = byte
    }
    return false
  }
}
