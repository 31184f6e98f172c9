// SPDX-License-Identifier: Apache-2.0

/// What an exchange needs beside the values: who sends, when, and the words that only some forms ask for.
///
/// Nothing here is looked up: the clock, the names and the texts are handed in.
public struct ExchangeSettings: Hashable, Sendable {
  /// When the files are made, as ISO 8601 with its zone: `2025-01-20T03:00:00Z`.
  public var prepared: String
  /// The id of the sender, `IDLMJ`.
  public var senderID: String
  /// The name of the sender, `Pemerintah Kabupaten Lumajang`.
  public var senderName: String
  /// The agency that maintains the SDMX structures, `IDLMJ`.
  public var agencyID: String
  /// The version of the SDMX structures.
  public var structureVersion: String
  /// The title of the data package.
  public var title: String
  /// The licence under which the data are given; nil where nobody has decided.
  public var licence: Licence?
  /// The name of a survey rulebook by its id, `permenpanrb-14-2017` → `PermenPANRB 14/2017`.
  public var rulebookNames: [String: String]
  /// What the statistics office asks of an indicator (MS-Ind), by its code.
  public var statistics: [String: StatisticalNotes]

  /// A licence.
  public struct Licence: Hashable, Sendable {
    /// The id, `CC-BY-4.0`.
    public let name: String
    /// Where it can be read.
    public let path: String

    /// A licence.
    public init(name: String, path: String) {
      self.name = name
      self.path = path
    }
  }

  /// Settings; the agency is the sender unless said otherwise.
  public init(
    prepared: String, senderID: String, senderName: String, agencyID: String? = nil,
    structureVersion: String = "1.0.0", title: String = "Indikator Kinerja Utama", licence: Licence? = nil,
    rulebookNames: [String: String] = [:], statistics: [String: StatisticalNotes] = [:]
  ) {
    self.prepared = prepared
    self.senderID = senderID
    self.senderName = senderName
    self.agencyID = agencyID ?? senderID
    self.structureVersion = structureVersion
    self.title = title
    self.licence = licence
    self.rulebookNames = rulebookNames
    self.statistics = statistics
  }

  /// The day on which the files are made: the first ten characters of `prepared`.
  var preparedDay: String { String(prepared.prefix(10)) }
}

/// What MS-Ind (Peraturan BPS 5/2020) asks of an indicator beyond its definition. An empty text stays a visible blank.
public struct StatisticalNotes: Hashable, Sendable {
  /// The statistical activity that the indicator comes from, `Survei Kepuasan Masyarakat`.
  public var activity: String
  /// Konsep.
  public var concept: String
  /// Definisi.
  public var meaning: String
  /// Interpretasi.
  public var interpretation: String
  /// Metode atau rumus penghitungan.
  public var method: String
  /// Ukuran: indeks, persentase.
  public var measure: String
  /// Satuan: what one of it is.
  public var unit: String
  /// The variables that it is built of, in words; empty takes those of the formula.
  public var variables: String
  /// Whether everybody may see it, in the words of the form: Ya or Tidak.
  public var access: String

  /// Notes.
  public init(
    activity: String = "", concept: String = "", meaning: String = "", interpretation: String = "",
    method: String = "", measure: String = "", unit: String = "", variables: String = "",
    access: String = ""
  ) {
    self.activity = activity
    self.concept = concept
    self.meaning = meaning
    self.interpretation = interpretation
    self.method = method
    self.measure = measure
    self.unit = unit
    self.variables = variables
    self.access = access
  }
}
