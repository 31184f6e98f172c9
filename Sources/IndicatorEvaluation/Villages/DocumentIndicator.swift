// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// IKU 3: the share of the documents of village government that are made on time, from the register of
/// documents.
public enum DocumentIndicator {
  /// The code of the number of desa.
  static let villageVariable = "DESA_JML"

  /// The variables that a formula may name: the number of desa, and for each kind of document how many desa
  /// made it on time (`_TW`) and how many made it at all (`_ADA`).
  public static let variables: Set<String> = [
    villageVariable, "RKPDESA_TW", "APBDESA_TW", "LPPDESA_TW", "RKPDESA_ADA", "APBDESA_ADA", "LPPDESA_ADA",
  ]

  /// Whether an indicator is counted from the register of documents: a ratio of such variables only.
  public static func measures(_ definition: IndicatorDefinition) -> Bool {
    let codes = definition.formula.variables.map(\.code)
    return !codes.isEmpty && codes.allSatisfy(variables.contains)
  }

  /// The observation that the register makes for a unit and a period.
  ///
  /// The documents are those due in the year (reading A3); one counts from the quarter of its due day on, so
  /// that the quarters have the ceilings 33.33, 33.33, 66.67 and 100. The denominator is that of the whole
  /// year. Beside the value stand those under the other readings of A1 (APBDesa made, on time or not), A2
  /// (the statutory days, where local ones are adopted), A3 (the documents of the fiscal year) and A4 (the
  /// mean of three percentages).
  /// - Parameters:
  ///   - documents: all registered versions, also of other units and years.
  ///   - villages: the desa of the unit; kelurahan and desa of other units among them are left out (reading
  ///     A12).
  ///   - unitCode: the kecamatan, or the kabupaten for its pooled value.
  ///   - asOf: the last day to look at; the end of the period where it lies beyond it. A day beyond the year
  ///     is looked at only where a reading asks for it: an APBDesa that was made late (A1), the LPPDesa of
  ///     the fiscal year (A3).
  ///   - digest: SHA-256 over `VillageDocument.canonicalText` of `records`, in small hexadecimal letters.
  /// - Returns: nil where there is nothing to measure: the period lies ahead, no document counts in it yet,
  ///   or none is registered for it. No data is not 0.
  /// - Throws: E901 where the formula names a variable that the register does not count, E902 without a desa.
  public static func observation(
    documents: [VillageDocument], villages: [Region], definition: IndicatorDefinition, unitCode: String,
    period: CalendarPeriod, asOf: CalendarDate, policies: ReadingPolicies = .adopted, digest: String,
    isSynthetic: Bool
  ) throws(FormulaError) -> Observation? {
    guard case .ratio(let formula) = definition.formula else { return nil }
    let register = DocumentRegister(documents)
    let desa = self.villages(of: unitCode, among: villages)
    func counted(_ policies: ReadingPolicies) -> DocumentCount? {
      guard let horizon = CalendarHorizon(period: period, asOf: asOf, policies: policies) else { return nil }
      let count = DocumentCount(register: register, villages: desa, horizon: horizon)
      return count.records > 0 ? count : nil
    }
    if desa.isEmpty { throw FormulaError(.zeroDenominator, [formula.denominator.text]) }
    guard let count = counted(policies) else { return nil }
    let share = try share(count, formula, policies)
    var alternatives: [AlternativeValue] = []
    for (id, other) in otherReadings(than: policies) {
      var measure: Measure?
      if let counts = counted(other) { measure = .share(try self.share(counts, formula, other)) }
      alternatives.append(
        AlternativeValue(
          readingID: id, measure: measure, value: measure?.exact.rounded(places: definition.places)))
    }
    return Observation(
      indicatorCode: definition.code, definitionVersion: definition.version, unitCode: unitCode,
      period: period,
      measure: .share(share), value: share.exact.rounded(places: definition.places),
      counts: definition.formula.counts(count.counts), alternatives: alternatives,
      provenance: .register(
        RegisterTrail(
          register: .documents, records: count.records, digest: digest, asOf: count.horizon.asOf,
          isSynthetic: isSynthetic)))
  }

  /// The share that the counts make, read as a pooled formula or as the mean of the percentages (reading A4).
  private static func share(
    _ count: DocumentCount, _ formula: RatioFormula, _ policies: ReadingPolicies
  ) throws(FormulaError) -> Share {
    let values = count.counts.mapValues { ExactRatio($0) }
    guard policies.averaging == .meanOfPercentages, let parts = formula.numerator.addends else {
      return try formula.share(of: values)
    }
    // Each percentage divides one part by the number of desa; their mean is the sum over how many there are.
    let villages = ExactRatio(count.villages.count)
    var sum = ExactRatio.zero
    for part in parts {
      let above = try part.value(of: values)
      guard let one = above.divided(by: villages) else {
        throw FormulaError(.zeroDenominator, [villageVariable])
      }
      sum = sum + one
    }
    guard
      let mean = Share(
        numerator: sum, denominator: ExactRatio(parts.count), multiplier: formula.multiplier)
    else { return try formula.share(of: values) }
    return mean
  }

  /// For each open question with another answer that can be worked out, the readings with that answer
  /// instead.
  private static func otherReadings(than policies: ReadingPolicies) -> [(id: String, ReadingPolicies)] {
    var budget = policies
    budget.budgetTimeliness = policies.budgetTimeliness == .onTime ? .made : .onTime
    var days = policies
    days.localDueDays = [:]
    var year = policies
    year.documentYear = policies.documentYear == .due ? .fiscal : .due
    var averaging = policies
    averaging.averaging = policies.averaging == .pooled ? .meanOfPercentages : .pooled
    return [("A1", budget)] + (policies.localDueDays.isEmpty ? [] : [("A2", days)])
      + [("A3", year), ("A4", averaging)]
  }

  /// The desa of a unit, by code, each once; never a kelurahan (reading A12).
  static func villages(of unitCode: String, among regions: [Region]) -> [Region] {
    var seen: Set<String> = []
    return regions.filter { region in
      region.level == .desa && region.code.hasPrefix(unitCode + ".") && seen.insert(region.code).inserted
    }.sorted { $0.code < $1.code }
  }
}
