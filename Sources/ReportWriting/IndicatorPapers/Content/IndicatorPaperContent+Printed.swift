// SPDX-License-Identifier: Apache-2.0
import IndicatorModel

extension IndicatorPaperContent {
  /// The standings of an indicator that a paper prints, in reading order.
  func standings(of line: IndicatorLine, in kind: IndicatorPaperKind) -> [PeriodStanding] {
    switch kind {
    case .register, .renstra, .rkt, .pk: []
    case .measurement, .evaluation, .readings, .evidence: line.quarters + [line.year]
    case .lkjip: line.earlierYears + [line.year]
    }
  }

  /// The observations of the unit and of its peers that a paper prints, in reading order.
  func printed(in kind: IndicatorPaperKind) -> [PrintedObservation] {
    lines.flatMap { line in
      standings(of: line, in: kind).compactMap(\.observed)
        + (kind == .lkjip ? line.peers.compactMap(\.observed) : [])
    }
  }

  /// Whether the unit is known to have no desa, so that nothing of their documents can be measured.
  var hasNoVillages: Bool { calendar?.rows.isEmpty ?? false }
}
