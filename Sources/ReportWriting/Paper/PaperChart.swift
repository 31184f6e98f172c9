// SPDX-License-Identifier: Apache-2.0

/// A chart of a paper.
public enum PaperChart: Hashable, Sendable {
  /// Lying bars.
  case bars(BarChart)
  /// Values over rounds.
  case line(LineChart)

  /// A sentence that says what is seen.
  public var title: String {
    switch self {
    case .bars(let chart): chart.title
    case .line(let chart): chart.title
    }
  }

  /// Where the scale begins and what the lines are.
  public var caption: String {
    switch self {
    case .bars(let chart): chart.caption
    case .line(let chart): chart.caption
    }
  }

  /// The same in words, for whoever cannot see it.
  public var textAlternative: String {
    switch self {
    case .bars(let chart): chart.textAlternative
    case .line(let chart): chart.textAlternative
    }
  }
}
