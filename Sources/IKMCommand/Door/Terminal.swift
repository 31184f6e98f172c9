// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc
import SurveyModel
import Synchronization

/// Standard output, standard error, and whether a person is watching.
enum Terminal {
  /// Whether progress may be drawn: standard error is a terminal.
  static let watchesErrors = isatty(2) == 1

  /// Whether something that was to be printed on standard output was not.
  static var hasLostOutput: Bool { lost.withLock { $0 } }
  private static let lost = Mutex(false)

  /// Writes a result for people: nothing in it can steer their terminal.
  static func say(_ text: String) { write(safe(text) + "\n", to: 1) }

  /// Writes a result for programs, as it is.
  static func sayDocument(_ text: String) { write(text + "\n", to: 1) }

  /// Writes a result that belongs under the one before.
  static func say(indented spaces: Int, _ text: String) { say(String(repeating: " ", count: spaces) + text) }

  /// Writes a finding, an error or a remark on the run.
  static func tell(_ text: String) { write(safe(text) + "\n", to: 2) }

  private static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { ShownText.safe($0) }.joined(
      separator: "\n")
  }

  /// Writes all bytes; a closed pipe ends the program as it does for other tools.
  static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var offset = 0
      while offset < bytes.count {
        let written = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
        if written < 0 {
          if errno == EINTR { continue }
          let reason = String(cString: strerror(errno))
          let isFirst =
            descriptor == 1
            && lost.withLock { lost in
              defer { lost = true }
              return !lost
            }
          if isFirst { tell(word("command.error.output", reason)) }
          return
        }
        offset += written
      }
    }
  }
}

/// A progress bar on standard error, drawn at most ten times a second, wiped at the end.
final class ProgressBar {
  private let title: String
  private var total: Int
  private var lastDrawn = ContinuousClock.now
  private var isDrawn = false

  /// A bar for `total` bytes; nil when nobody watches or nothing long is to be done.
  init?(_ title: String, total: Int, quiet: Bool) {
    guard Terminal.watchesErrors, !quiet, total > 4_000_000 else { return nil }
    self.title = title
    self.total = total
  }

  /// A bar for a number of things; nil when nobody watches.
  init?(_ title: String, count: Int, quiet: Bool) {
    guard Terminal.watchesErrors, !quiet, count > 0 else { return nil }
    self.title = title
    total = count
  }

  /// Shows how far the work is, where the whole is known only meanwhile.
  func update(_ done: Int, of total: Int) {
    self.total = total
    update(done)
  }

  /// Shows how far the work is.
  func update(_ done: Int) {
    let now = ContinuousClock.now
    guard now - lastDrawn > .milliseconds(100) else { return }
    lastDrawn = now
    isDrawn = true
    let share = min(100, max(0, Int(Double(done) * 100 / Double(max(1, total)))))
    let filled = share * 30 / 100
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    Terminal.write("\r\(title.prefix(40)) [\(bar)] \(share)%", to: 2)
  }

  /// Wipes the bar.
  func finish() {
    if isDrawn { Terminal.write("\r\u{1B}[K", to: 2) }
  }
}
