// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import TableReading

/// Tells respondents from the other lines of a table.
struct LineJudge: Sendable {
  /// What a column may hold on a line that is no respondent's.
  private enum Role {
    /// An answer.
    case question
    /// A running number, or a column that is not read: labels of foot lines stand there.
    case label
    /// A unit: its name may look like a label, a label may stand there.
    case unit
    /// A remark, a service, a profile value, a date, an hour: what people wrote.
    case content
  }

  private let heading: HeadingRow
  private let headingRepeat: HeadingRepeat
  private let words: HeadingWords
  private let look: AnswerLook
  private let headingStartsWithDigit: [Bool]
  private let roles: [Role]
  private let remarks: Set<Int>
  private let elementNames: Set<String>
  /// How many answers make a respondent of a line below the foot.
  private let leastAnswers: Int
  /// The column of running numbers; nil where there is none.
  private let numberColumn: Int?
  private var isBelowFoot = false
  private var hasNumberedRecord = false
  private var isFirst = true

  /// A judge of the lines under a heading row.
  init(_ heading: HeadingRow, reader: HeadingReader, order: ElementOrder?, source: String) {
    self.heading = heading
    look = AnswerLook(reader.questionnaire)
    headingRepeat = HeadingRepeat(heading, reader: reader, order: order, source: source, look: look)
    words = reader.words
    headingStartsWithDigit = heading.headings.map { Self.startsWithDigit(FoldedText($0).description) }
    var roles = Array(repeating: Role.label, count: heading.width)
    var remarks: Set<Int> = []
    for column in heading.map.columns where column.index < heading.width {
      switch column.field {
      case .question: roles[column.index] = .question
      case .number: break
      case .unit: roles[column.index] = .unit
      default: roles[column.index] = .content
      }
      if column.field == .remark { remarks.insert(column.index) }
    }
    numberColumn = heading.map.columns.first { $0.field == .number }?.index
    self.roles = roles
    self.remarks = remarks
    leastAnswers = min(5, heading.questionColumns.count)
    elementNames = Set(
      reader.questionnaire.elements.flatMap { [FoldedText($0.code), FoldedText($0.name)] }.map(\.description))
  }

  /// What the next line is.
  /// - Throws: E221 where the headings come again in another order.
  mutating func kind(of row: TableRow) throws(SurveyImportError) -> LineKind {
    let wasFirst = isFirst
    isFirst = false
    guard let first = (0..<heading.width).first(where: { !row.isBlank(at: $0) }) else {
      if !row.isBlank(at: heading.width) { return .record }
      return row.count > heading.width + 1 && !row.isBlank ? .legend : .empty
    }
    guard let text = row.text(at: first) else { return .record }
    if wasFirst && isColumnNumbers(row, from: first) { return .heading }
    let isNumber = Self.startsWithDigit(text)
    // Respondents begin with a number or a date: nearly all lines end here.
    if isNumber && first == numberColumn { hasNumberedRecord = true }
    if isNumber && !isBelowFoot && !headingStartsWithDigit[first] { return .record }
    if try headingRepeat.isRepeated(row, from: first) {
      isFirst = wasFirst
      return .heading
    }
    guard row.isBlank(at: heading.width) else { return .record }
    let words = Self.words(of: text)
    if !isNumber && (isFootLabel(words, row, first) || isLabelAmongNumbers(text, row, first)) {
      isBelowFoot = true
      return .foot
    }
    return isBelowFoot && isUnderTable(words, row, first) ? .foot : .record
  }

  /// Whether the first cell is the label of a sum, a mean, an index, and the rest of the line may be theirs.
  private func isFootLabel(_ words: [String], _ row: TableRow, _ first: Int) -> Bool {
    guard roles[first] != .question, hasOnlyAnswers(row, besides: first) else { return false }
    let hasAnswers = roles.indices.contains { roles[$0] == .question && !row.isBlank(at: $0) }
    if roles[first] == .content {
      return FootLabel.isExactly(words) || (!hasAnswers && words.count == 1 && FootLabel.isRemark(words))
    }
    return FootLabel.isSum(words) || (!hasAnswers && FootLabel.isRemark(words))
  }

  /// Whether words stand where respondents have running numbers, and nothing but figures beside them: `Kategori A A B`,
  /// `Sangat Baik 5 4 6`, whatever an office calls the line.
  private func isLabelAmongNumbers(_ text: String, _ row: TableRow, _ first: Int) -> Bool {
    hasNumberedRecord && first == numberColumn
      && text.unicodeScalars.lazy.filter(\.properties.isAlphabetic).prefix(2).count == 2
      && hasOnlyAnswers(row, besides: first)
  }

  /// Whether a line below the foot is part of what stands under a table: the list of the elements, a legend, a
  /// signature. A line with five answers is a respondent's, one with a few answers and no words too.
  private func isUnderTable(_ words: [String], _ row: TableRow, _ first: Int) -> Bool {
    var answers = 0
    var isFilled = false
    var hasWords = false
    for index in roles.indices where roles[index] == .question && !row.isBlank(at: index) {
      guard let text = row.text(at: index) else { continue }
      isFilled = true
      if look.isAnswer(text) { answers += 1 } else if look.isWords(text) { hasWords = true }
    }
    if answers >= leastAnswers { return false }
    let hasOnlyAnswers = hasOnlyAnswers(row, besides: roles[first] == .question ? nil : first)
    if hasOnlyAnswers && (!isFilled || hasWords) { return true }
    if !isFilled, roles.indices.allSatisfy({ roles[$0] == .label || row.isBlank(at: $0) }) { return true }
    if roles[first] == .label, FootLabel.isSum(words) || FootLabel.isRemark(words) { return true }
    return roles.indices.contains { !remarks.contains($0) && !row.isBlank(at: $0) && namesElement(row, $0) }
  }

  /// Whether a cell names an element, or heads a list of them.
  private func namesElement(_ row: TableRow, _ index: Int) -> Bool {
    guard let text = row.text(at: index), text.utf8.count <= 500 else { return false }
    let words = Self.words(of: text)
    if FootLabel.isElementTable(words) || elementNames.contains(words.joined(separator: " ")) { return true }
    return look.isWords(text) && roles[index] != .unit
      && self.words.question(named: words, hasCode: false) != nil
  }

  /// `(1) (2) (3) …` under the headings, as official tables have it.
  private func isColumnNumbers(_ row: TableRow, from first: Int) -> Bool {
    guard heading.width - first >= 6 else { return false }
    return (first..<heading.width).allSatisfy { index in
      guard let text = row.text(at: index) else { return false }
      return Int(FoldedText(text).description) == index - first + 1
    }
  }

  /// Whether no mapped cell but answers has content. A sum or a mean has no date and no age.
  private func hasOnlyAnswers(_ row: TableRow, besides first: Int?) -> Bool {
    heading.map.columns.allSatisfy { column in
      column.index == first || column.index >= heading.width || roles[column.index] == .question
        || row.isBlank(at: column.index)
    }
  }

  /// The words of a cell; of a sum sign, the letter that it is made of.
  private static func words(of text: String) -> [String] {
    let sign: [String] = text.unicodeScalars.contains("\u{2211}") ? ["σ"] : []
    return sign + FoldedText(text.prefix(500)).description.split(separator: " ").map(String.init)
  }

  private static func startsWithDigit(_ text: String) -> Bool {
    guard let byte = text.utf8.first else { return false }
    return (0x30...0x39).contains(byte)
  }
}
