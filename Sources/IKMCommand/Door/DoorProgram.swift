// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyPipeline

/// Which program this is.
enum DoorProgram {
  static let version = "0.1.0"

  /// The program as papers name it, and what tells this build from others: the size and the time of its file.
  static var maker: PaperMaker {
    let file = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let facts = try? FileManager.default.attributesOfItem(atPath: file)
    let size = facts?[.size] as? Int ?? 0
    let time = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return PaperMaker(version: "ikm \(version)", build: "\(size) \(time)")
  }
}
