// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The columns of an empty table, and the nodes of an empty electronic form, that come back as the fields they were
/// made for: every name is read with the eyes of an import before it is given away.
public struct EntryColumns: Hashable, Sendable {
  /// One column.
  public struct Column: Hashable, Sendable {
    /// What it is for.
    public let field: FieldKey
    /// Its heading in a table.
    public let heading: String
    /// The name of its node in an electronic form: a letter, then letters, digits and `_`.
    public let name: String
  }

  /// The columns in the order of a form: number, date, hour, profile, unit, service, questions, remark.
  public let columns: [Column]

  /// Columns for all that a questionnaire asks; nothing personal.
  ///
  /// - Parameters:
  ///   - questionnaire: the questionnaire. A field that it has no heading for is left out.
  ///   - language: the language of the headings.
  ///   - hasUnit: whether every form names its unit.
  ///   - words: headings wanted for fields that every questionnaire has, in that language; where one does not come back,
  ///     the first alias of the questionnaire stands in.
  /// - Throws: E830 where a question cannot be named so that it comes back.
  public init(
    _ questionnaire: Questionnaire, language: Language, hasUnit: Bool, words: [FieldKey: String]
  ) throws(SurveyImportError) {
    let reader = HeadingReader(questionnaire, mapping: nil)
    let paths = FieldPathReader(questionnaire, mapping: nil)
    var fields: [FieldKey] = [.number, .date, .hour]
    fields += questionnaire.profileFields.indices.map { .profile($0) }
    fields += (hasUnit ? [.unit] : []) + [.service]
    fields += questionnaire.questions.indices.map { .question($0) } + [.remark]
    var columns: [Column] = []
    for field in fields {
      let candidates =
        Self.headings(of: field, questionnaire, language) + Self.words(field, words, questionnaire)
      let heading = candidates.first { Self.means(reader.reading(of: $0), field, reader) }
      let name = Self.names(of: field, heading ?? "", questionnaire)
        .first { Self.means(paths.reading(of: $0), field, reader) }
      guard let heading, let name else {
        guard case .question(let index) = field else { continue }
        throw Self.error(questionnaire, index)
      }
      columns.append(Column(field: field, heading: heading, name: name))
    }
    self.columns = columns
    // Each by itself is not enough: together they must say the same.
    for texts in [columns.map(\.heading), columns.map(\.name)] {
      let map = HeadingMap(texts.map { reader.reading(of: $0) }, reader: reader, order: nil)
      guard map.clash == nil, map.order != .unsettled, map.columns.map(\.field) == columns.map(\.field) else {
        throw Self.error(questionnaire, 0)
      }
    }
  }

  private static func means(_ reading: HeadingReading, _ field: FieldKey, _ reader: HeadingReader) -> Bool {
    switch reading {
    case .field(let key): key == field
    case .question(let match): .question(match.question) == field
    case .number(let number): reader.question(of: .question, number).map { .question($0) } == field
    default: false
    }
  }

  private static func headings(
    of field: FieldKey, _ questionnaire: Questionnaire, _ language: Language
  ) -> [String] {
    switch field {
    case .question(let index):
      let question = questionnaire.questions[index]
      let element = questionnaire.elements.first { $0.code == question.elementCode }
      let code = "P\(index + 1)"
      return [element.map { "\(code) \($0.name(in: language))" }, code].compactMap { $0 }
    case .profile(let index):
      let profile = questionnaire.profileFields[index]
      return [profile.title(in: language), profile.title, profile.id] + profile.aliases
    default: return []
    }
  }

  private static func words(
    _ field: FieldKey, _ words: [FieldKey: String], _ questionnaire: Questionnaire
  ) -> [String] {
    [words[field]].compactMap { $0 } + (questionnaire.fieldAliases[field] ?? [])
  }

  private static func names(
    of field: FieldKey, _ heading: String, _ questionnaire: Questionnaire
  ) -> [String] {
    let candidates: [String]
    switch field {
    case .question(let index): candidates = ["p\(index + 1)"]
    case .profile(let index): candidates = [questionnaire.profileFields[index].id]
    case .number: candidates = ["nomor"]
    case .date: candidates = ["tanggal"]
    case .hour: candidates = ["jam"]
    case .service: candidates = ["layanan"]
    case .remark: candidates = ["saran"]
    default: candidates = [field.name]
    }
    let aliases = questionnaire.fieldAliases[field] ?? []
    return candidates.filter(isNodeName) + ([heading] + aliases).compactMap(nodeName)
  }

  /// What a node may be called in every program: an ASCII letter, then letters, digits and `_`.
  private static func isNodeName(_ text: String) -> Bool { nodeName(text) == text }

  private static func nodeName(_ text: String) -> String? {
    let name = FoldedText(text).description.replacing(" ", with: "_")
    guard let first = name.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first),
      name.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    return name
  }

  private static func error(_ questionnaire: Questionnaire, _ index: Int) -> SurveyImportError {
    SurveyImportError("E830", [questionnaire.id, "P\(index + 1)"])
  }
}
