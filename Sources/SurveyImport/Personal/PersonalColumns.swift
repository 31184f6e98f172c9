// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Knows by their headings the columns that hold personal data of respondents.
///
/// Such columns are dropped at the door and named as dropped; their content is never kept, hashed or shown.
public struct PersonalColumns: Sendable {
  private let aliases: Set<FoldedText>

  /// The personal columns of a questionnaire, beside those that are personal everywhere.
  public init(_ questionnaire: Questionnaire) {
    aliases = Set(questionnaire.personalAliases.map { FoldedText($0) })
  }

  /// Whether a heading, or the name of an element, stands for personal data.
  ///
  /// `Nama Responden` and `No. HP` do; `Nama Unit` and `Nama Layanan` do not.
  public func isPersonal(_ heading: String) -> Bool {
    let folded = FoldedText(heading)
    if aliases.contains(folded) { return true }
    let words = folded.description.split(separator: " ").map(String.init)
    if words.contains(where: Self.words.contains) { return true }
    if words.indices.contains(where: { Self.isName(words, at: $0) }) { return true }
    return Self.phrases.contains { Self.contains($0, in: words) }
  }

  /// Whether a heading says no more than a place, which may well name the unit.
  static func isPlace(_ heading: String) -> Bool {
    ["lokasi", "location"].contains(
      FoldedText(heading).description.split(separator: " ").first.map(String.init))
  }

  /// A name of somebody, and not of a unit, a service or a column.
  private static func isName(_ words: [String], at index: Int) -> Bool {
    guard words[index] == "nama" || words[index] == "name" else { return false }
    let neighbour = words[index] == "nama" ? index + 1 : index - 1
    return !(words.indices.contains(neighbour) && things.contains(words[neighbour]))
  }

  private static func contains(_ phrase: [String], in words: [String]) -> Bool {
    guard phrase.count <= words.count else { return false }
    return (0...(words.count - phrase.count)).contains { Array(words[$0..<($0 + phrase.count)]) == phrase }
  }

  /// Words that make any heading personal.
  private static let words: Set<String> = [
    "nik", "ktp", "npwp", "sim", "kk", "paspor", "passport", "rekening",
    "alamat", "address", "telepon", "telpon", "telp", "tlp", "telephone", "phone", "ponsel", "hp",
    "handphone",
    "wa", "whatsapp", "email", "surel", "ip", "ipaddress", "ipaddr", "device", "deviceid", "imei",
    "perangkat",
    "subscriberid", "simserial", "phonenumber", "user", "userid", "username", "token", "gps", "latitude",
    "longitude", "altitude", "lintang", "bujur", "koordinat", "geopoint", "geolocation", "lokasi", "location",
    "foto", "photo", "selfie", "signature", "ttd", "tandatangan", "firstname", "lastname", "fullname",
    "birthdate",
  ]

  /// Words that together make a heading personal.
  private static let phrases = [
    ["e", "mail"], ["tanda", "tangan"], ["tanggal", "lahir"], ["tgl", "lahir"], ["tempat", "lahir"],
    ["nomor", "induk"], ["kartu", "keluarga"], ["kartu", "tanda"], ["date", "of", "birth"],
  ]

  /// What may have a name without being a person.
  private static let things: Set<String> = [
    "unit", "layanan", "pelayanan", "instansi", "opd", "kantor", "kolom", "dinas", "jenis", "produk",
    "kecamatan",
    "desa", "kelurahan", "kabupaten", "file", "berkas", "survei", "survey", "puskesmas", "loket", "bidang",
    "seksi",
    "service", "column", "field", "form", "office",
  ]
}
