// SPDX-License-Identifier: Apache-2.0
import PageDrawing

extension PaperChart {
  /// The chart as it is drawn on paper, in pictures and on pages; nil for one without a scale.
  var drawing: Drawing? {
    switch self {
    case .bars(let chart): BarChartDrawing.drawing(chart)
    case .line(let chart): LineChartDrawing.drawing(chart)
    }
  }

  /// What its caption says below itself: why the series breaks, under the number that stands at the break.
  var captionLines: [String] {
    switch self {
    case .bars: []
    case .line(let chart):
      chart.points.dropFirst().compactMap(\.breakBefore).enumerated().map { "\($0 + 1): \($1)" }
    }
  }
}
