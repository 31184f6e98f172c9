// SPDX-License-Identifier: Apache-2.0

/// A drawing as a picture: the bytes of a PNG and its size on paper in points.
struct DrawnPicture: Hashable, Sendable {
  let png: [UInt8]
  let width: Double
  let height: Double
}

extension DrawnPicture {
  init(_ image: ChartImage) { self.init(png: image.png, width: image.width, height: image.height) }
}

/// Who draws the charts of a DOCX. Where something is not drawn, its text alternative stands in its place.
struct DOCXDrawings {
  /// A chart as a picture.
  var chart: (PaperChart) throws(ReportWritingError) -> DrawnPicture?
  /// The scale of a figure as a picture, so many points wide.
  var scale: (BandScale, Double) throws(ReportWritingError) -> DrawnPicture?

  /// The drawings of every paper, as pictures.
  static var standard: DOCXDrawings {
    DOCXDrawings(
      chart: { (chart: PaperChart) throws(ReportWritingError) -> DrawnPicture? in
        try ChartImage.png(chart).map { DrawnPicture($0) }
      },
      scale: { (scale: BandScale, _: Double) throws(ReportWritingError) -> DrawnPicture? in
        try ChartImage.png(scale).map { DrawnPicture($0) }
      })
  }

  /// Nothing is drawn.
  static var none: DOCXDrawings {
    DOCXDrawings(
      chart: { (_: PaperChart) throws(ReportWritingError) -> DrawnPicture? in nil },
      scale: { (_: BandScale, _: Double) throws(ReportWritingError) -> DrawnPicture? in nil })
  }
}

/// A picture inside a run.
enum DOCXPicture {
  /// The run of the picture with this number, from 1. Sizes are points.
  static func run(number: Int, width: Double, height: Double, text: String, title: String) -> String {
    // 12,700 of the format's units are a point.
    let size = "cx=\"\(Int((width * 12_700).rounded()))\" cy=\"\(Int((height * 12_700).rounded()))\""
    let name = "Picture \(number)"
    let drawing = DOCXPart.drawing
    return """
      <w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \(size)/>\
      <wp:docPr id="\(number)" name="\(name)" descr="\(DOCXText.escaped(text))" title="\(DOCXText.escaped(title))"/>\
      <a:graphic xmlns:a="\(drawing)/main"><a:graphicData uri="\(drawing)/picture">\
      <pic:pic xmlns:pic="\(drawing)/picture"><pic:nvPicPr><pic:cNvPr id="\(number)" name="\(name)"/><pic:cNvPicPr/>\
      </pic:nvPicPr><pic:blipFill><a:blip r:embed="picture\(number)"/><a:stretch><a:fillRect/></a:stretch>\
      </pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(size)/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
      </wp:inline></w:drawing></w:r>
      """
  }
}
