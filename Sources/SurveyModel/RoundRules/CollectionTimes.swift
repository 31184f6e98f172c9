// SPDX-License-Identifier: Apache-2.0
/// On which days, and at what time of which day of the week, forms were filled in.
public struct CollectionTimes: Hashable, Sendable {
  /// How many forms each day has.
  public private(set) var days: [CalendarDate: Int] = [:]
  /// How many forms have a time by the clock, by weekday (0 is Monday) times 1440 plus minute. A form with
  /// one of the two printed slots, or without a day, is not among them.
  public private(set) var minutes: [Int: Int] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Counts a form.
  public mutating func add(date: CalendarDate?, hour: VisitHour?) {
    guard let date else { return }
    days[date, default: 0] += 1
    if case .clock(let minute) = hour { minutes[date.weekday * 1440 + minute, default: 0] += 1 }
  }

  /// Forms with a day.
  public var dated: Int { days.values.reduce(0, +) }
  /// Forms with a day and a time by the clock.
  public var timed: Int { minutes.values.reduce(0, +) }
}
