// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import JSONWriting
import SurveyModel

/// Frictionless Data Package 2.0: `datapackage.json` with the tables beside it. Every column has its type, every table
/// its key, and observations refer to indicators and areas.
enum DataPackageWriting {
  static func files(
    of bundle: IndicatorBundle, settings: ExchangeSettings
  ) throws(IndicatorExchangeError) -> [ExchangeFile] {
    var tables: [(DataPackageTable, String)] = [
      (.indicators, IndicatorTable.text(of: bundle)), (.areas, AreaTable.text(of: bundle.units)),
      (.observations, try ObservationTable.text(of: bundle)),
    ]
    if !bundle.targets.isEmpty { tables.append((.targets, TargetTable.text(of: bundle.targets))) }
    if bundle.records.contains(where: { !$0.evidence.isEmpty }) {
      tables.append((.evidence, EvidenceTable.text(of: bundle.records)))
    }
    var members: [JSONValue.Member] = [
      .init("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      .init("name", .string(name(of: bundle, settings))), .init("title", .string(settings.title)),
      .init("created", .string(settings.prepared)),
      .init(
        "contributors", .array([.object([.init("title", .string(settings.senderName))])])),
    ]
    if let licence = settings.licence {
      members.append(
        .init(
          "licenses",
          .array([.object([.init("name", .string(licence.name)), .init("path", .string(licence.path))])])))
    }
    members.append(.init("resources", .array(tables.map { $0.0.resource })))
    return [ExchangeFile(name: "datapackage.json", text: JSONValue.object(members).document())]
      + tables.map { ExchangeFile(name: $0.0.path, text: $0.1) }
  }

  /// `iku-kecamatan-lumajang-2024`: the unit where there is one, the year where there is one.
  private static func name(of bundle: IndicatorBundle, _ settings: ExchangeSettings) -> String {
    let units = Set(bundle.records.map(\.observation.unitCode))
    let years = Set(bundle.records.map(\.observation.period.year))
    let unit = units.count == 1 ? units.first.flatMap { bundle.unit($0)?.name } : nil
    var words = ["iku", slug(unit ?? settings.senderID)]
    if years.count == 1, let year = years.first { words.append(String(year)) }
    return words.filter { !$0.isEmpty }.joined(separator: "-")
  }

  /// Small letters and digits of ASCII with one hyphen between words.
  private static func slug(_ text: String) -> String {
    text.lowercased().utf8.map { byte in
      (97...122).contains(byte) || (48...57).contains(byte) ? Character(UnicodeScalar(byte)) : " "
    }.split(separator: " ").map { String($0) }.joined(separator: "-")
  }
}
