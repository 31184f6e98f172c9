// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// MS-Ind, the metadata of statistical indicators (Peraturan BPS 5/2020): one row for each indicator and each unit that
/// measured it. What nobody has said stays blank, since only the office knows it.
enum StatisticalMetadata {
  static let columns = [
    "kode_kegiatan", "nama_kegiatan", "penyelenggara", "nama_indikator", "konsep", "definisi", "interpretasi",
    "metode_rumus", "ukuran", "satuan", "klasifikasi_penyajian", "indikator_komposit",
    "indikator_pembangun_publikasi", "indikator_pembangun_nama", "variabel_pembangun_kegiatan",
    "variabel_pembangun_kode_kegiatan", "variabel_pembangun_nama", "level_estimasi", "dapat_diakses_umum",
  ]

  static func file(of bundle: IndicatorBundle, settings: ExchangeSettings) -> ExchangeFile {
    var table = CSVText(headings: columns)
    for definition in bundle.definitions {
      let codes = Set(
        bundle.records.map(\.observation).filter {
          $0.indicatorCode == definition.code && $0.definitionVersion == definition.version
        }.map(\.unitCode))
      let units = bundle.units.filter { codes.contains($0.code) }
      for unit in units { table.add(cells(definition, unit, bundle, settings)) }
      // Without a value the indicator itself is described all the same.
      if units.isEmpty { table.add(cells(definition, nil, bundle, settings)) }
    }
    return ExchangeFile(name: "ms-ind.csv", text: table.text)
  }

  private static func cells(
    _ definition: IndicatorDefinition, _ unit: OrgUnit?, _ bundle: IndicatorBundle,
    _ settings: ExchangeSettings
  ) -> [CSVText.Cell] {
    let notes = settings.statistics[definition.code] ?? StatisticalNotes()
    let level = unit.map { Self.level($0.level) } ?? ""
    let variables = definition.formula.variables.map(\.name).joined(separator: "; ")
    let texts: [String] = [
      "", joined(notes.activity, unit?.name), organiser(unit, bundle, settings), definition.name,
      notes.concept,
      filled(notes.meaning, definition.explanation), notes.interpretation,
      filled(notes.method, definition.formulaText),
      filled(notes.measure, definition.unit == .index ? "Indeks" : "Persentase"),
      filled(notes.unit, definition.unit == .index ? "Poin (25-100)" : "Persen"), level, "Tidak", "", "",
      notes.activity, "", filled(notes.variables, variables), level, notes.access,
    ]
    return texts.map { .words($0) }
  }

  /// `Kecamatan Lumajang Kabupaten Lumajang`: the unit with the place above it.
  private static func organiser(
    _ unit: OrgUnit?, _ bundle: IndicatorBundle, _ settings: ExchangeSettings
  ) -> String {
    guard let unit else { return settings.senderName }
    return joined(unit.name, unit.parentCode.flatMap { bundle.unit($0)?.name })
  }

  private static func joined(_ first: String, _ second: String?) -> String {
    [first, second ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func filled(_ text: String, _ other: String) -> String { text.isEmpty ? other : text }

  private static func level(_ level: Region.Level) -> String {
    switch level {
    case .province: "Provinsi"
    case .kabupaten: "Kabupaten"
    case .kecamatan: "Kecamatan"
    case .desa: "Desa"
    case .kelurahan: "Kelurahan"
    }
  }
}
