// SPDX-License-Identifier: Apache-2.0
import PageDrawing
import Testing

struct SVGPictureTests {
  static let ink = Colour(0x1b1f24)

  private func element(_ items: DrawingItem..., scale: Double = 1) -> String {
    SVGPicture.element(Drawing(height: 30, items: items), id: "d", title: "T", text: "W", scale: scale)
  }

  @Test func `shares of the width are percentages and points keep their size`() {
    let svg = element(
      .box(from: Spot(Place(0.25), 3), to: Spot(Place(0.75), 9), fill: .solid(Self.ink), outline: nil),
      scale: 2)
    #expect(svg.contains("<rect x=\"25%\" width=\"50%\" y=\"6\" height=\"12\" fill=\"#1b1f24\"/>"))
    #expect(svg.contains("width=\"100%\" height=\"60\""))
  }

  @Test func `points beside a share stand inside an element at the share`() {
    let svg = element(
      .box(
        from: Spot(Place(0.5, plus: -4), 0), to: Spot(Place(0.5, plus: 4), 9), fill: nil,
        outline: Stroke(Self.ink)),
      .line(from: Spot(Place(0, plus: 2), 1), to: Spot(Place(1, plus: 2), 1), Stroke(Self.ink)),
      .polygon(at: Spot(Place(0.1), 5), corners: [Corner(0, 0), Corner(-3, -6)], fill: nil, outline: nil))
    #expect(
      svg.contains("<svg x=\"50%\" overflow=\"visible\"><rect x=\"-4\" width=\"8\" y=\"0\" height=\"9\""))
    #expect(svg.contains("<svg x=\"2\" overflow=\"visible\"><line x1=\"0%\" x2=\"100%\" y1=\"1\" y2=\"1\""))
    #expect(svg.contains("<svg x=\"10%\" overflow=\"visible\"><path d=\"M0,5 L-3,-1 Z\" fill=\"none\"/>"))
  }

  @Test func `texts and their words are escaped and stay texts`() {
    let svg = SVGPicture.file(
      Drawing(
        height: 9,
        items: [.text(TextRun("<script>&\"'\u{0}\u{1B}", at: Spot(0, 8), TextStyle(8, colour: Self.ink)))]),
      width: 100, title: "</title><script>", text: "\"</desc>", language: "id\" onload=\"x")
    #expect(!svg.contains("<script") && !svg.contains("onload=\"x"))
    #expect(svg.contains(">&lt;script&gt;&amp;&quot;&#39;\u{FFFD}\u{FFFD}</text>"))
    #expect(svg.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
  }

  @Test func `each hatching has a pattern of its own, told once`() {
    let fills = Hatching.allCases.flatMap { [Fill.hatching($0, Self.ink), .hatching($0, Self.ink)] }
    let patterns = SVGPicture.patterns(fills + [.solid(.white)])
    let marks = patterns.matches(of: #/<pattern id="([^"]+)"[^>]*><rect[^>]*>(.*?)<\/pattern>/#)
    #expect(Set(marks.map { String($0.1) }).count == 3 && marks.count == 3)
    #expect(Set(marks.map { String($0.2) }).count == 3)
  }

  @Test(arguments: [
    (0.0, "0"), (1.005, "1"), (-0.004, "0"), (12.345, "12.35"), (-2.5, "-2.5"), (3.06, "3.06"),
    (Double.nan, "0"), (Double.infinity, "0"),
  ]) func `a number has two decimals at most and is never broken`(value: Double, text: String) {
    let svg = element(
      .line(from: Spot(Place(0), 0), to: Spot(Place(1), 0), Stroke(Self.ink, width: value)))
    #expect(svg.contains("stroke-width=\"\(text)\""), "\(svg)")
  }
}
