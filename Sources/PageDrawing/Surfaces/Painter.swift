// SPDX-License-Identifier: Apache-2.0
import CPango

/// Draws onto a surface of cairo that somebody else owns.
@safe
struct Painter {
  let cairo: OpaquePointer
  let lettering: Lettering

  init(_ cairo: OpaquePointer, _ lettering: Lettering) {
    unsafe self.cairo = unsafe cairo
    self.lettering = lettering
  }

  /// Draws all of a drawing, its upper left corner at a point.
  func paint(_ drawing: Drawing, x: Double, y: Double, width: Double) {
    for item in drawing.items { paint(item, Frame(x: x, y: y, width: width)) }
  }

  /// Draws lines of a text, each with its left end, middle or right end at `x`.
  func paint(_ text: SetText, lines: Range<Int>, x: Double, y: Double, anchor: TextRun.Anchor) {
    guard let layout = unsafe text.layout else { return }
    setSource(text.style.colour)
    for (number, index) in lines.clamped(to: text.lines.indices).enumerated() {
      let left = x - Self.share(anchor) * text.lines[index].width
      let baseline = y + Double(number) * text.pitch + text.rise
      unsafe cpango_show_line(cairo, layout, CInt(index), left, baseline)
    }
  }

  /// Where a drawing stands.
  private struct Frame {
    let x: Double
    let y: Double
    let width: Double

    func point(_ spot: Spot) -> (x: Double, y: Double) { (x + spot.x.points(in: width), y + spot.y) }

    /// The other end of what begins at a point.
    func end(_ spot: Spot, of start: Spot) -> (x: Double, y: Double) {
      let isBeside = spot.x.share == start.x.share
      return point(isBeside ? spot : Spot(Place(spot.x.share, plus: start.x.offset), spot.y))
    }
  }

  private func paint(_ item: DrawingItem, _ frame: Frame) {
    switch item {
    case .line(let from, let to, let stroke):
      let (from, to) = (frame.point(from), frame.end(to, of: from))
      unsafe cairo_move_to(cairo, from.x, from.y)
      unsafe cairo_line_to(cairo, to.x, to.y)
      draw(stroke)
    case .box(let from, let to, let fill, let outline):
      let (from, to) = (frame.point(from), frame.end(to, of: from))
      let (left, top) = (min(from.x, to.x), min(from.y, to.y))
      let (right, bottom) = (max(from.x, to.x), max(from.y, to.y))
      shape(fill, outline, left: left, top: top, right: right, bottom: bottom) {
        unsafe cairo_rectangle(cairo, left, top, right - left, bottom - top)
      }
    case .polygon(let spot, let corners, let fill, let outline):
      polygon(frame.point(spot), corners, fill, outline)
    case .circle(let spot, let radius, let fill, let outline):
      let middle = frame.point(spot)
      shape(
        fill, outline, left: middle.x - radius, top: middle.y - radius, right: middle.x + radius,
        bottom: middle.y + radius
      ) {
        unsafe cairo_new_sub_path(cairo)
        unsafe cairo_arc(cairo, middle.x, middle.y, max(0, radius), 0, 2 * Double.pi)
      }
    case .text(let run):
      let text = lettering.set(run.text, run.style)
      let point = frame.point(run.spot)
      paint(text, lines: 0..<1, x: point.x, y: point.y - text.rise, anchor: run.anchor)
    }
  }

  private func polygon(
    _ point: (x: Double, y: Double), _ corners: [Corner], _ fill: Fill?, _ outline: Stroke?
  ) {
    guard let first = corners.first else { return }
    let across = corners.map(\.x)
    let down = corners.map(\.y)
    shape(
      fill, outline, left: point.x + (across.min() ?? 0), top: point.y + (down.min() ?? 0),
      right: point.x + (across.max() ?? 0), bottom: point.y + (down.max() ?? 0)
    ) {
      unsafe cairo_move_to(cairo, point.x + first.x, point.y + first.y)
      for corner in corners.dropFirst() {
        unsafe cairo_line_to(cairo, point.x + corner.x, point.y + corner.y)
      }
      unsafe cairo_close_path(cairo)
    }
  }

  /// Fills a shape and draws its outline. The bounds say how far a hatching has to go.
  private func shape(
    _ fill: Fill?, _ outline: Stroke?, left: Double, top: Double, right: Double, bottom: Double,
    path: () -> Void
  ) {
    switch fill {
    case .solid(let colour):
      path()
      setSource(colour)
      unsafe cairo_fill(cairo)
    case .hatching(let hatching, let colour):
      unsafe cairo_save(cairo)
      path()
      unsafe cairo_clip(cairo)
      setSource(.white)
      unsafe cairo_paint(cairo)
      setSource(colour)
      hatch(hatching, left: left, top: top, right: right, bottom: bottom)
      unsafe cairo_restore(cairo)
    case nil: break
    }
    guard let outline else { return }
    path()
    draw(outline)
  }

  private func hatch(_ hatching: Hatching, left: Double, top: Double, right: Double, bottom: Double) {
    let step = hatching.step
    // A drawing that is wider than any paper would take for ever.
    guard right - left < 10_000, bottom - top < 10_000 else { return }
    unsafe cairo_set_line_width(cairo, hatching.weight)
    switch hatching {
    case .rising, .crossed:
      let height = bottom - top
      var start = left - height
      while start < right + step {
        unsafe cairo_move_to(cairo, start, bottom)
        unsafe cairo_line_to(cairo, start + height, top)
        if hatching == .crossed {
          unsafe cairo_move_to(cairo, start, top)
          unsafe cairo_line_to(cairo, start + height, bottom)
        }
        start += step
      }
      unsafe cairo_stroke(cairo)
    case .dots:
      // A line without length and with round ends is a dot, and takes less room than a circle.
      unsafe cairo_set_line_width(cairo, 2 * hatching.weight)
      unsafe cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
      var y = top + step / 2
      while y < bottom + step {
        var x = left + step / 2
        while x < right + step {
          unsafe cairo_move_to(cairo, x, y)
          unsafe cairo_line_to(cairo, x, y)
          x += step
        }
        y += step
      }
      unsafe cairo_stroke(cairo)
    }
  }

  private func draw(_ stroke: Stroke) {
    setSource(stroke.colour)
    unsafe cairo_set_line_width(cairo, stroke.width)
    if let dash = stroke.dash {
      unsafe cairo_set_dash(cairo, [dash, dash], 2, 0)
      unsafe cairo_stroke(cairo)
      unsafe cairo_set_dash(cairo, [], 0, 0)
    } else {
      unsafe cairo_stroke(cairo)
    }
  }

  private func setSource(_ colour: Colour) {
    unsafe cairo_set_source_rgb(
      cairo, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
  }

  private static func share(_ anchor: TextRun.Anchor) -> Double {
    switch anchor {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
