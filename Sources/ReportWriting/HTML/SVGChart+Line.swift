// SPDX-License-Identifier: Apache-2.0

extension SVGChart {
  /// How many rounds have their label and value printed; of more, every second or third one has.
  private static let labelledPoints = 8
  private static let top = 14
  private static let height = 220

  /// A value over rounds: the bands as stripes with their letters, a point for each round, a line between
  /// neighbours, the interval of each as a thin line, and a dashed line where the series breaks.
  static func line(_ chart: LineChart, number: Int) -> String {
    guard let span = Span(chart.bands) else { return "" }
    var text = open(
      "line", height: top + height + 40, number: number, title: chart.title, text: chart.textAlternative)
    text += stripes(chart, span)
    let places = chart.points.indices.map { index in
      0.09 + 0.86 * (Double(index) + 0.5) / Double(max(1, chart.points.count))
    }
    text += connections(chart, places, span)
    let step = max(1, (chart.points.count + labelledPoints - 1) / labelledPoints)
    for (index, point) in chart.points.enumerated() {
      // Counted from the end: the last round is always labelled.
      let isLabelled = (chart.points.count - 1 - index) % step == 0
      text += self.point(point, at: places[index], span, isLabelled: isLabelled)
    }
    return text + "</svg>\n"
  }

  private static func stripes(_ chart: LineChart, _ span: Span) -> String {
    var text = ""
    for band in chart.bands {
      let bottom = down(span.share(band.lower))
      let middle = (bottom + down(span.end(of: band, in: chart.bands))) / 2
      text += """
        <line class="bound-line" x1="9%" y1="\(bottom)" x2="100%" y2="\(bottom)"/>
        <text class="bound" x="8%" y="\(bottom + 4)" text-anchor="end">\(HTMLText.escaped(band.lowerText))</text>
        <text class="band" x="100%" y="\(middle + 4)" text-anchor="end" dx="-2">\
        \(HTMLText.escaped(band.grade.letter))</text>

        """
    }
    return text + """
      <line class="bound-line" x1="9%" y1="\(top)" x2="100%" y2="\(top)"/>
      <text class="bound" x="8%" y="\(top + 4)" text-anchor="end">\(HTMLText.escaped(chart.upperText))</text>

      """
  }

  private static func connections(_ chart: LineChart, _ places: [Double], _ span: Span) -> String {
    var text = ""
    var breaks = 0
    for index in chart.points.indices.dropFirst() {
      let point = chart.points[index]
      if point.breakBefore != nil {
        breaks += 1
        let place = percent((places[index - 1] + places[index]) / 2)
        text += """
          <line class="break" x1="\(place)" y1="\(top)" x2="\(place)" y2="\(top + height)"/>
          <text class="label" x="\(place)" y="\(top + 11)" dx="4">\(breaks)</text>

          """
      } else if let from = chart.points[index - 1].value, let to = point.value {
        text += """
          <line class="series" x1="\(percent(places[index - 1]))" y1="\(down(span.share(from)))" \
          x2="\(percent(places[index]))" y2="\(down(span.share(to)))"/>

          """
      }
    }
    return text
  }

  private static func point(
    _ point: LineChart.Point, at place: Double, _ span: Span, isLabelled: Bool
  ) -> String {
    let across = percent(place)
    var text = ""
    var above = down(0) - 10
    if let value = point.value {
      let middle = down(span.share(value))
      above = middle - 10
      if let lower = point.lower, let upper = point.upper {
        let bottom = down(span.share(min(lower, upper)))
        let end = down(span.share(max(lower, upper)))
        text += "<line class=\"interval\" x1=\"\(across)\" y1=\"\(bottom)\" x2=\"\(across)\" y2=\"\(end)\"/>"
        above = max(end - 5, top - 4)
      }
      text += """
        <circle cx="\(across)" cy="\(middle)" r="4.5" fill="#0b5c8a" stroke="#fff" stroke-width="1.5"/>

        """
    }
    guard isLabelled else { return text }
    let printed = [point.valueText, point.grade?.letter].compactMap { $0 }.joined(separator: " ")
    text += """
      <text class="label strong" x="\(across)" y="\(above)" text-anchor="middle">\(HTMLText.escaped(printed))</text>

      """
    for (line, part) in labelLines(point.label).enumerated() {
      text += """
        <text class="bound" x="\(across)" y="\(top + height + 16 + 14 * line)" text-anchor="middle">\
        \(HTMLText.escaped(part))</text>

        """
    }
    return text
  }

  /// A label on two lines, so that its neighbours have room: `Semester I` over `2024`.
  private static func labelLines(_ label: String) -> [String] {
    let whole = VisibleText.line(label)
    guard let space = whole.lastIndex(of: " ") else { return [VisibleText.cut(whole, to: 14)] }
    return [String(whole[..<space]), String(whole[whole.index(after: space)...])]
      .map { VisibleText.cut($0, to: 14) }
  }

  /// How far down a share of the scale lies, in pixels.
  private static func down(_ share: Double) -> Int {
    guard share.isFinite else { return top + height }
    return top + height - Int((min(1, max(0, share)) * Double(height)).rounded())
  }
}
