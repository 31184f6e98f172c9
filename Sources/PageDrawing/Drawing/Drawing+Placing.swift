// SPDX-License-Identifier: Apache-2.0

extension Drawing {
  /// The drawing as a part of another one with a fixed width.
  /// - Parameters:
  ///   - x: where its left end lies in the other one, in points.
  ///   - y: where its upper end lies there.
  ///   - width: how wide it is there.
  ///   - scale: how many times as large its letters and lines become.
  public func placed(x: Double, y: Double, width: Double, scale: Double = 1) -> [DrawingItem] {
    let placing = Placing(x: x, y: y, width: width / scale, scale: scale)
    return items.map(placing.item)
  }
}

private struct Placing {
  let x: Double
  let y: Double
  /// The width of the drawing before it is scaled.
  let width: Double
  let scale: Double

  func item(_ item: DrawingItem) -> DrawingItem {
    switch item {
    case .line(let from, let to, let stroke): .line(from: spot(from), to: end(to, of: from), line(stroke))
    case .box(let from, let to, let fill, let outline):
      .box(from: spot(from), to: end(to, of: from), fill: fill, outline: outline.map(line))
    case .polygon(let at, let corners, let fill, let outline):
      .polygon(
        at: spot(at), corners: corners.map { Corner($0.x * scale, $0.y * scale) }, fill: fill,
        outline: outline.map(line))
    case .circle(let at, let radius, let fill, let outline):
      .circle(at: spot(at), radius: radius * scale, fill: fill, outline: outline.map(line))
    case .text(let run):
      .text(
        TextRun(
          run.text, at: spot(run.spot),
          TextStyle(run.style.size * scale, isBold: run.style.isBold, colour: run.style.colour),
          anchor: run.anchor))
    }
  }

  private func spot(_ spot: Spot) -> Spot {
    Spot(x + spot.x.points(in: width) * scale, y + spot.y * scale)
  }

  private func end(_ spot: Spot, of start: Spot) -> Spot {
    let isBeside = spot.x.share == start.x.share
    return self.spot(isBeside ? spot : Spot(Place(spot.x.share, plus: start.x.offset), spot.y))
  }

  private func line(_ stroke: Stroke) -> Stroke {
    Stroke(stroke.colour, width: stroke.width * scale, dash: stroke.dash.map { $0 * scale })
  }
}
