// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import PageDrawing
import Testing

struct LineChartTests {
  private func drawing(_ points: [LineChart.Point]) throws -> Drawing {
    try #require(LineChartDrawing.drawing(TestChapters.line(points)))
  }

  /// The lines of a colour and whether they are dashed, with their ends.
  private func lines(_ drawing: Drawing, _ colour: Colour, isDashed: Bool = false) -> [(from: Spot, to: Spot)]
  {
    drawing.items.compactMap { item in
      guard case .line(let from, let to, let stroke) = item, stroke.colour == colour,
        (stroke.dash != nil) == isDashed
      else { return nil }
      return (from, to)
    }
  }

  private func texts(_ drawing: Drawing) -> [String] {
    drawing.items.compactMap { if case .text(let run) = $0 { run.text } else { nil } }
  }

  private func circles(_ drawing: Drawing) -> [Spot] {
    drawing.items.compactMap { if case .circle(let spot, _, _, _) = $0 { spot } else { nil } }
  }

  @Test func `the line joins neighbours with a value, and neither a gap nor a break of the series`() throws {
    func joined(_ points: [LineChart.Point]) throws -> Int {
      lines(try drawing(points), Palette.accent).count
    }
    let (a, b) = (TestChapters.point("a", 70), TestChapters.point("b", 80))
    #expect(try joined([a, b, a]) == 2)
    #expect(try joined([a, TestChapters.point("x", nil), b]) == 0)
    let broken = [a, TestChapters.point("b", 80, breakBefore: "questionnaire"), a]
    #expect(try joined(broken) == 1)
    #expect(try joined([]) == 0)
    #expect(try joined([a]) == 0)
    #expect(lines(try drawing(broken), Palette.grey, isDashed: true).count == 1)
    #expect(PaperChart.line(TestChapters.line(broken)).captionLines == ["1: questionnaire"])
    #expect(ChapterPaperTests.html.contains("<br>1: Kuesioner Kecamatan Lumajang</figcaption>"))
  }

  @Test func `a point lies where the scale says, and its interval reaches from end to end`() throws {
    let drawing = try self.drawing([TestChapters.point("a", 62.5)])
    // 62,5 is half of 25-100.
    let middle = LineChartDrawing.top + LineChartDrawing.height / 2
    #expect(circles(drawing).map(\.y) == [middle])
    let interval = try #require(lines(drawing, Palette.ink).first)
    // Two of 75 are as many of the height.
    #expect(abs(interval.from.y - middle - LineChartDrawing.height * 2 / 75) < 1e-9)
    #expect(abs(middle - interval.to.y - LineChartDrawing.height * 2 / 75) < 1e-9)
    let odd = try self.drawing([TestChapters.point("a", .nan)])
    #expect(circles(odd).map(\.y) == [LineChartDrawing.top + LineChartDrawing.height])
  }

  @Test func `of many rounds the last is always labelled, and not all are`() throws {
    let drawing = try self.drawing((2001...2030).map { TestChapters.point("T\($0)", 70) })
    #expect(circles(drawing).count == 30)
    let labels = texts(drawing).filter { $0.hasPrefix("T20") }
    #expect(labels.contains("T2030") && !labels.contains("T2029") && labels.count <= 8)
  }

  @Test func `the scale shows the round before as a hollow marker and the interval from low to high`() throws
  {
    func scale(_ previous: Double?, _ interval: ScaleInterval?) throws -> Drawing {
      try #require(
        BandScaleDrawing.drawing(
          BandScale(
            bands: TestChapters.bands, value: 80, valueText: "80", upperText: "100", textAlternative: "80",
            previous: previous, previousText: previous.map { "\($0)" }, interval: interval)))
    }
    let whole = try scale(61, ScaleInterval(lower: 82, upper: 78))
    let markers = whole.items.compactMap { item -> (Double, Fill?)? in
      if case .polygon(let spot, _, let fill, _) = item { (spot.x.share, fill) } else { nil }
    }
    // (61 - 25) / 75 = 48 %.
    #expect(
      markers.map(\.0) == [0.48, 55.0 / 75] && markers.map(\.1) == [.solid(.white), .solid(Palette.ink)])
    let across = try #require(lines(whole, Palette.ink).first { $0.from.y == $0.to.y })
    #expect(abs(across.from.x.share - 53.0 / 75) < 1e-9 && abs(across.to.x.share - 57.0 / 75) < 1e-9)
    #expect(texts(whole).contains("61.0"))
    // Where the two markers nearly touch, only the new value is printed.
    #expect(!texts(try scale(79, nil)).contains("79.0"))
    #expect(try scale(nil, nil).items.count < whole.items.count - 4)
  }
}
