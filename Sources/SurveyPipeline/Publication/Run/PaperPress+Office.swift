// SPDX-License-Identifier: Apache-2.0
import Foundation
import ReportWriting
import SurveyModel
import SurveyScoring

extension PaperPress {
  /// A paper for a word processor.
  /// - Throws: E885 and what drawing throws.
  func document(_ paper: Paper, _ name: String) throws -> PaperFile {
    let bytes = try DOCXWriter.docx(paper, catalogue: catalogue, day: order.day)
    return PaperFile(name, .docx, Data(bytes))
  }

  /// The workbook of a unit.
  /// - Throws: E731, E831 to E834.
  func workbook(of content: UnitReportContent, _ name: String) throws -> PaperFile {
    let content = workbookContent(content, try knownRulebooks())
    return try workbook(name) { path, folder in
      try ReportWorkbook.write(content, catalogue: catalogue, to: path, temporaryFolder: folder)
    }
  }

  /// The workbook of all units. Their forms are read once more, because a run does not keep them; of more units than a
  /// workbook has sheets for, only the scores stand in it.
  /// - Throws: E731, E831 to E834.
  func workbook(of index: RoundIndexContent, _ name: String) throws -> PaperFile {
    let rulebooks = try knownRulebooks()
    let units = sheet.units.count <= ReportWorkbook.mostAnnexes ? sheet.units : []
    let contents = try units.map { unit in
      let (content, _) = try publication.content(
        of: unit, in: sheet, thresholds: thresholds, isPublic: order.isPublic, day: order.day)
      return workbookContent(content, rulebooks)
    }
    return try workbook(name) { path, folder in
      try ReportWorkbook.write(
        contents, index: index, catalogue: catalogue, to: path, temporaryFolder: folder)
    }
  }

  private func workbookContent(_ report: UnitReportContent, _ rulebooks: [Rulebook]) -> ReportWorkbookContent
  {
    ReportWorkbookContent(
      report: report,
      comparison: IndexScoring.comparison(
        of: report.score.tally, elements: report.questionnaire.elements, under: report.rulebook,
        known: rulebooks))
  }

  /// Every rulebook that a workbook compares with; one of the office's own stands last.
  private func knownRulebooks() throws -> [Rulebook] {
    let known = try publication.workspace.definitions.rulebooks()
    return known.contains { $0.id == sheet.rulebook.id } ? known : known + [sheet.rulebook]
  }

  /// A workbook as bytes.
  private func workbook(_ name: String, _ make: (_ path: String, _ folder: String) throws -> Void) throws
    -> PaperFile
  {
    try PaperFile.workbook(name, make)
  }
}

extension PaperFile {
  /// A workbook as bytes. It is made in a folder of its own that goes away afterwards, because rows of a workbook wait in
  /// files until it is whole.
  /// - Throws: E731 where the folder for temporary files cannot be written, what `make` throws.
  static func workbook(_ name: String, _ make: (_ path: String, _ folder: String) throws -> Void) throws
    -> PaperFile
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "ikm-\(UUID().uuidString)", directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw PipelineError("E731", [folder.path, PaperFolder.reason(error)])
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "workbook.xlsx", directoryHint: .notDirectory)
    try make(file.path, folder.path)
    do {
      return PaperFile(name, .xlsx, try Data(contentsOf: file))
    } catch {
      throw PipelineError("E731", [file.path, PaperFolder.reason(error)])
    }
  }
}
