// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Why a definition cannot be used. Nothing of it is used then: a half-read rulebook scores nothing.
///
/// Ids: E401-E408 folders and files, E410-E416 XML and schema, E42x-E43x questionnaires, E44x-E45x rulebooks,
/// E460-E466 decrees, E467 scales, E47x regions, E480-E484 messages, E485-E488 round rules, E490-E494 rulebooks, E495-E499
/// questionnaires, E861-E864 descriptions of rounds. Each is told in `Data/Messages/<language>/definitions.xml` or `rulebooks.xml`.
public struct DefinitionReadingError: ExplainedError, Hashable, CustomStringConvertible {
  /// What is wrong, with what its text needs.
  public let message: Message
  /// The file and the line; nil when no file is to blame.
  public let place: Provenance?

  /// An error with the message of this id.
  public init(_ id: String, _ arguments: [String] = [], at place: Provenance? = nil) {
    message = Message(id, arguments)
    self.place = place
  }

  /// The error in plain English, for logs and for tests.
  public var description: String { plainText(in: .english) }

  /// The error without the help of a catalogue, for the case that the catalogue itself cannot be read.
  ///
  /// Only what keeps a catalogue from being found or read has words of its own here; every other error is
  /// shown by its id and arguments. Doors prefer the catalogue.
  public func plainText(in language: Language) -> String {
    let head = place.map { $0.text + ": " } ?? ""
    guard let words = Self.words(message.id, in: language) else {
      return head + ([message.id] + message.arguments).joined(separator: " ")
    }
    let catalogue = MessageCatalogue(language: language, texts: [message.id: words])
    return head + catalogue.text(message)
  }

  private static func words(_ id: String, in language: Language) -> String? {
    switch (id, language) {
    case ("E401", .indonesian):
      """
      Folder definisi ikm_DefinitionReading.resources tidak ditemukan. Dicari di: {1}. Letakkan folder itu di \
      samping program ikm: keduanya harus dipindahkan bersama.
      """
    case ("E401", .english):
      """
      The folder of definitions, ikm_DefinitionReading.resources, was not found. Looked in: {1}. Put it beside \
      the program ikm: the two move together.
      """
    case ("E402", .indonesian): "Berkas definisi {1} tidak ada. Pasang kembali ikm atau periksa namanya."
    case ("E402", .english): "There is no definition file {1}. Install ikm again or check the name."
    case ("E403", .indonesian): "Berkas definisi {1} tidak boleh dibaca. Beri izin baca, lalu ulangi."
    case ("E403", .english): "The definition file {1} may not be read. Allow reading it, then try again."
    default: nil
    }
  }
}
