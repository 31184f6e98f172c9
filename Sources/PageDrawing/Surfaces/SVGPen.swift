// SPDX-License-Identifier: Apache-2.0

/// Writes the parts of a drawing as elements of SVG.
///
/// Shares of the width are percentages, so that a drawing takes the width it is given. Points beside a share are told
/// inside an element of its own that stands at the share.
struct SVGPen {
  /// How many units a point has.
  let scale: Double

  func element(_ item: DrawingItem) -> String {
    switch item {
    case .line(let from, let to, let stroke): line(from, to, stroke)
    case .box(let from, let to, let fill, let outline): box(from, to, look(fill, outline))
    case .polygon(let spot, let corners, let fill, let outline):
      at(
        spot.x,
        "<path d=\"\(path(spot, corners))\"\(look(fill, outline))/>")
    case .circle(let spot, let radius, let fill, let outline):
      at(
        spot.x,
        "<circle cx=\"\(length(spot.x.offset))\" cy=\"\(length(spot.y))\" r=\"\(length(max(0, radius)))\""
          + "\(look(fill, outline))/>")
    case .text(let run): text(run)
    }
  }

  /// The element of a hatching; empty for a fill that needs none.
  func pattern(_ fill: Fill) -> String {
    guard case .hatching(let hatching, let colour) = fill else { return "" }
    let step = hatching.step * scale
    let side = number(step)
    let ink = "stroke=\"#\(colour.digits)\" stroke-width=\"\(length(hatching.weight))\""
    let marks =
      switch hatching {
      case .rising:
        "<path d=\"M\(number(-step / 4)),\(number(step / 4)) L\(number(step / 4)),\(number(-step / 4)) "
          + "M0,\(side) L\(side),0 M\(number(step * 0.75)),\(number(step * 1.25)) "
          + "L\(number(step * 1.25)),\(number(step * 0.75))\" \(ink)/>"
      case .dots:
        "<circle cx=\"\(number(step / 2))\" cy=\"\(number(step / 2))\" r=\"\(length(hatching.weight))\" "
          + "fill=\"#\(colour.digits)\"/>"
      case .crossed: "<path d=\"M0,0 L\(side),\(side) M0,\(side) L\(side),0\" \(ink)/>"
      }
    return """
      <pattern id="\(Self.name(hatching, colour))" width="\(side)" height="\(side)" \
      patternUnits="userSpaceOnUse"><rect width="\(side)" height="\(side)" fill="#fff"/>\(marks)</pattern>

      """
  }

  private static func name(_ hatching: Hatching, _ colour: Colour) -> String {
    "hatch-\(hatching.rawValue)-\(colour.digits)"
  }

  private func line(_ from: Spot, _ to: Spot, _ stroke: Stroke) -> String {
    let ends = "y1=\"\(length(from.y))\" y2=\"\(length(to.y))\"\(look(nil, stroke, isShape: false))/>"
    guard from.x.share == to.x.share else {
      return at(
        Place(0, plus: from.x.offset),
        inside: "<line x1=\"\(percent(from.x.share))\" x2=\"\(percent(to.x.share))\" \(ends)")
    }
    return at(from.x, "<line x1=\"\(length(from.x.offset))\" x2=\"\(length(to.x.offset))\" \(ends)")
  }

  private func box(_ from: Spot, _ to: Spot, _ look: String) -> String {
    let (top, bottom) = (min(from.y, to.y), max(from.y, to.y))
    let down = "y=\"\(length(top))\" height=\"\(length(bottom - top))\"\(look)/>"
    if from.x.share == to.x.share {
      let (left, right) = (min(from.x.offset, to.x.offset), max(from.x.offset, to.x.offset))
      return at(from.x, "<rect x=\"\(length(left))\" width=\"\(length(right - left))\" \(down)")
    }
    let (left, right) = (min(from.x.share, to.x.share), max(from.x.share, to.x.share))
    return at(
      Place(0, plus: from.x.offset),
      inside: "<rect x=\"\(percent(left))\" width=\"\(percent(right - left))\" \(down)")
  }

  private func text(_ run: TextRun) -> String {
    let bold = run.style.isBold ? " font-weight=\"bold\"" : ""
    let anchor = run.anchor == .start ? "" : " text-anchor=\"\(run.anchor.rawValue)\""
    let moved = run.spot.x.offset == 0 ? "" : " dx=\"\(length(run.spot.x.offset))\""
    return """
      <text x="\(percent(run.spot.x.share))" y="\(length(run.spot.y))"\(moved) \
      font-size="\(length(run.style.size))"\(bold) fill="#\(run.style.colour.digits)"\(anchor)>\
      \(escaped(run.text))</text>

      """
  }

  /// An element that stands at the share of a place and tells the points itself.
  private func at(_ place: Place, _ element: String) -> String {
    guard place.share != 0 else { return element + "\n" }
    return "<svg x=\"\(percent(place.share))\" overflow=\"visible\">\(element)</svg>\n"
  }

  /// An element that stands at the points of a place and tells the share itself.
  private func at(_ place: Place, inside element: String) -> String {
    guard place.offset != 0 else { return element + "\n" }
    return "<svg x=\"\(length(place.offset))\" overflow=\"visible\">\(element)</svg>\n"
  }

  private func path(_ spot: Spot, _ corners: [Corner]) -> String {
    let points = corners.map { "\(length(spot.x.offset + $0.x)),\(length(spot.y + $0.y))" }
    return points.isEmpty ? "" : "M" + points.joined(separator: " L") + " Z"
  }

  private func look(_ fill: Fill?, _ outline: Stroke?, isShape: Bool = true) -> String {
    var text = ""
    switch fill {
    case .solid(let colour): text = " fill=\"#\(colour.digits)\""
    case .hatching(let hatching, let colour): text = " fill=\"url(#\(Self.name(hatching, colour)))\""
    case nil: text = isShape ? " fill=\"none\"" : ""
    }
    guard let outline else { return text }
    text += " stroke=\"#\(outline.colour.digits)\" stroke-width=\"\(length(outline.width))\""
    if let dash = outline.dash { text += " stroke-dasharray=\"\(length(dash))\"" }
    return text
  }

  /// Points as units.
  func length(_ points: Double) -> String { number(points * scale) }

  /// A number with at most two decimals.
  func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let hundredths = Int((abs(value) * 100).rounded())
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// A share as a percentage with at most two decimals.
  func percent(_ share: Double) -> String { number(share * 100) + "%" }

  /// A text between tags or in a double-quoted attribute.
  func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      default:
        let value = scalar.value
        let isControl = value < 0x20 || (0x7f...0x9f).contains(value) || value == 0xfffe || value == 0xffff
        result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }
}
