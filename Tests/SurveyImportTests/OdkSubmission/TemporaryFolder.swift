// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport

/// A folder of submissions that lives as long as a test needs it.
final class TemporaryFolder: Sendable {
  let path: String

  /// Writes the files; names may have folders.
  init(_ files: [String: String], name: String = "kiriman") throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ikm-\(UUID().uuidString)/\(name)")
    path = folder.path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }
}

/// Everything that the submissions of a folder give.
func read(folder files: [String: String], mapping: String? = nil, order: ElementOrder? = nil) throws
  -> ReadFile
{
  let folder = try TemporaryFolder(files)
  let mappingFile = try mapping.map { try TemporaryFile($0, name: "pemetaan.csv") }
  defer { withExtendedLifetime((folder, mappingFile)) {} }
  return try read(path: folder.path, order: order, mappingFile: mappingFile?.path)
}

/// Submissions of a form in short.
enum Submission {
  /// A submission of the model form with question numbers: one digit per question, `-` blank, `n` not asked,
  /// `2` letters in parentheses for several marks.
  static func text(
    _ answers: String = "434343434", id: String? = "a", replacing: String? = nil, form: String = "skm",
    more: String = "", attributes: String = ""
  ) -> String {
    let fields = answers.enumerated().map { index, answer in
      switch answer {
      case "n": ""
      case "-": "<p\(index + 1)/>"
      case "*": "<p\(index + 1)>3 4</p\(index + 1)>"
      default: "<p\(index + 1)>\(answer)</p\(index + 1)>"
      }
    }.joined()
    let ids =
      (id.map { "<instanceID>uuid:\($0)</instanceID>" } ?? "")
      + (replacing.map { "<deprecatedID>uuid:\($0)</deprecatedID>" } ?? "")
    return """
      <?xml version="1.0"?>
      <data id="\(form)" version="1"\(attributes)>\(fields)\(more)<meta>\(ids)</meta></data>
      """
  }
}
