// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyPipeline

/// How two compared typings are shown to people.
enum EntryComparisonText {
  /// Everything: what was paired, what differs, what was not compared, how often keys were missed.
  static func say(_ compared: ComparedEntries) {
    let files = compared.files
    Terminal.say(
      word(
        "entry.heading", files[0].name, String(files[0].forms), files[1].name, String(files[1].forms),
        String(compared.paired), word(compared.usesStrongID ? "entry.byID" : "entry.byNumber")))
    for difference in compared.differences {
      let place = word(
        "entry.place", difference.number ?? "-", String(difference.lines[0]), String(difference.lines[1]))
      guard let values = difference.values else {
        Terminal.say(indented: 2, word("entry.differs", place, name(difference.field)))
        continue
      }
      Terminal.say(
        indented: 2, word("entry.answer", place, name(difference.field), shown(values[0]), shown(values[1])))
    }
    if compared.differences.isEmpty { Terminal.say(indented: 2, word("entry.none")) }
    sayLone(compared)
    sayRates(compared)
  }

  private static func sayLone(_ compared: ComparedEntries) {
    for (id, forms) in [
      ("entry.unpaired", compared.unpaired), ("entry.duplicate", compared.duplicates),
      ("entry.withoutNumber", compared.withoutNumber),
    ] {
      for file in 0...1 {
        let own = forms.filter { $0.file == file }
        guard !own.isEmpty else { continue }
        let shown = own.map { form in
          let lines = form.lines.map(String.init).joined(separator: ", ")
          return form.number.map { word("entry.lone", $0, lines) } ?? word("entry.loneLine", lines)
        }
        Terminal.say(word(id, letter(file), String(own.count), shown.joined(separator: "; ")))
      }
    }
    for (file, field) in compared.oneSided { Terminal.say(word("entry.oneSided", letter(file), name(field))) }
    for (index, file) in compared.files.enumerated() where !file.unreadable.isEmpty {
      Terminal.say(
        word("entry.unreadable", letter(index), file.unreadable.map(String.init).joined(separator: ", ")))
    }
  }

  private static func sayRates(_ compared: ComparedEntries) {
    Terminal.say(word("entry.rates"))
    Terminal.say(indented: 2, rate(word("entry.rate.answers"), compared.answers))
    for element in compared.elements { Terminal.say(indented: 4, rate(element.element ?? "", element)) }
    for field in compared.others { Terminal.say(indented: 2, rate(field.field.map(name) ?? "", field)) }
    Terminal.say(indented: 2, rate(word("entry.rate.all"), compared.all))
  }

  private static func rate(_ name: String, _ rate: ComparedEntries.Rate) -> String {
    guard let interval = rate.interval else { return word("entry.rate.none", name) }
    return word(
      "entry.rate", name, String(rate.differing), String(rate.compared), interval.share.description,
      interval.lower.description, interval.upper.description)
  }

  private static func name(_ target: MappedColumn.Target) -> String {
    switch target {
    case .element(let code, let question): "P\(question) (\(code))"
    case .profile(let field): field.title(in: DoorWords.language)
    case .field(let name): word("field." + name)
    }
  }

  /// A value, or the name of a state in words with what is quoted after it.
  private static func shown(_ value: String) -> String {
    let parts = value.split(separator: " ", maxSplits: 1).map(String.init)
    guard let state = parts.first, DoorWords.catalogue.template("entry.state.\(state)") != nil else {
      return value
    }
    return ([word("entry.state.\(state)")] + parts.dropFirst()).joined(separator: " ")
  }

  private static func letter(_ file: Int) -> String { file == 0 ? "A" : "B" }
}

/// What a field is called in documents for programs.
enum EntryFieldName {
  /// `P8 (U9)`, `sex`, `date`.
  static func text(_ target: MappedColumn.Target) -> String {
    switch target {
    case .element(let code, let question): "P\(question) (\(code))"
    case .profile(let field): field.id
    case .field(let name): name
    }
  }
}

/// `ikm compare-entry --format json`.
struct EntryComparisonDocument: Encodable {
  struct File: Encodable {
    let name: String
    let forms: Int
    let unreadableLines: [Int]
  }

  struct Difference: Encodable {
    let form: String?
    let lineA: Int
    let lineB: Int
    let field: String
    let a: String?
    let b: String?
  }

  struct Lone: Encodable {
    let file: String
    let form: String?
    let lines: [Int]
  }

  struct Rate: Encodable {
    let field: String
    let compared: Int
    let differing: Int
    let percent: String?
    let lower95: String?
    let upper95: String?

    init(_ field: String, _ rate: ComparedEntries.Rate) {
      self.field = field
      compared = rate.compared
      differing = rate.differing
      percent = rate.interval?.share.description
      lower95 = rate.interval?.lower.description
      upper95 = rate.interval?.upper.description
    }
  }

  let files: [File]
  let pairedBy: String
  let paired: Int
  let differences: [Difference]
  let unpaired: [Lone]
  let duplicates: [Lone]
  let withoutNumber: [Lone]
  let notCompared: [String]
  let answers: Rate
  let elements: [Rate]
  let otherFields: [Rate]
  let all: Rate

  init(_ compared: ComparedEntries) {
    func lone(_ form: ComparedEntries.Lone) -> Lone {
      Lone(file: form.file == 0 ? "A" : "B", form: form.number, lines: form.lines)
    }
    files = compared.files.map { File(name: $0.name, forms: $0.forms, unreadableLines: $0.unreadable) }
    pairedBy = compared.usesStrongID ? "strongID" : "number"
    paired = compared.paired
    differences = compared.differences.map {
      Difference(
        form: $0.number, lineA: $0.lines[0], lineB: $0.lines[1], field: EntryFieldName.text($0.field),
        a: $0.values?[0], b: $0.values?[1])
    }
    unpaired = compared.unpaired.map(lone)
    duplicates = compared.duplicates.map(lone)
    withoutNumber = compared.withoutNumber.map(lone)
    notCompared = compared.oneSided.map { EntryFieldName.text($0.field) }
    answers = Rate("answers", compared.answers)
    elements = compared.elements.map { Rate($0.element ?? "", $0) }
    otherFields = compared.others.map { rate in Rate(rate.field.map(EntryFieldName.text) ?? "", rate) }
    all = Rate("all", compared.all)
  }
}

/// `ikm compare-entry --format csv`: one row per thing to look at on paper.
enum EntryComparisonTable {
  /// The table: UTF-8 with a byte order mark, commas.
  static func text(_ compared: ComparedEntries) -> String {
    var lines = ["kind,form,lineA,lineB,field,a,b"]
    for difference in compared.differences {
      lines.append(
        [
          "difference", difference.number ?? "", String(difference.lines[0]), String(difference.lines[1]),
          EntryFieldName.text(difference.field), difference.values?[0] ?? "", difference.values?[1] ?? "",
        ].map(cell).joined(separator: ","))
    }
    for (kind, forms) in [
      ("unpaired", compared.unpaired), ("duplicate", compared.duplicates),
      ("withoutNumber", compared.withoutNumber),
    ] {
      for form in forms {
        let shown = form.lines.map(String.init).joined(separator: " ")
        lines.append(
          [kind, form.number ?? "", form.file == 0 ? shown : "", form.file == 1 ? shown : "", "", "", ""]
            .map(cell).joined(separator: ","))
      }
    }
    return "\u{FEFF}" + lines.map { $0 + "\r\n" }.joined()
  }

  /// A cell that no spreadsheet program runs, between quotes where it needs them.
  private static func cell(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
