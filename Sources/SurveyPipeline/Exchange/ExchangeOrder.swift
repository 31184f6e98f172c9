// SPDX-License-Identifier: Apache-2.0
import IndicatorExchange

/// What to export: the form by its name, which values, and who sends them.
public struct ExchangeOrder: Hashable, Sendable {
  /// The names of all forms, `json`, `sdmx-csv` and so on.
  public static var forms: [String] { ExchangeForm.allCases.map(\.rawValue) }
  /// The names of the forms that can be read too.
  public static var readableForms: [String] { ExchangeForm.allCases.filter(\.isReadable).map(\.rawValue) }

  /// The name of the form.
  public var form: String
  /// The year; nil takes all.
  public var year: Int?
  /// The unit by code or name; nil takes all.
  public var unit: String?
  /// The id of the sender and of the agency of SDMX structures.
  public var agency: String
  /// When the files are made, as ISO 8601 text with its zone.
  public var prepared: String
  /// The licence: its id and where it can be read; nil where the office has decided on none.
  public var licence: (name: String, path: String)? {
    get { licenceName.map { ($0, licencePath) } }
    set {
      licenceName = newValue?.name
      licencePath = newValue?.path ?? ""
    }
  }
  private var licenceName: String?
  private var licencePath = ""

  /// An order.
  public init(
    form: String, year: Int? = nil, unit: String? = nil, agency: String = "IDLMJ", prepared: String
  ) {
    self.form = form
    self.year = year
    self.unit = unit
    self.agency = agency
    self.prepared = prepared
  }

  /// The form that the name means.
  /// - Throws: E957 for a name that means none.
  static func form(named name: String) throws -> ExchangeForm {
    guard let form = ExchangeForm(rawValue: name) else {
      throw PipelineError("E957", [String(name.prefix(40)), forms.joined(separator: ", ")])
    }
    return form
  }
}
