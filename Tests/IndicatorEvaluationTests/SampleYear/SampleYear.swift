// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorModel
import SurveyModel
import Testing

/// The registers of the synthetic sample year, read by a reader of the test's own.
struct SampleYear {
  let events: [FacilitationEvent]
  let documents: [VillageDocument]
  let targets: [Target]
  let expected: [Expected]

  /// One line of what `Scripts/indicator-oracle` expects.
  struct Expected {
    let cells: [String: String]

    subscript(_ name: String) -> String { cells[name] ?? "" }

    /// Indicator, unit, period, day and kind: what a value is called.
    var name: String {
      ["indicator", "unit", "period", "as_of", "kind"].map { self[$0] }.joined(separator: " ")
    }
  }

  /// Reads the four files.
  init() throws {
    events = try Self.events(Self.rows("events.csv"))
    documents = try Self.rows("documents.csv").map(Self.document)
    targets = try Self.rows("targets.csv").map(Self.target)
    expected = try Self.rows("expected.csv").map { Expected(cells: $0) }
  }

  /// The folder of a sample.
  static func folder(_ name: String) -> URL {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appending(path: "Data/Samples").appending(path: name)
  }

  // MARK: Registers

  private static func events(_ rows: [[String: String]]) throws -> [FacilitationEvent] {
    let kinds: [String: FacilitationEvent.FollowUp.Kind] = [
      "rapat koordinasi": .meeting, "pemenuhan permintaan dokumen/laporan": .delivery,
      "SK Camat mengenai tim": .team, "berita acara hasil fasilitasi": .minutes,
    ]
    var order: [[String]] = []
    var grouped: [[String]: [[String: String]]] = [:]
    for row in rows {
      let key = [row["kecamatan"] ?? "", row["nomor"] ?? ""]
      if grouped[key] == nil { order.append(key) }
      grouped[key, default: []].append(row)
    }
    return try order.map { key in
      let lines = grouped[key] ?? []
      let first = try #require(lines.first)
      let followUps = try lines.filter { $0["tindak_lanjut"] != "" }.map { line in
        FacilitationEvent.FollowUp(
          kind: try #require(kinds[line["tindak_lanjut"] ?? ""]),
          date: try day(line["tanggal_tindak_lanjut"] ?? ""),
          evidence: line["bukti"] ?? "")
      }
      return FacilitationEvent(
        number: key[1], unitCode: key[0], date: try day(first["tanggal"] ?? ""),
        subject: first["perihal"] ?? "",
        partner: first["instansi"] ?? "", section: first["seksi"] ?? "", followUps: followUps)
    }
  }

  private static func document(_ row: [String: String]) throws -> VillageDocument {
    func date(_ name: String) throws -> CalendarDate? {
      guard let text = row[name], !text.isEmpty else { return nil }
      return try day(text)
    }
    return VillageDocument(
      villageCode: row["desa"] ?? "",
      kind: try #require(VillageDocumentKind(rawValue: (row["jenis"] ?? "").uppercased())),
      fiscalYear: try #require(Int(row["tahun"] ?? "")), enacted: try date("ditetapkan"),
      received: try date("diterima"), number: row["nomor"] ?? "")
  }

  private static func target(_ row: [String: String]) throws -> Target {
    let low = try #require(RoundedNumber(decimalText: row["nilai"] ?? ""))
    let high = RoundedNumber(decimalText: row["sampai"] ?? "")
    let units: [String: MeasurementUnit] = ["indeks": .index, "persen": .percent]
    let reasons: [String: TargetChangeReason] = [
      "pergantian pejabat": .official, "perubahan strategi": .strategy, "perubahan prioritas": .priority,
    ]
    return Target(
      indicatorCode: row["indikator"] ?? "", unitCode: row["unit"] ?? "",
      period: try #require(CalendarPeriod(row["periode"] ?? "")),
      layer: try #require(TargetLayer(rawValue: row["lapisan"] ?? "")),
      value: high.map { .range(low, $0) } ?? .number(low), unit: try #require(units[row["satuan"] ?? ""]),
      document: TargetDocument(
        title: row["dokumen"] ?? "", number: row["nomor"] ?? "", date: try day(row["tanggal"] ?? "")),
      reason: reasons[row["alasan"] ?? ""])
  }

  // MARK: Files

  private static func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOf: folder("indicators-2024").appending(path: name), encoding: .utf8)
    let lines = text.split(separator: "\n").map(cells)
    let head = try #require(lines.first)
    return try lines.dropFirst().map { cells in
      try #require(cells.count == head.count)
      return Dictionary(uniqueKeysWithValues: zip(head, cells))
    }
  }

  /// The cells of a line; quotes may enclose commas and doubled quotes.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var quoted = false
    var last: Character?
    for character in line {
      switch character {
      case "\"":
        if !quoted, last == "\"" { cells[cells.count - 1].append(character) }
        quoted.toggle()
      case "," where !quoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
      last = character
    }
    return cells
  }
}
