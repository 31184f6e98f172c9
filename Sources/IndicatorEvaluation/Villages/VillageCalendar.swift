// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// When the documents of village government are due, to which year they belong, and how one stands on a day.
///
/// Days are days of Asia/Jakarta as the paper bears them; the due day itself is on time (reading A2).
public enum VillageCalendar {
  /// The last day on which a document is on time.
  ///
  /// RKPDesa of year y: 30 September y-1; APBDesa: 31 December y-1; LPPDesa: 31 March y+1. A local day of the
  /// policies stands for it where it is earlier: a local rule can shorten what a regulation allows, not
  /// lengthen it.
  /// - Returns: nil where the day lies outside the years 1 to 9999.
  public static func due(
    _ kind: VillageDocumentKind, fiscalYear: Int, policies: ReadingPolicies = .adopted
  ) -> CalendarDate? {
    guard (-1...10_001).contains(fiscalYear) else { return nil }
    let statutory =
      switch kind {
      case .workPlan: CalendarDate(year: fiscalYear - 1, month: 9, day: 30)
      case .budget: CalendarDate(year: fiscalYear - 1, month: 12, day: 31)
      case .report: CalendarDate(year: fiscalYear + 1, month: 3, day: 31)
      }
    guard let statutory, let local = policies.localDueDays[kind]?.date(in: statutory.year) else {
      return statutory
    }
    return min(statutory, local)
  }

  /// The fiscal year of the document of a kind that belongs to a year of the indicator (reading A3): that
  /// which is due in the year, or that of the year itself.
  public static func fiscalYear(
    of kind: VillageDocumentKind, in year: Int, policies: ReadingPolicies = .adopted
  ) -> Int {
    switch (policies.documentYear, kind) {
    case (.fiscal, _): year
    case (.due, .workPlan), (.due, .budget): year + 1
    case (.due, .report): year - 1
    }
  }

  /// The kinds in the order in which their documents are due in a year of the indicator.
  public static func kinds(in year: Int, policies: ReadingPolicies = .adopted) -> [VillageDocumentKind] {
    let dated = VillageDocumentKind.allCases.map { kind in
      (kind, due(kind, fiscalYear: fiscalYear(of: kind, in: year, policies: policies), policies: policies))
    }
    return dated.sorted { left, right in
      (left.1?.dayNumber ?? .max, left.0.rawValue) < (right.1?.dayNumber ?? .max, right.0.rawValue)
    }.map(\.0)
  }

  /// The day that decides whether a document is on time: enacted, and received by the Camat for LPPDesa.
  /// - Returns: nil where it is not known. The other day does not stand in for it.
  public static func decidingDay(of document: VillageDocument) -> CalendarDate? {
    document.kind == .report ? document.received : document.enacted
  }

  /// How a document stands at the end of a day.
  ///
  /// The first receipt decides: of several versions the earliest known day counts, so that a replacement,
  /// which comes later and is better, never makes a document late. A version without its day is neither on
  /// time nor late; it is completed by a dated version of the same number, or by any dated version where it
  /// has no number.
  /// - Parameters:
  ///   - versions: all versions of the one document, in any order; those of another kind or year are not
  ///     looked at.
  ///   - asOf: the day; what bears a later day is not there yet.
  public static func state(
    of versions: [VillageDocument], kind: VillageDocumentKind, fiscalYear: Int, asOf: CalendarDate,
    policies: ReadingPolicies = .adopted
  ) -> VillageDocumentState {
    guard let due = due(kind, fiscalYear: fiscalYear, policies: policies) else { return .unknown }
    let there = present(versions, kind: kind, fiscalYear: fiscalYear, asOf: asOf)
    if there.isEmpty { return due <= asOf ? .missing : .notYetDue }
    guard let first = there.compactMap(decidingDay).min() else { return .unknown }
    if first <= due { return .onTime }
    return there.contains { isOpen($0, among: there) } ? .unknown : .late
  }

  /// The versions of a document that are there at the end of a day.
  static func present(
    _ versions: [VillageDocument], kind: VillageDocumentKind, fiscalYear: Int, asOf: CalendarDate
  ) -> [VillageDocument] {
    versions.filter { version in
      guard version.kind == kind, version.fiscalYear == fiscalYear else { return false }
      if let day = decidingDay(of: version) { return day <= asOf }
      // The day that decides is not known; what is known of the other one says whether it was there at all.
      guard let other = version.enacted ?? version.received else { return true }
      return other <= asOf
    }
  }

  /// Whether a version lacks its day and no dated version completes it.
  private static func isOpen(_ version: VillageDocument, among versions: [VillageDocument]) -> Bool {
    guard decidingDay(of: version) == nil else { return false }
    guard !version.number.isEmpty else { return false }
    return !versions.contains { decidingDay(of: $0) != nil && $0.number == version.number }
  }
}
