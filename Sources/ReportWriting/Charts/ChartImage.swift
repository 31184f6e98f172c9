// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// A chart as a picture, for papers that can hold no drawing: the same drawing that HTML and PDF show.
public struct ChartImage: Hashable, Sendable {
  /// How wide a chart stands on a page, in points.
  public static let pageWidth = 467.7

  /// The picture.
  public let png: [UInt8]
  /// How wide it stands on a page, in points.
  public let width: Double
  /// How high it stands on a page, in points.
  public let height: Double
  /// The same in words, for whoever cannot see it.
  public let alternative: String

  /// The picture of a chart.
  /// - Parameter scale: how many dots a point has: 2 makes 144 dots to the inch.
  /// - Returns: nil for a chart without a scale.
  /// - Throws: E850 where the font is missing, E851 for a picture that is too large.
  public static func png(_ chart: PaperChart, scale: Double = 2) throws(ReportWritingError) -> Self? {
    guard let drawing = chart.drawing else { return nil }
    return try picture(drawing, chart.textAlternative, scale)
  }

  /// The picture of the band scale of a figure.
  /// - Parameter scale: how many dots a point has.
  /// - Returns: nil for a scale without bands.
  /// - Throws: as for a chart.
  public static func png(_ bands: BandScale, scale: Double = 2) throws(ReportWritingError) -> Self? {
    guard let drawing = BandScaleDrawing.drawing(bands) else { return nil }
    return try picture(drawing, bands.textAlternative, scale)
  }

  private static func picture(_ image: Drawing, _ alternative: String, _ scale: Double)
    throws(ReportWritingError) -> Self
  {
    let bytes = try drawing { () throws(PageDrawingError) in
      try PNGPicture.png(image, width: pageWidth, scale: scale, lettering: Lettering(language: "id")).bytes
    }
    return Self(png: bytes, width: pageWidth, height: image.height, alternative: alternative)
  }
}
