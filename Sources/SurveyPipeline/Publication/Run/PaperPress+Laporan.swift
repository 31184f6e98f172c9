// SPDX-License-Identifier: Apache-2.0
import ReportWriting
import SurveyModel

extension PaperPress {
  /// The Laporan SKM of a unit.
  func laporanPapers(of index: Int) throws -> UnitPapers {
    let (figures, verdicts) = try publication.content(
      of: sheet.units[index], in: sheet, thresholds: thresholds, isPublic: order.isPublic, day: order.day)
    var papers = UnitPapers(notes: Assessment.notesOnFigure(verdicts))
    guard let content = laporan?.content(figures, verdicts: verdicts) else { return papers }
    for format in order.formats {
      for name in PaperNames.suffixes(of: format, .laporan).map({ stems[index] + $0 }) {
        let page = HTMLWriter.html(Laporan.paper(content, catalogue: publication.catalogue))
        papers.files.append(PaperFile(name, format, page))
      }
    }
    return papers
  }
}
