// SPDX-License-Identifier: Apache-2.0

/// One thing that a report needs and only the office knows. The raw value is the last part of the id of its name in
/// the catalogue, `description.item.method`.
public enum DescriptionItem: String, Hashable, Sendable, CaseIterable {
  /// Who issues the report.
  case agency
  /// Who carried out the survey (pelaksana).
  case conductedBy
  /// The name of who answers for the survey.
  case officerName
  /// The office of who answers for the survey.
  case officerOffice
  /// How people were asked (metode).
  case method
  /// Where people were asked (lokasi).
  case place
  /// On which days people were asked.
  case days
  /// At which hours people were asked.
  case hours
  /// The services that were surveyed.
  case services
  /// What the survey is for (tujuan).
  case purposes
  /// The place of signing.
  case signingPlace
  /// The office of who signs.
  case signatoryOffice
  /// The name of who signs.
  case signatoryName
  /// The rank of who signs.
  case signatoryRank
  /// The number of who signs (NIP).
  case signatoryNumber
  /// What the photographs show.
  case documentation
}

extension SurveyDescription {
  /// The items that a report prints as blanks to fill in, in the order in which they stand in it. What a report does
  /// without (further legal basis, an address on the web, the number of the officer) is never among them.
  public var missing: [DescriptionItem] { DescriptionItem.allCases.filter { !gives($0) } }

  /// Whether an item is given.
  public func gives(_ item: DescriptionItem) -> Bool {
    switch item {
    case .agency: agency != nil
    case .conductedBy: conductedBy != nil
    case .officerName: officer.name != nil
    case .officerOffice: officer.office != nil
    case .method: method != nil
    case .place: place != nil
    case .days: days != nil
    case .hours: hours != nil
    case .services: !services.isEmpty
    case .purposes: !purposes.isEmpty
    case .signingPlace: signingPlace != nil
    case .signatoryOffice: signatory.office != nil
    case .signatoryName: signatory.name != nil
    case .signatoryRank: signatory.rank != nil
    case .signatoryNumber: signatory.number != nil
    case .documentation: !documentation.isEmpty
    }
  }
}
