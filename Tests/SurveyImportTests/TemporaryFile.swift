// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport

/// A file that lives as long as a test needs it.
final class TemporaryFile: Sendable {
  let path: String

  init(_ bytes: some Sequence<UInt8>, name: String = "berkas.csv") throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ikm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    path = url.path
  }

  convenience init(_ text: String, name: String = "berkas.csv") throws {
    try self.init(Array(text.utf8), name: name)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
  }
}

/// Everything that a reader gives.
struct ReadFile {
  var header: FileHeader
  var forms: [RawForm] = []
  var findings: [Finding] = []

  /// The texts of one field, form by form.
  func texts(_ field: FieldKey) -> [String?] { forms.map { $0.cell(field)?.text ?? nil } }

  /// The arguments of the findings of a rule.
  func arguments(_ rule: RuleID) -> [[String]] { findings.filter { $0.rule == rule }.map(\.arguments) }
}

/// Reads a file to its end through the front door.
func read(
  path: String, order: ElementOrder? = nil, mappingFile: String? = nil, table: TableChoices = TableChoices(),
  questionnaire: Questionnaire = ModelQuestionnaire.skm2017
) throws(SurveyImportError) -> ReadFile {
  let settings = ImportSettings(
    questionnaire: questionnaire, order: order, mappingFile: mappingFile, table: table)
  var reader = try SurveyFileReader(path: path, settings: settings)
  var file = ReadFile(header: reader.header)
  while let form = try reader.next() { file.forms.append(form) }
  file.header = reader.header
  file.findings = reader.findings
  return file
}

/// Reads a text as a file.
func read(_ text: String, order: ElementOrder? = nil, mapping: String? = nil) throws -> ReadFile {
  let file = try TemporaryFile(text)
  let mappingFile = try mapping.map { try TemporaryFile($0, name: "pemetaan.csv") }
  defer { withExtendedLifetime((file, mappingFile)) {} }
  return try read(path: file.path, order: order, mappingFile: mappingFile?.path)
}

/// The error that reading a text ends with; nil where it can be read.
func error(_ text: String, order: ElementOrder? = nil, mapping: String? = nil) -> SurveyImportError? {
  do {
    _ = try read(text, order: order, mapping: mapping)
    return nil
  } catch { return error as? SurveyImportError }
}
