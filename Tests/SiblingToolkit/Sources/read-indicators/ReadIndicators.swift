// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorExchange
import IndicatorModel

/// Reads indicators that ikm exported as its own JSON, and tells each value with its trail.
@main
struct ReadIndicators {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("read-indicators FILE.json")
      return
    }
    let url = URL(filePath: CommandLine.arguments[1])
    let file = ExchangeFile(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
    let bundle = try Exchange.bundle(from: [file], as: .json, known: .nothing).bundle
    for record in bundle.records {
      let observation = record.observation
      let unit = bundle.units.first { $0.code == observation.unitCode }?.name ?? observation.unitCode
      print(
        "\(observation.indicatorCode) \(observation.period) \(unit): \(observation.value)",
        "(exactly \(observation.exact.fractionText), \(record.status.rawValue))")
      print("  " + trail(of: observation.provenance))
    }
  }

  private static func trail(of provenance: ObservationProvenance) -> String {
    switch provenance {
    case .survey(let trail):
      "survey round \(trail.roundID), n \(trail.respondents), grade \(trail.grade), \(trail.rulebookID), "
        + trail.elements.map { "\($0.code) \($0.sum.fractionText)/\($0.answered)" }.joined(separator: " ")
        + ", tally \(trail.tallyDigest.prefix(12))"
    case .register(let trail):
      "register \(trail.register.rawValue), \(trail.records) records until \(trail.asOf), \(trail.digest.prefix(12))"
    case .stated(let trail): "stated by \(trail.fileName) (\(trail.form)), \(trail.sha256.prefix(12))"
    }
  }
}
