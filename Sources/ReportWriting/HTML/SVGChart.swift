// SPDX-License-Identifier: Apache-2.0

/// Draws scales and bars as SVG inside a page.
///
/// Lengths across are percentages and lengths down are pixels, so that a drawing takes the width it is given,
/// on paper and on a telephone, and its letters keep their size.
enum SVGChart {
  /// The colour of a tone; `PaperStyle` uses the same ones.
  static func colour(_ tone: GradeTone) -> String {
    switch tone {
    case .best: "#1a7f4b"
    case .good: "#2f6fb0"
    case .poor: "#b7791f"
    case .bad: "#b3261e"
    case .none: "#5b6570"
    }
  }

  /// The fill of a tone: a hatching that is another one for each letter, also in black and white.
  static func fill(_ tone: GradeTone) -> String { tone == .none ? "#fff" : "url(#hatch-\(tone.rawValue))" }

  /// The hatchings, once per page, in a drawing that takes no room.
  static var hatchings: String {
    func pattern(_ tone: GradeTone, _ size: Int, _ content: String) -> String {
      """
      <pattern id="hatch-\(tone.rawValue)" width="\(size)" height="\(size)" patternUnits="userSpaceOnUse">\
      <rect width="\(size)" height="\(size)" fill="#fff"/>\(content)</pattern>
      """
    }
    let best = colour(.best)
    let good = colour(.good)
    let poor = colour(.poor)
    let bad = colour(.bad)
    return """
      <svg class="hatchings" width="0" height="0" aria-hidden="true"><defs>
      \(pattern(.best, 8, "<rect width=\"8\" height=\"8\" fill=\"\(best)\"/>"))
      \(pattern(.good, 6, "<path d=\"M-1,1 l2,-2 M0,6 l6,-6 M5,7 l2,-2\" stroke=\"\(good)\" stroke-width=\"2.6\"/>"))
      \(pattern(.poor, 5, "<circle cx=\"2.5\" cy=\"2.5\" r=\"1.5\" fill=\"\(poor)\"/>"))
      \(pattern(.bad, 6, "<path d=\"M0,0 l6,6 M0,6 l6,-6\" stroke=\"\(bad)\" stroke-width=\"1.1\"/>"))
      </defs></svg>
      """
  }

  /// A small bar for a cell.
  static func cellBar(_ bar: CellBar) -> String {
    """
    <svg class="cell-bar" width="100%" height="11" aria-hidden="true">\
    <line x1="0" y1="0" x2="0" y2="11" stroke="#5b6570"/>\
    <rect x="0" y="1" width="\(percent(bar.share))" height="9" fill="\(fill(bar.tone))" stroke="\(colour(bar.tone))"/>\
    </svg>
    """
  }

  /// The band scale of a figure: bands to scale, their letters, their bounds, and a marker at the value.
  static func scale(_ scale: BandScale, number: Int) -> String {
    guard let span = Span(scale.bands) else { return "" }
    var text = open("scale", height: 62, number: number, title: scale.valueText, text: scale.textAlternative)
    for band in scale.bands {
      let start = span.share(band.lower)
      let end = span.end(of: band, in: scale.bands)
      text += """
        <rect x="\(percent(start))" y="22" width="\(percent(end - start))" height="18" \
        fill="\(fill(band.grade.tone))" stroke="\(colour(band.grade.tone))"/>
        <text class="band" x="\(percent((start + end) / 2))" y="36" text-anchor="middle">\
        \(HTMLText.escaped(band.grade.letter))</text>
        <text class="bound" x="\(percent(start))" y="55" text-anchor="\(start == 0 ? "start" : "middle")">\
        \(HTMLText.escaped(band.lowerText))</text>

        """
    }
    text += earlier(scale, span)
    let place = span.share(scale.value)
    text += """
      <text class="bound" x="100%" y="55" text-anchor="end">\(HTMLText.escaped(scale.upperText))</text>
      <svg x="\(percent(place))" y="0" overflow="visible">\
      <path d="M0,22 l-6,-9 h12 z" fill="#1b1f24"/><line x1="0" y1="20" x2="0" y2="44" stroke="#fff" stroke-width="5"/>\
      <line x1="0" y1="20" x2="0" y2="44" stroke="#1b1f24" stroke-width="2.4"/></svg>
      <text class="value" x="\(percent(place))" y="10" text-anchor="\(anchor(place))">\
      \(HTMLText.escaped(scale.valueText))</text>
      </svg>

      """
    return text
  }

  /// The 95% interval as a thin line under the marker, and the value of the round before as a hollow marker.
  private static func earlier(_ scale: BandScale, _ span: Span) -> String {
    var text = ""
    if let interval = scale.interval {
      let lower = percent(span.share(interval.lower))
      let upper = percent(span.share(interval.upper))
      text += """
        <line class="interval-halo" x1="\(lower)" y1="31" x2="\(upper)" y2="31"/>\
        <line class="interval" x1="\(lower)" y1="31" x2="\(upper)" y2="31"/>\
        <line class="interval" x1="\(lower)" y1="27" x2="\(lower)" y2="35"/>\
        <line class="interval" x1="\(upper)" y1="27" x2="\(upper)" y2="35"/>

        """
    }
    if let previous = scale.previous {
      let place = span.share(previous)
      text += """
        <svg x="\(percent(place))" y="0" overflow="visible">\
        <path d="M0,22 l-6,-9 h12 z" fill="#fff" stroke="#1b1f24" stroke-width="1.4"/>\
        <line class="bound-line" x1="0" y1="22" x2="0" y2="40"/></svg>

        """
      if let printed = scale.previousText, abs(place - span.share(scale.value)) > 0.12 {
        text += """
          <text class="bound" x="\(percent(place))" y="10" text-anchor="\(anchor(place))">\
          \(HTMLText.escaped(printed))</text>

          """
      }
    }
    return text
  }

  /// Lying bars that begin at the scale's own zero; the label stands above each bar, the value at its right.
  static func bars(_ chart: BarChart, number: Int) -> String {
    guard let span = Span(chart.bands) else { return "" }
    let top = 18
    let step = 33
    let bottom = top + step * chart.bars.count
    var text = open(
      "bars", height: bottom + 20, number: number, title: chart.title, text: chart.textAlternative)
    for band in chart.bands {
      let start = span.share(band.lower)
      let middle = (start + span.end(of: band, in: chart.bands)) / 2
      text += """
        <line class="bound-line" x1="\(percent(start))" y1="\(top - 2)" x2="\(percent(start))" y2="\(bottom + 2)"/>
        <text class="band" x="\(percent(middle))" y="11" text-anchor="middle">\
        \(HTMLText.escaped(band.grade.letter))</text>
        <text class="bound" x="\(percent(start))" y="\(bottom + 15)" text-anchor="\(start == 0 ? "start" : "middle")">\
        \(HTMLText.escaped(band.lowerText))</text>

        """
    }
    text += """
      <line class="bound-line" x1="100%" y1="\(top - 2)" x2="100%" y2="\(bottom + 2)"/>
      <text class="bound" x="100%" y="\(bottom + 15)" text-anchor="end">\(HTMLText.escaped(chart.upperText))</text>

      """
    for (index, bar) in chart.bars.enumerated() { text += self.bar(bar, at: top + index * step, span) }
    return text + "</svg>\n"
  }

  private static func bar(_ bar: BarChart.Bar, at top: Int, _ span: Span) -> String {
    let label = VisibleText.cut(VisibleText.line(bar.label), to: 44) + (bar.isLowest ? " ▼" : "")
    let tone = bar.grade?.tone ?? .none
    let value = [bar.valueText, bar.grade?.letter].compactMap { $0 }.joined(separator: " ")
    var text = """
      <text class="label" x="0" y="\(top + 13)" dx="2">\(HTMLText.escaped(label))</text>
      <text class="label strong" x="100%" y="\(top + 13)" text-anchor="end" dx="-2">\(HTMLText.escaped(value))</text>

      """
    if let length = bar.value {
      text += """
        <rect x="0" y="\(top + 17)" width="\(percent(span.share(length)))" height="11" fill="\(fill(tone))" \
        stroke="\(colour(tone))"/>

        """
    }
    return text
  }

  static func open(_ name: String, height: Int, number: Int, title: String, text: String) -> String {
    """
    <svg class="\(name)" width="100%" height="\(height)" role="img" \
    aria-labelledby="drawing-\(number)-title drawing-\(number)-text">
    <title id="drawing-\(number)-title">\(HTMLText.escaped(title))</title>
    <desc id="drawing-\(number)-text">\(HTMLText.escaped(text))</desc>

    """
  }

  static func anchor(_ share: Double) -> String {
    share < 0.06 ? "start" : share > 0.94 ? "end" : "middle"
  }

  /// A share as a percentage with two decimals.
  static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "0%" }
    let hundredths = Int((min(1, max(0, share)) * 10_000).rounded())
    let decimals = hundredths % 100
    return "\(hundredths / 100)." + (decimals < 10 ? "0" : "") + "\(decimals)%"
  }

  /// From the lowest bound of the bands to the highest.
  struct Span {
    let low: Double
    let high: Double

    init?(_ bands: [ScaleBand]) {
      guard let low = bands.first?.lower, let high = bands.last?.upper, high > low else { return nil }
      self.low = low
      self.high = high
    }

    func share(_ value: Double) -> Double { min(1, max(0, (value - low) / (high - low))) }

    /// Where a band ends: where the next begins, so that a printed gap of a hundredth is no hole.
    func end(of band: ScaleBand, in bands: [ScaleBand]) -> Double {
      share(bands.first { $0.lower > band.lower }?.lower ?? high)
    }
  }
}
