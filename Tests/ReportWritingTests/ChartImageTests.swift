// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import PageDrawing
import SurveyModel
import SurveyTestSupport
import Testing

struct ChartImageTests {
  static let bands = ModelForm.rulebook.scaleBands(PaperWords(TestCatalogue.indonesian))

  static func chart(_ values: [Double?], label: String = "U1 Persyaratan") -> BarChart {
    let grades: [PaperGrade] = bands.map(\.grade)
    return BarChart(
      title: "Unsur", caption: "Batang dimulai dari 25", textAlternative: "U1 80,31", bands: bands,
      upperText: "100",
      bars: values.enumerated().map { index, value in
        BarChart.Bar(
          label: label, value: value, valueText: "80,31", grade: grades[index % 4], isLowest: index == 0)
      })
  }

  @Test func `a chart becomes a picture of its own size, the same one every time`() throws {
    let image = try #require(try ChartImage.png(.bars(Self.chart([80.31, 63.74, nil])), scale: 2))
    let again = try #require(try ChartImage.png(.bars(Self.chart([80.31, 63.74, nil])), scale: 2))
    #expect(image == again && image.alternative == "U1 80,31" && image.width == ChartImage.pageWidth)
    #expect(image.height > 3 * 20 && image.height < 150)
    #expect(Array(image.png.prefix(4)) == [0x89, 0x50, 0x4E, 0x47])
    let large = try #require(try ChartImage.png(.bars(Self.chart([80.31, 63.74, nil])), scale: 4))
    #expect(large.png.count > image.png.count && large.height == image.height)
  }

  @Test func `bars begin at the lower end of the scale and end at their value`() throws {
    let drawing = try #require(BarChartDrawing.drawing(Self.chart([76.61, 25, 100, 180, -3, .nan])))
    let bars = drawing.items.compactMap { item -> Double? in
      guard case .box(let from, let to, _, _) = item else { return nil }
      #expect(from.x.share == 0)
      return to.x.share
    }
    // (76,61 - 25) / 75; what lies outside the scale ends at its ends.
    #expect(bars.count == 6 && abs(bars[0] - 0.688_133) < 1e-6)
    #expect(bars.dropFirst() == [0, 1, 1, 0, 0])
  }

  @Test func `each letter is drawn with a fill of its own, and no value draws no bar`() throws {
    #expect(Set(GradeTone.allCases.map(Palette.fill)).count == GradeTone.allCases.count)
    let drawing = try #require(BarChartDrawing.drawing(Self.chart([nil, nil])))
    #expect(!drawing.items.contains { if case .box = $0 { true } else { false } })
  }

  @Test func `the marker of a scale stands on the bound where the value lies`() throws {
    #expect(Self.bands.map(\.lowerText) == ["25", "65", "76,61", "88,31"])
    let scale = BandScale(
      bands: Self.bands, value: 76.61, valueText: "76,61", upperText: "100", textAlternative: "x")
    let drawing = try #require(BandScaleDrawing.drawing(scale))
    let marker = drawing.items.compactMap { item -> Double? in
      if case .polygon(let spot, _, _, _) = item { spot.x.share } else { nil }
    }
    let boxes = drawing.items.compactMap { item -> ClosedRange<Double>? in
      guard case .box(let from, let to, .some, .some) = item else { return nil }
      return from.x.share...to.x.share
    }
    #expect(marker.count == 1 && abs(marker[0] - 0.688_133) < 1e-6)
    #expect(boxes.count == 4 && boxes[2].lowerBound == marker[0] && boxes.last?.upperBound == 1)
    // A printed gap of a hundredth between two bands is no hole.
    #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
  }

  @Test(arguments: [(82.46, 80.0...85.0), (70.8, 70.5...71.1), (95, 94.0...96.0), (45, 44.0...46.0)])
  func `no letter of a scale lies under its marker or its interval`(
    value: Double, interval: ClosedRange<Double>
  )
    throws
  {
    let scale = BandScale(
      bands: Self.bands, value: value, valueText: "x", upperText: "100", textAlternative: "x",
      interval: ScaleInterval(lower: interval.lowerBound, upper: interval.upperBound))
    let drawing = try #require(BandScaleDrawing.drawing(scale))
    let letters = drawing.items.compactMap { item -> Double? in
      guard case .text(let run) = item, ["A", "B", "C", "D"].contains(run.text) else { return nil }
      return run.spot.x.share
    }
    let taken = (interval.lowerBound - 25) / 75...(interval.upperBound - 25) / 75
    #expect(letters.count == 4)
    #expect(!letters.contains { taken.lowerBound - 0.02 < $0 && $0 < taken.upperBound + 0.02 }, "\(letters)")
  }

  @Test func `a scale without bands draws nothing`() throws {
    let empty = BarChart(
      title: "", caption: "", textAlternative: "", bands: [], upperText: "", bars: Self.chart([50]).bars)
    #expect(try ChartImage.png(.bars(empty)) == nil)
  }

  @Test func `a label from outside is shown with marks for what must not be shown`() throws {
    let name = "<b>\u{0}\u{202E}" + String(repeating: "客", count: 300)
    let drawing = try #require(BarChartDrawing.drawing(Self.chart([50], label: name)))
    let texts = drawing.items.compactMap { if case .text(let run) = $0 { run.text } else { nil } }
    #expect(texts.contains { $0.hasPrefix("<b>��客") && $0.count < 50 })
    #expect(try ChartImage.png(.bars(Self.chart([50], label: name))) != nil)
  }
}
