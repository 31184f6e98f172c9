// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// Which of the targets of a period a value is held against.
public enum AgreedTarget {
  /// The target of the performance agreement: of the newest PK Perubahan, else of the newest PK. The other
  /// layers are kept beside it and bind nobody.
  /// - Returns: nil where there is no agreement for this indicator, unit and period.
  public static func inForce(
    among targets: [Target], indicator: String, unit: String, period: CalendarPeriod
  ) -> Target? {
    let agreed = targets.filter {
      $0.indicatorCode == indicator && $0.unitCode == unit && $0.period == period
    }
    return newest(agreed, .pkChanged) ?? newest(agreed, .pk)
  }

  private static func newest(_ targets: [Target], _ layer: TargetLayer) -> Target? {
    targets.filter { $0.layer == layer }.max { $0.document.date < $1.document.date }
  }
}
