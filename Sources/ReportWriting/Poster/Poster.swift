// SPDX-License-Identifier: Apache-2.0
import PageDrawing
public import SurveyModel

/// Draws a poster: the figure takes a third of its height, so that it is read at three metres, and nothing on it needs
/// colour.
public enum Poster {
  /// How large a printed poster is.
  public enum Size: String, Hashable, Sendable, CaseIterable {
    /// 210 by 297 mm.
    case a4
    /// 297 by 420 mm.
    case a3

    /// Width and height in points, and how many times as large as on A4 everything is.
    fileprivate var page: (width: Double, height: Double, scale: Double) {
      let (a4, a3) = (PosterLayout.width, PosterLayout.height)
      return self == .a4 ? (a4, a3, 1) : (a3, 420 * 72 / 25.4, a3 / a4)
    }
  }

  /// A poster to be printed, on one page.
  /// - Parameter day: the day that the file bears in its properties; nil for none.
  /// - Throws: E850 where the font is missing, E852 where the address is too long, E851 and E853 as for any PDF.
  public static func pdf(_ content: PosterContent, size: Size = .a4, day: CalendarDate? = nil)
    throws(ReportWritingError) -> [UInt8]
  {
    try drawing { () throws(PageDrawingError) in
      let lettering = try Lettering(language: content.language.rawValue)
      let parts = try PosterLayout.parts(content, lettering: lettering)
      let document = try PDFDocument(
        PDFDocument.Description(
          title: PaperType.line("\(content.heading) – \(content.unit) – \(content.round)"),
          language: content.language.rawValue, day: day?.isoText), lettering: lettering)
      let (width, height, scale) = size.page
      document.open(.document)
      document.beginPage(width: width, height: height)
      for part in parts {
        if let words = part.words { document.openFigure(words) } else { document.open(part.tag) }
        document.paint(
          Drawing(height: 0, items: part.items), x: 0, y: 0, width: PosterLayout.width, scale: scale)
        document.close(part.words == nil ? part.tag : .figure)
      }
      document.endPage()
      document.close(.document)
      return try document.finish()
    }
  }

  /// A poster for a screen, as a PNG picture.
  /// - Parameter scale: how many dots a point has: 2 makes 1191 by 1684.
  /// - Throws: as ``pdf(_:size:day:)``.
  public static func png(_ content: PosterContent, scale: Double = 2) throws(ReportWritingError) -> [UInt8] {
    try drawing { () throws(PageDrawingError) in
      let lettering = try Lettering(language: content.language.rawValue)
      let parts = try PosterLayout.parts(content, lettering: lettering)
      let whole = Drawing(height: PosterLayout.height, items: parts.flatMap(\.items))
      return try PNGPicture.png(whole, width: PosterLayout.width, scale: scale, lettering: lettering).bytes
    }
  }
}
