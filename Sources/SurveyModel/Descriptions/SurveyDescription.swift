// SPDX-License-Identifier: Apache-2.0

/// What only the office knows about the survey in one unit. Every item may be missing: nil, or an empty list.
public struct SurveyDescription: Hashable, Sendable {
  /// Who issues the report: the body above the unit.
  public var agency: String?
  /// Who carried out the survey (pelaksana).
  public var conductedBy: String?
  /// How people were asked (metode).
  public var method: String?
  /// Where people were asked (lokasi).
  public var place: String?
  /// On which days people were asked, both inside.
  public var days: ClosedRange<CalendarDate>?
  /// At which hours, as the office writes them: `08.00-15.00 WIB`.
  public var hours: String?
  /// Further lines of the legal basis, below the rulebook.
  public var legalBasis: [String]
  /// What the survey is for, one aim each (tujuan).
  public var purposes: [String]
  /// The services that were surveyed.
  public var services: [String]
  /// Who signs the report.
  public var signatory: Official
  /// Who answers for the survey.
  public var officer: Official
  /// The place that stands before the date of signing.
  public var signingPlace: String?
  /// The address of the page on which the result is published.
  public var publicPage: String?
  /// What the photographs show, one line each.
  public var documentation: [String]

  /// A description; without arguments nothing is known.
  public init(
    agency: String? = nil, conductedBy: String? = nil, method: String? = nil, place: String? = nil,
    days: ClosedRange<CalendarDate>? = nil, hours: String? = nil, legalBasis: [String] = [],
    purposes: [String] = [], services: [String] = [], signatory: Official = Official(),
    officer: Official = Official(), signingPlace: String? = nil, publicPage: String? = nil,
    documentation: [String] = []
  ) {
    self.agency = agency
    self.conductedBy = conductedBy
    self.method = method
    self.place = place
    self.days = days
    self.hours = hours
    self.legalBasis = legalBasis
    self.purposes = purposes
    self.services = services
    self.signatory = signatory
    self.officer = officer
    self.signingPlace = signingPlace
    self.publicPage = publicPage
    self.documentation = documentation
  }

  /// This description with what it does not say taken from another one. A list is taken whole or not at all,
  /// and so is a person: half of one official and half of another would be nobody.
  public func over(_ general: SurveyDescription) -> SurveyDescription {
    func list(_ own: [String], _ other: [String]) -> [String] { own.isEmpty ? other : own }
    return SurveyDescription(
      agency: agency ?? general.agency, conductedBy: conductedBy ?? general.conductedBy,
      method: method ?? general.method, place: place ?? general.place, days: days ?? general.days,
      hours: hours ?? general.hours, legalBasis: list(legalBasis, general.legalBasis),
      purposes: list(purposes, general.purposes), services: list(services, general.services),
      signatory: signatory.isEmpty ? general.signatory : signatory,
      officer: officer.isEmpty ? general.officer : officer,
      signingPlace: signingPlace ?? general.signingPlace, publicPage: publicPage ?? general.publicPage,
      documentation: list(documentation, general.documentation))
  }
}
