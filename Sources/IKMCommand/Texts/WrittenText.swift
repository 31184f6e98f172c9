// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import SurveyPipeline

/// What a run of papers says when it is done.
enum WrittenText {
  /// How many files there are, how large they are together, and how long it took.
  static func sum(_ written: WrittenPapers, took: Duration) -> String {
    let paths = written.paths + [written.manifestPath].compactMap { $0 }
    let bytes = paths.reduce(0) { sum, path in
      sum + ((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0)
    }
    return word(
      "command.report.sum", String(paths.count), tenths(bytes, per: 1_000_000),
      tenths(Int(took / .milliseconds(1)), per: 1000))
  }

  private static func tenths(_ number: Int, per whole: Int) -> String {
    ExactRatio(number, over: whole)?.rounded(places: 1).text(decimalMark: DoorWords.language.decimalMark)
      ?? "0"
  }
}
