// SPDX-License-Identifier: Apache-2.0
/// One service element (unsur) of the index, such as U8 "Penanganan Pengaduan, Saran dan Masukan".
public struct Element: Hashable, Sendable {
  /// The code of the regulation: `U1` … `U9`.
  public let code: String
  /// The name in Indonesian, as the regulation writes it.
  public let name: String
  /// The name in English.
  public let englishName: String
  /// False where a questionnaire declares that the element is not asked; then it has no weight.
  public let isAsked: Bool

  /// A service element.
  public init(code: String, name: String, englishName: String, isAsked: Bool = true) {
    self.code = code
    self.name = name
    self.englishName = englishName
    self.isAsked = isAsked
  }

  /// The name in a language.
  public func name(in language: Language) -> String {
    language == .indonesian || englishName.isEmpty ? name : englishName
  }
}
