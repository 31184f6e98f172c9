// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A kind of document of village government that IKU 3 counts.
public enum VillageDocumentKind: String, Hashable, Sendable, CaseIterable {
  /// RKPDesa, the work plan: enacted by 30 September of the year before.
  case workPlan = "RKPDESA"
  /// APBDesa, the budget: enacted by 31 December of the year before.
  case budget = "APBDESA"
  /// LPPDesa (LPPD of Permendagri 46/2016, reading A13), the report: received by 31 March of the year after.
  case report = "LPPDESA"
}

/// What is registered of one document of a village for a fiscal year. A replacement is a record of its own.
public struct VillageDocument: Hashable, Sendable {
  /// The official code of the desa, `35.08.10.2001`.
  public let villageCode: String
  /// The kind.
  public let kind: VillageDocumentKind
  /// The fiscal year that it is for.
  public let fiscalYear: Int
  /// The day on which the village regulation was enacted; nil where it is not known.
  public let enacted: CalendarDate?
  /// The day on which the Camat received it; nil where it is not known.
  public let received: CalendarDate?
  /// The number of the regulation or letter; empty where it is not known.
  public let number: String

  /// A document.
  public init(
    villageCode: String, kind: VillageDocumentKind, fiscalYear: Int, enacted: CalendarDate?,
    received: CalendarDate?, number: String
  ) {
    self.villageCode = villageCode
    self.kind = kind
    self.fiscalYear = fiscalYear
    self.enacted = enacted
    self.received = received
    self.number = number
  }
}

/// How a document stands on a day.
public enum VillageDocumentState: String, Hashable, Sendable, CaseIterable {
  /// Not due yet, and not there (belum jatuh tempo).
  case notYetDue
  /// There by its due day (tepat waktu).
  case onTime
  /// There after its due day (terlambat).
  case late
  /// Due, and not there (belum ada).
  case missing
  /// There, but the date that decides is not known (tidak diketahui). A missing date is not "late".
  case unknown
}
