// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What the columns of a table mean, decided over the whole heading row.
struct HeadingMap: Sendable {
  /// A column that is read.
  struct Column: Hashable, Sendable {
    /// The index in the row, from 0.
    let index: Int
    let field: FieldKey
    /// The column that stands in where the cell is blank; nil for none.
    var fallback: Int?
  }

  /// Two columns that claim one field.
  struct Clash: Hashable, Sendable {
    let field: FieldKey
    let first: Int
    let second: Int
  }

  /// The columns that are read, from the left.
  let columns: [Column]
  /// The field that each heading means; nil where it means none, and for what a program fills in.
  let fields: [FieldKey?]
  /// What settles which columns feed the elements whose code differs from their question's number.
  let order: ElementOrder
  /// The codes of the bare columns that may mean two elements each, where `order` is unsettled; U8 and U9 mostly.
  let contested: [String]
  /// The first field that two columns claim; nil when each has one.
  let clash: Clash?

  /// Decides what the headings of one row mean.
  /// - Parameters:
  ///   - readings: What each heading says by itself.
  ///   - reader: Knows the questionnaire.
  ///   - order: What the user says about bare codes and numbers; nil lets the headings decide.
  init(_ readings: [HeadingReading], reader: HeadingReader, order wanted: ElementOrder?) {
    let draft = Draft(readings, reader: reader, order: wanted)
    order = draft.order
    contested = draft.contested
    fields = readings.map { draft.field(for: $0) }
    var columns: [Column] = []
    var clash: Clash?
    for index in readings.indices {
      guard let field = fields[index] else { continue }
      if let first = columns.first(where: { $0.field == field }) {
        if reader.allowsAlternates, let held = columns.firstIndex(where: { $0.field == field }),
          columns[held].fallback == nil, readings[index].isAlternate(to: readings[first.index])
        {
          columns[held].fallback = index
          continue
        }
        // A second running number is no second answer to anything.
        if field != .number && clash == nil { clash = Clash(field: field, first: first.index, second: index) }
      } else {
        columns.append(Column(index: index, field: field))
      }
    }
    Self.addMachineColumns(readings, to: &columns)
    self.columns = columns.sorted { $0.index < $1.index }
    self.clash = clash
  }

  /// What a program filled in: used where people typed nothing; a date also where they left a cell blank.
  private static func addMachineColumns(_ readings: [HeadingReading], to columns: inout [Column]) {
    let machine = readings.enumerated().compactMap {
      index, reading -> (index: Int, field: FieldKey, rank: Int)? in
      if case .machine(let field, let rank) = reading { (index, field, rank) } else { nil }
    }
    for entry in machine.sorted(by: { ($0.rank, $0.index) < ($1.rank, $1.index) }) {
      if let held = columns.firstIndex(where: { $0.field == entry.field }) {
        if entry.field == .date, columns[held].fallback == nil { columns[held].fallback = entry.index }
      } else {
        columns.append(Column(index: entry.index, field: entry.field))
      }
    }
  }

  /// The questions that no column answers, although their elements are asked.
  func missing(in questionnaire: Questionnaire) -> [Int] {
    let present = Set(columns.map(\.field))
    let asked = Set(questionnaire.elements.filter(\.isAsked).map(\.code))
    return questionnaire.questions.indices.filter {
      asked.contains(questionnaire.questions[$0].elementCode) && !present.contains(.question($0))
    }
  }

  /// How many different fields are mapped.
  var fieldCount: Int { Set(columns.map(\.field)).count }
}

/// How the bare codes of one heading row are to be read.
private struct Draft {
  private let reader: HeadingReader
  private let wanted: ElementOrder?
  private let codes: HeadingCode.Kind
  let order: ElementOrder
  /// The elements that the contested codes name in regulation order; empty where the order is settled.
  let contested: [String]

  init(_ readings: [HeadingReading], reader: HeadingReader, order wanted: ElementOrder?) {
    self.reader = reader
    self.wanted = wanted
    if let wanted {
      codes = wanted == .question ? .question : .element
      order = Self.hasContestedCode(readings, reader) ? wanted : Self.orderOfWords(readings, reader)
      contested = []
      return
    }
    if let kind = Self.kindOfLastCode(readings, reader) {
      codes = kind
      order = kind == .question ? .question : Self.orderOfWords(readings, reader)
      contested = []
      return
    }
    // The questions that something other than an element's code already names.
    let named = Set(
      readings.compactMap { reading -> Int? in
        switch reading {
        case .mapped(let question, _): question
        case .question(let match): match.question
        case .number(let number): reader.question(of: .question, number)
        default: nil
        }
      })
    let bare = readings.compactMap { reading -> Int? in
      if case .element(let number) = reading { number } else { nil }
    }.filter { reader.isContested($0) }
    let clashes = [HeadingCode.Kind.element, .question].map { kind in
      bare.contains { reader.question(of: kind, $0).map(named.contains) ?? false }
    }
    codes = clashes == [true, false] ? .question : .element
    let isSettled = bare.isEmpty || clashes[0] != clashes[1]
    order = isSettled ? Self.orderOfWords(readings, reader) : .unsettled
    let elements = reader.questionnaire.elements
    contested =
      isSettled
      ? [] : bare.sorted().filter { elements.indices.contains($0 - 1) }.map { elements[$0 - 1].code }
  }

  /// What the codes count, where the highest of them tells: of sixteen questions onto nine elements U16 can only be
  /// a question, of eight questions onto nine elements U9 can only be an element. Nil where it does not tell.
  private static func kindOfLastCode(
    _ readings: [HeadingReading], _ reader: HeadingReader
  ) -> HeadingCode.Kind? {
    let elements = reader.questionnaire.elements.count
    let questions = reader.questionnaire.questions.count
    let codes = readings.compactMap { if case .element(let number) = $0 { number } else { nil } }
    // A number beyond both is a column of the office's own.
    let last = codes.filter { $0 <= max(elements, questions) }.max() ?? 0
    if last > elements, last <= questions { return .question }
    return last > questions && last <= elements ? .element : nil
  }

  func field(for reading: HeadingReading) -> FieldKey? {
    switch reading {
    case .field(let key): key
    case .mapped(let question, _): .question(question)
    case .question(let match): .question(match.question)
    case .element(let number): reader.question(of: codes, number).map { .question($0) }
    case .number(let number):
      reader.question(of: wanted == .element ? .element : .question, number).map { .question($0) }
    case .bare(let number): wanted == nil ? nil : reader.question(of: codes, number).map { .question($0) }
    case .machine, .blank, .personal, .ignored, .unknown: nil
    }
  }

  private static func hasContestedCode(_ readings: [HeadingReading], _ reader: HeadingReader) -> Bool {
    readings.contains { reading in
      switch reading {
      case .element(let number), .number(let number), .bare(let number): reader.isContested(number)
      default: false
      }
    }
  }

  /// `.question` where the numbers of the questions settle every contested column. Words name the element.
  private static func orderOfWords(_ readings: [HeadingReading], _ reader: HeadingReader) -> ElementOrder {
    let orders = readings.compactMap { reading -> ElementOrder? in
      switch reading {
      case .mapped(let question, let order): reader.isContested(question + 1) ? order : nil
      case .number(let number): reader.isContested(number) ? .question : nil
      case .question(let match): reader.isContested(match.question + 1) ? .element : nil
      default: nil
      }
    }
    return !orders.isEmpty && orders.allSatisfy { $0 == .question } ? .question : .element
  }
}

extension HeadingReading {
  /// Whether two headings can be the two shapes in which records name one field: a place of a list or what the user's
  /// mapping names on the one side, and on the other side neither. Two names in words are a clash as ever.
  fileprivate func isAlternate(to other: Self) -> Bool {
    isPlace != other.isPlace || isMappedByUser != other.isMappedByUser
  }

  private var isPlace: Bool { if case .bare = self { true } else { false } }
  private var isMappedByUser: Bool { if case .mapped = self { true } else { false } }
}

extension HeadingReader {
  /// Whether the element of this number is not fed by the question of this number, as 8 and 9 of the model form.
  func isContested(_ number: Int) -> Bool {
    question(of: .element, number) != question(of: .question, number)
  }
}
