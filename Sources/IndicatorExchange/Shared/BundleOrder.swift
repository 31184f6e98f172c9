// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension IndicatorBundle {
  /// The same values in the order of their codes, so that equal bundles make equal bytes.
  var inOrder: IndicatorBundle {
    IndicatorBundle(
      definitions: definitions.sorted {
        ($0.number, $0.code, $0.effectiveFrom, $0.version) < (
          $1.number, $1.code, $1.effectiveFrom, $1.version
        )
      },
      units: units.sorted { $0.code < $1.code },
      records: records.sorted { $0.observation.order < $1.observation.order },
      targets: targets.sorted { $0.order < $1.order })
  }

  /// The version of a definition that a record names.
  func definition(of observation: Observation) -> IndicatorDefinition? {
    definitions.first {
      $0.code == observation.indicatorCode && $0.version == observation.definitionVersion
    }
  }

  /// The unit of a code.
  func unit(_ code: String) -> OrgUnit? { units.first { $0.code == code } }
}

extension Observation {
  /// What comes first in a file.
  var order: (String, String, String, String) {
    (indicatorCode, unitCode, period.description, definitionVersion)
  }

  /// What it is about, for messages and to find one that stands twice.
  var subject: String { "\(indicatorCode) \(unitCode) \(period.description)" }
}

extension Target {
  /// What comes first in a file.
  var order: (String, String, String, Int, String) {
    (
      indicatorCode, unitCode, period.description, TargetLayer.allCases.firstIndex(of: layer) ?? 0,
      document.date.isoText
    )
  }

  /// What it is about, for messages and to find one that stands twice.
  var subject: String { "\(indicatorCode) \(unitCode) \(period.description) \(layer.rawValue)" }
}
