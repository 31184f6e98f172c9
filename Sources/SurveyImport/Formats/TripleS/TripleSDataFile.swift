// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Finds the data of a Triple-S survey: a plain name in the same folder, never anywhere else.
enum TripleSDataFile {
  /// The names under which the data may lie beside the metadata.
  /// - Parameter name: The name of the metadata, without its folder.
  /// - Throws: E177 where the metadata name a file that is not plainly in the same folder.
  static func candidates(
    for survey: TripleSSurvey, beside name: String, source: String
  ) throws(SurveyImportError) -> [String] {
    if let href = survey.href?.trimmed, !href.isEmpty {
      guard isPlain(href), href.lowercased() != name.lowercased() else {
        throw SurveyImportError("E177", [ShownHeading.text(href)], at: Provenance(source: source))
      }
      return [href]
    }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    let base = String(name[..<dot])
    let ends = survey.format == .csv ? ["csv", "asc", "dat", "txt"] : ["asc", "dat", "txt"]
    return ends.flatMap { ["\(base).\($0)", "\(base).\($0.uppercased())"] }.filter { $0 != name }
  }

  /// Opens the data beside a file of metadata.
  /// - Throws: E176 where there are none, E178 where there are several, E177, E302 to E307. Links are not followed.
  static func open(
    for survey: TripleSSurvey, beside path: String, source: String
  ) throws(SurveyImportError) -> ByteSource {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, name) = (path[..<slash], String(path[slash...]))
    let names = try candidates(for: survey, beside: name, source: source)
    var found: [String] = []
    for name in names {
      do throws(SurveyImportError) {
        _ = try ByteSource(path: folder + name, followsLink: false)
        found.append(name)
      } catch {
        if error.message.id != "E301" { throw error }
      }
    }
    let only = try only(found, of: names, source: source)
    return try ByteSource(path: folder + only, followsLink: false)
  }

  /// The one name among those that are there.
  /// - Throws: E176, E178.
  static func only(
    _ found: [String], of names: [String], source: String
  ) throws(SurveyImportError) -> String {
    if found.count == 1 { return found[0] }
    throw SurveyImportError(
      found.isEmpty ? "E176" : "E178",
      [
        (found.isEmpty ? names : found).map { ShownHeading.text(DocumentName.kept($0)) }.joined(
          separator: ", ")
      ],
      at: Provenance(source: source))
  }

  private static func isPlain(_ name: String) -> Bool {
    name.utf8.count <= 255 && !name.hasPrefix(".")
      && !name.unicodeScalars.contains { scalar in
        scalar == "/" || scalar == "\\" || scalar == ":" || scalar.value < 0x20 || scalar == "\u{7F}"
      }
  }
}
