// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What lies in a folder or zip and is not read, counted by kind, the first of each listed.
struct SkippedMembers {
  /// Why it is not read.
  enum Kind: String, CaseIterable {
    /// A picture, a sound, an encrypted attachment, or anything else that is no XML.
    case attachment
    /// A zip inside.
    case archive
    /// A link to somewhere else.
    case link
    /// XML that is no submission, such as a form's definition.
    case otherXML
  }

  private var counts: [Kind: Int] = [:]
  private var names: [Kind: [String]] = [:]
  private let listed: Int

  init(listed: Int) { self.listed = listed }

  /// How many there are.
  var count: Int { counts.values.reduce(0, +) }

  /// Notes a member that is no document, by its name.
  mutating func add(_ name: String) {
    let isArchive = [".zip", ".7z", ".rar", ".gz", ".tar"].contains { name.lowercased().hasSuffix($0) }
    add(name, isArchive ? .archive : .attachment)
  }

  mutating func add(_ name: String, _ kind: Kind) {
    counts[kind, default: 0] += 1
    if names[kind, default: []].count < listed { names[kind, default: []].append(name) }
  }

  /// One note per kind.
  func findings(source: String) -> [Finding] {
    Kind.allCases.compactMap { kind in
      guard let count = counts[kind] else { return nil }
      var shown = (names[kind] ?? []).map { ShownHeading.text($0) }
      if count > shown.count { shown.append("…") }
      return Finding(
        .membersSkipped, .note, at: Provenance(source: source),
        ["member.\(kind.rawValue)", String(count), shown.joined(separator: ", ")])
    }
  }
}
