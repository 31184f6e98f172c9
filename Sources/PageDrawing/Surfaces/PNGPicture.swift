// SPDX-License-Identifier: Apache-2.0
import CPango

/// Renders drawings as PNG pictures on white.
public enum PNGPicture {
  /// The most dots of a picture.
  public static let mostDots = 60_000_000

  /// A picture.
  /// - Parameters:
  ///   - drawing: what it shows.
  ///   - width: how wide the drawing is, in points.
  ///   - scale: how many dots a point has: 2 makes 144 dots to the inch.
  ///   - lettering: sets its texts.
  /// - Returns: the file, and how many dots it is wide and high.
  /// - Throws: `outOfMemory` for more dots than ``mostDots``.
  public static func png(_ drawing: Drawing, width: Double, scale: Double, lettering: Lettering)
    throws(PageDrawingError) -> (bytes: [UInt8], width: Int, height: Int)
  {
    let across = (width * scale).rounded(.up)
    let down = (drawing.height * scale).rounded(.up)
    guard across >= 1, down >= 1, across * down <= Double(mostDots) else {
      throw PageDrawingError(.outOfMemory)
    }
    guard let surface = unsafe cpango_picture_new(CInt(across), CInt(down)) else {
      throw PageDrawingError(.outOfMemory)
    }
    defer { unsafe cairo_surface_destroy(surface) }
    guard unsafe cpango_surface_is_well(surface) != 0, let cairo = unsafe cairo_create(surface) else {
      throw PageDrawingError(.outOfMemory)
    }
    defer { unsafe cairo_destroy(cairo) }
    unsafe cairo_set_source_rgb(cairo, 1, 1, 1)
    unsafe cairo_paint(cairo)
    unsafe cairo_scale(cairo, scale, scale)
    unsafe Painter(cairo, lettering).paint(drawing, x: 0, y: 0, width: width)
    let sink = ByteSink()
    guard unsafe cpango_is_well(cairo) != 0, unsafe cpango_write_png(surface, sink.pointer) == 0 else {
      throw PageDrawingError(.outOfMemory)
    }
    return (sink.bytes, Int(across), Int(down))
  }
}
