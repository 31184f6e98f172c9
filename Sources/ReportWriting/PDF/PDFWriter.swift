// SPDX-License-Identifier: Apache-2.0
import PageDrawing
public import SurveyModel

/// Writes a paper as a PDF of A4 pages: tagged, with bookmarks, in the look of the HTML that is made of the same value.
public enum PDFWriter {
  /// The file. The same paper gives the same bytes.
  /// - Parameter day: the day that the file bears in its properties; nil for none.
  /// - Throws: E850 where the font is missing, E851 without memory, E853 where the libraries refuse.
  public static func pdf(_ paper: Paper, day: CalendarDate? = nil) throws(ReportWritingError) -> [UInt8] {
    try drawing { () throws(PageDrawingError) in
      let lettering = try Lettering(language: paper.language.rawValue)
      let flow = PaperFlow(paper, lettering: lettering)
      let pages = PageBreaker.pages(flow.items, heads: flow.heads)
      let document = try PDFDocument(
        PDFDocument.Description(
          title: PaperType.line(paper.title), language: paper.language.rawValue, day: day?.isoText),
        lettering: lettering)
      var painter = PagePainter(
        paper, pages: pages, headings: flow.headings, lettering: lettering, document: document)
      painter.paint()
      return try document.finish()
    }
  }
}
