// SPDX-License-Identifier: Apache-2.0
import ReportWriting
import SurveyModel

extension PaperPress {
  /// The Laporan SKM of a unit, one paper in each form.
  func laporanPapers(of index: Int) throws -> UnitPapers {
    let (figures, verdicts) = try publication.content(
      of: sheet.units[index], in: sheet, thresholds: thresholds, isPublic: order.isPublic, day: order.day)
    var papers = UnitPapers(notes: Assessment.notesOnFigure(verdicts))
    guard let content = laporan?.content(figures, verdicts: verdicts) else { return papers }
    let paper = Laporan.paper(content, catalogue: publication.catalogue)
    for format in order.formats {
      for name in PaperNames.suffixes(of: format, .laporan).map({ stems[index] + $0 }) {
        switch format {
        case .html: papers.files.append(PaperFile(name, format, HTMLWriter.html(paper)))
        case .pdf: papers.files.append(try pdf(name, paper))
        case .docx: papers.files.append(try document(paper, name))
        case .json, .csv, .xlsx, .poster: break
        }
      }
    }
    return papers
  }
}
