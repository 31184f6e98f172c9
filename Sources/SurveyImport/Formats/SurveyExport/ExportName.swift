// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// The names of the survey export, by their number in the events of the reader.
enum ExportName: UInt16, CaseIterable {
  // Elements
  case surveyExport, unit, services, serviceElement, form, field, answer, remark
  // Attributes
  case version, questionnaire, round, synthetic, generator
  case code, name
  case id, number, date, hour, service, incomplete
  case question, element, state

  /// The namespace of the elements; attributes have none.
  static let namespace = "urn:ikm:survey-export:1"

  private static let firstAttribute = ExportName.version.rawValue

  /// The names in the order of their numbers.
  static let vocabulary: [XMLName] = allCases.map { name in
    XMLName(name.text, in: name.rawValue < firstAttribute ? namespace : nil)
  }

  /// The name as it is written.
  var text: String {
    self == .serviceElement ? "service" : String(describing: self)
  }

  /// The attributes that an element may have.
  var attributes: [ExportName] {
    switch self {
    case .surveyExport: [.version, .questionnaire, .round, .synthetic, .generator]
    case .unit, .serviceElement: [.code, .name]
    case .form: [.id, .number, .date, .hour, .service, .incomplete]
    case .field: [.name]
    case .answer: [.question, .element, .state]
    default: []
    }
  }

  /// The elements that an element may hold.
  var children: [ExportName] {
    switch self {
    case .surveyExport: [.unit]
    case .unit: [.services, .form]
    case .services: [.serviceElement]
    case .form: [.field, .answer, .remark]
    default: []
    }
  }

  /// Whether an element holds text.
  var holdsText: Bool { self == .field || self == .answer || self == .remark }
}
