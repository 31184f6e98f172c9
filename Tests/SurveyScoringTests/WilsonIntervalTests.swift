// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import Testing

struct WilsonIntervalTests {
  /// Limits in percent as statsmodels 0.14 (`proportion_confint(…, method="wilson")`) prints them.
  @Test(arguments: [
    (0, 10, "0.00", "0.00", "27.75"), (1, 10, "10.00", "1.79", "40.42"), (5, 10, "50.00", "23.66", "76.34"),
    (10, 10, "100.00", "72.25", "100.00"), (3, 216, "1.39", "0.47", "4.00"), (1, 3, "33.33", "6.15", "79.23"),
    (17, 4500, "0.38", "0.24", "0.60"), (0, 1, "0.00", "0.00", "79.35"),
  ])
  func `the limits are those of the score method`(
    events: Int, trials: Int, share: String, lower: String, upper: String
  ) throws {
    let interval = try #require(WilsonInterval(events: events, of: trials))
    #expect(interval.share.description == share)
    #expect(interval.lower.description == lower)
    #expect(interval.upper.description == upper)
  }

  @Test func `nothing compared has no interval, and neither has more than everything`() {
    #expect(WilsonInterval(events: 0, of: 0) == nil)
    #expect(WilsonInterval(events: 3, of: 2) == nil)
    #expect(WilsonInterval(events: -1, of: 2) == nil)
  }

  @Test func `the interval holds its share and narrows with more trials`() throws {
    for trials in [1, 7, 50, 999, 100_000] {
      for events in Set([0, 1, trials / 3, trials]) where events <= trials {
        let interval = try #require(WilsonInterval(events: events, of: trials, places: 4))
        #expect(interval.lower <= interval.share && interval.share <= interval.upper)
      }
    }
    let widths = try [10, 100, 1000, 10_000].map { trials in
      let interval = try #require(WilsonInterval(events: trials / 10, of: trials))
      return interval.upper - interval.lower
    }
    #expect(widths == widths.sorted(by: >))
  }
}
