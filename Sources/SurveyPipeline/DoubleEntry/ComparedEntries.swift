// SPDX-License-Identifier: Apache-2.0
import SurveyImport
public import SurveyModel
import SurveyScoring
import SurveyValidation

/// Two typings of the same forms: where they differ, and how often. Nothing is stored.
public struct ComparedEntries: Sendable {
  /// One of the two files.
  public struct File: Hashable, Sendable {
    /// Its name, safe to show.
    public let name: String
    /// How many forms were read.
    public let forms: Int
    /// The lines of records that cannot be read as forms; they are not compared.
    public let unreadable: [Int]
  }

  /// A cell that differs.
  public struct Difference: Hashable, Sendable {
    /// The number of the form; nil where forms are told apart by their ids.
    public let number: String?
    /// Its lines in both files.
    public let lines: [Int]
    /// What the field is.
    public let field: MappedColumn.Target
    /// For an answer the value or the state (`blank`, `unreadable` …) in either file, a cell of 3 characters at most
    /// quoted after it; nil where only the difference may be told.
    public let values: [String]?
  }

  /// A form that was not compared.
  public struct Lone: Hashable, Sendable {
    /// Its file, from 0.
    public let file: Int
    /// Its number; nil where it has none or where forms are told apart by their ids.
    public let number: String?
    /// Its lines.
    public let lines: [Int]
  }

  /// How many cells differ.
  public struct Rate: Hashable, Sendable {
    /// Whose cells: an element's code; nil for all of a group.
    public let element: String?
    /// The field, where it is no question; nil otherwise.
    public let field: MappedColumn.Target?
    /// The cells that were compared.
    public let compared: Int
    /// Those that differ.
    public let differing: Int
    /// The share in percent with its 95% interval by Wilson, two decimals; nil where nothing was compared.
    public var interval: (share: RoundedNumber, lower: RoundedNumber, upper: RoundedNumber)? {
      WilsonInterval(events: differing, of: compared).map { ($0.share, $0.lower, $0.upper) }
    }
  }

  /// The files.
  public let files: [File]
  /// Whether forms were told apart by strong ids; else by their numbers.
  public let usesStrongID: Bool
  /// The forms that were compared.
  public let paired: Int
  /// The cells that differ.
  public let differences: [Difference]
  /// Forms that only one file has.
  public let unpaired: [Lone]
  /// Numbers that stand more than once in one file.
  public let duplicates: [Lone]
  /// Forms without a number.
  public let withoutNumber: [Lone]
  /// Fields that only one file has a column for.
  public let oneSided: [(file: Int, field: MappedColumn.Target)]
  /// All answers together.
  public let answers: Rate
  /// The answers of each element.
  public let elements: [Rate]
  /// Each of the other fields.
  public let others: [Rate]
  /// All cells together.
  public let all: Rate
}

extension ComparedEntries {
  /// The most forms of a file: they are held in memory.
  static let mostForms = 50_000

  init(
    _ paths: [String], questionnaire: Questionnaire, order: ElementOrder?, mapping: String?,
    table: TableChoices
  )
    throws
  {
    var typings: [Typing] = []
    for path in paths {
      let settings = ImportSettings(
        questionnaire: questionnaire, order: order, mappingFile: mapping, table: table)
      typings.append(try Typing(path: path, settings: settings))
    }
    let usesStrongID = typings.allSatisfy(\.hasStrongIDs)
    if !usesStrongID, let lacking = typings.first(where: { !$0.layout.fields.contains(.number) }) {
      throw PipelineError("E840", at: Provenance(source: lacking.name))
    }
    let forms = typings.map { $0.forms(usesStrongID: usesStrongID, questionnaire) }
    let fields = typings[0].compared.filter { typings[1].compared.contains($0) }
    let found = EntryComparison(forms[0], forms[1], fields: fields, questionnaire: questionnaire)
    func target(_ field: FieldKey) -> MappedColumn.Target {
      let layout = RawLayout(fields: [field], headings: [""])
      return MappedColumn.columns(of: layout, in: questionnaire).first?.target ?? .field(field.name)
    }
    func number(_ key: String?) -> String? { usesStrongID ? nil : key.map { Self.shown($0) } }
    func lone(_ entry: EntryComparison.Lone) -> Lone {
      Lone(file: entry.side == .a ? 0 : 1, number: number(entry.key), lines: entry.lines)
    }
    files = typings.map { File(name: $0.name, forms: $0.checked.count, unreadable: $0.unreadable) }
    self.usesStrongID = usesStrongID
    paired = found.paired
    differences = found.differences.map {
      Difference(number: number($0.key), lines: $0.lines, field: target($0.field), values: $0.values)
    }
    unpaired = found.unpaired.map(lone)
    duplicates = found.duplicates.map(lone)
    withoutNumber = found.withoutKey.map(lone)
    oneSided = [0, 1].flatMap { file in
      typings[file].compared.filter { !typings[1 - file].compared.contains($0) }.map { (file, target($0)) }
    }
    answers = Self.rate(of: found.questions)
    elements = questionnaire.elements.filter(\.isAsked).map { element in
      Self.rate(
        of: questionnaire.questionIndices(feeding: element.code).map { found.questions[$0] },
        element: element.code)
    }
    others = fields.map { Self.rate(of: found.others[$0].map { [$0] } ?? [], field: target($0)) }
    all = Self.rate(of: found.questions + Array(found.others.values))
  }

  /// A number as people write it; a longer one might be a respondent's.
  private static func shown(_ key: String) -> String { key.count <= 7 ? ShownText.safe(key) : "…" }

  private static func rate(
    of counts: [EntryComparison.Count], element: String? = nil, field: MappedColumn.Target? = nil
  ) -> Rate {
    Rate(
      element: element, field: field, compared: counts.map(\.compared).reduce(0, +),
      differing: counts.map(\.differing).reduce(0, +))
  }
}

/// The forms of one of the two files.
private struct Typing {
  let name: String
  let layout: RawLayout
  private(set) var checked: [CheckedForm] = []
  private(set) var unreadable: [Int] = []

  /// - Throws: what the front door says of the file, E841 where it has too many forms.
  init(path: String, settings: ImportSettings) throws {
    name = ShownText.safe(path.split(separator: "/").last ?? path[...])
    var reader = try SurveyFileReader(path: path, settings: settings)
    layout = reader.header.layout
    let years = CalendarPeriod.year(2000).days.lowerBound...CalendarPeriod.year(2099).days.upperBound
    var checker = FormChecker(
      questionnaire: settings.questionnaire, round: SurveyRound(id: "-", days: years),
      today: years.upperBound,
      units: UnitDirectory([]), unit: nil, source: name)
    while let raw = try reader.next() {
      guard checked.count < ComparedEntries.mostForms else {
        throw PipelineError("E841", [String(ComparedEntries.mostForms)], at: Provenance(source: name))
      }
      if raw.refusal != nil {
        unreadable.append(raw.line)
        continue
      }
      var form = checker.check(raw)
      form.findings = []
      checked.append(form)
    }
  }

  /// Whether every form bears an id of its own.
  var hasStrongIDs: Bool { !checked.isEmpty && checked.allSatisfy { $0.raw.strongID != nil } }

  /// The fields beside the questions that are compared, in the order of the columns.
  var compared: [FieldKey] {
    layout.fields.filter { field in
      switch field {
      case .question, .number, .strongID, .round: false
      default: true
      }
    }
  }

  func forms(usesStrongID: Bool, _ questionnaire: Questionnaire) -> [TypedForm] {
    checked.map { TypedForm($0, questionnaire: questionnaire, usesStrongID: usesStrongID) }
  }
}

extension DefinitionShelf {
  /// Compares two typings of the same forms; nothing is stored.
  /// - Parameters:
  ///   - paths: the two files, in any format that is read.
  ///   - choice: the id or the file of a questionnaire.
  ///   - order: how bare codes are to be read; nil lets the files decide.
  ///   - mapping: a mapping file for both; nil for none.
  ///   - table: how both tables are written, where the operator says so.
  /// - Throws: E792 and definition errors, what the front door says of a file, E840 where forms cannot be told apart, E841.
  public func comparedEntries(
    _ first: String, _ second: String, questionnaire choice: String, order: ElementOrder?, mapping: String?,
    table: TableChoices
  ) throws -> ComparedEntries {
    try ComparedEntries(
      [first, second], questionnaire: try questionnaire(choice), order: order, mapping: mapping, table: table)
  }
}
