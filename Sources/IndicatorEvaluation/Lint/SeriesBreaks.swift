// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
import SurveyModel

/// Where a series of values cannot be read on as one series.
public enum SeriesBreaks {
  /// The breaks between values that follow each other: another version of the definition, another rulebook,
  /// another questionnaire.
  ///
  /// Years follow years, quarters follow quarters; a missing one in between does not mend a break.
  /// - Parameter observations: values of any indicators, units and periods, in any order.
  /// - Returns: the breaks, by indicator, unit and period.
  public static func breaks(in observations: [Observation]) -> [IndicatorBreak] {
    var series: [[String]: [Observation]] = [:]
    for observation in observations {
      let key = [observation.indicatorCode, observation.unitCode, kind(of: observation.period)]
      series[key, default: []].append(observation)
    }
    return series.keys.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { key in
      let ordered = (series[key] ?? []).sorted { $0.period.days.lowerBound < $1.period.days.lowerBound }
      return zip(ordered, ordered.dropFirst()).flatMap { breaks(from: $0, to: $1) }
    }
  }

  private static func breaks(from left: Observation, to right: Observation) -> [IndicatorBreak] {
    guard left.period != right.period else { return [] }
    let surveys = (left.provenance.survey, right.provenance.survey)
    let pairs: [(IndicatorBreak.Cause, String?, String?)] = [
      (.definition, left.definitionVersion, right.definitionVersion),
      (.rulebook, surveys.0?.rulebookID, surveys.1?.rulebookID),
      (.questionnaire, surveys.0?.questionnaireID, surveys.1?.questionnaireID),
    ]
    return pairs.compactMap { cause, old, new in
      guard let old, let new, old != new else { return nil }
      return IndicatorBreak(
        indicatorCode: left.indicatorCode, unitCode: left.unitCode, from: left.period, to: right.period,
        cause: cause, old: old, new: new)
    }
  }

  private static func kind(of period: CalendarPeriod) -> String {
    switch period {
    case .year: "year"
    case .semester: "semester"
    case .quarter: "quarter"
    case .month: "month"
    }
  }
}
