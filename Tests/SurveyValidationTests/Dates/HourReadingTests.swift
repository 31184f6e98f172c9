// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyValidation

struct HourReadingTests {
  @Test(arguments: [
    "08.00-12.00", "08.00 - 12.00", "08:00 - 12:00", "8.00–12.00", "08.00 s/d 12.00", "08.00 s.d. 12.00",
    "08.00 sampai 12.00", "08.00 WIB - 12.00 WIB", "pukul 08.00 - 12.00", "08-12", "8 - 12",
  ])
  func `the morning slot is read however it is typed`(text: String) {
    #expect(HourReading(text) == .hour(.morning))
  }

  @Test(arguments: [
    "13.00-17.00", "13.00 – 17.00", "13:00 s/d 17:00", "13.00-17.00 WIB", "1:00 PM - 5:00 PM",
  ])
  func `the afternoon slot is read however it is typed`(text: String) {
    #expect(HourReading(text) == .hour(.afternoon))
  }

  @Test(arguments: [
    ("09:30", 570), ("9.30", 570), ("09.30 WIB", 570), ("jam 9.30", 570), ("14:05:22", 845), ("2:05 PM", 845),
    ("00:00", 0), ("23:59", 1439), ("12:00 AM", 0), ("12.00 pm", 720), (" 09:30 ", 570),
  ])
  func `a time by the clock is minutes after midnight`(text: String, minutes: Int) {
    #expect(HourReading(text) == .hour(.clock(minutes: minutes)))
  }

  @Test(arguments: [
    "9", "sore", "24:00", "09:60", "9.3", "09:30:60", "09.00-10.00", "08.00-17.00", "08.00 12.00", "08.00-",
    "-08.00",
    "13:00 PM", "0:30 AM", "09:30 besok", "999999999999:00", "08.00-12.00-13.00", "٠٩:٣٠", "s/d",
    "2024-03-05",
  ])
  func `anything else is no hour`(text: String) {
    #expect(HourReading(text) == .unreadable)
  }
}
