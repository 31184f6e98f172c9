// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import SurveyModel

/// The two members of a LimeSurvey archive that are read. Tokens (`_tokens.lst`) hold names and addresses of people
/// and are never opened.
struct LimeSurveyMembers {
  let structure: ArchiveEntry
  let responses: ArchiveEntry

  /// Whether the names of a zip are those of an archive of LimeSurvey.
  static func areIn(_ entries: [ArchiveEntry]) -> Bool {
    entries.contains { hasEnd($0, ".lss") || hasEnd($0, ".lsr") }
  }

  /// - Throws: E172 where there is not exactly one structure and one file of responses.
  init(_ entries: [ArchiveEntry], source: String) throws(SurveyImportError) {
    let structures = entries.filter { Self.hasEnd($0, ".lss") }
    let responses = entries.filter { Self.hasEnd($0, ".lsr") }
    guard structures.count == 1, responses.count == 1 else {
      throw SurveyImportError(
        "E172", [String(structures.count), String(responses.count)], at: Provenance(source: source))
    }
    structure = structures[0]
    self.responses = responses[0]
  }

  private static func hasEnd(_ entry: ArchiveEntry, _ end: String) -> Bool {
    !entry.isFolder && !entry.name.hasPrefix("__MACOSX/") && entry.name.lowercased().hasSuffix(end)
  }
}
