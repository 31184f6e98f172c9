// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The words of a paper in one language, and how that language writes numbers, dates and rounds.
struct PaperWords {
  /// Where the words stand.
  let catalogue: MessageCatalogue

  init(_ catalogue: MessageCatalogue) { self.catalogue = catalogue }

  var language: Language { catalogue.language }

  /// The text of an id; every id of this room begins with `paper.`.
  func callAsFunction(_ id: String, _ arguments: String...) -> String {
    catalogue.text(Message(id, arguments))
  }

  /// The text of an id about so many things, its first argument; one thing alone has a text of its own.
  func counted(_ id: String, _ number: Int) -> String {
    let form = number == 1 && catalogue.template(id + ".one") != nil ? id + ".one" : id
    return catalogue.text(form, count(number))
  }

  /// A note beside a figure. Inside the office it is followed by what an operator can do about it; in public
  /// it only says what a reader must know.
  func note(_ message: Message, _ variant: ReportVariant) -> String {
    let text = catalogue.text(message)
    switch variant {
    case .internalUse:
      return catalogue.template("paper.advice.\(message.id)").map { "\(text) \($0)" } ?? text
    case .publicUse:
      let id = "paper.public.\(message.id)"
      return catalogue.template(id) == nil ? text : catalogue.text(Message(id, message.arguments))
    }
  }

  // Numbers

  /// A count with the thousands mark of the language: `1.234`.
  func count(_ number: Int) -> String { grouped(String(number)) }

  /// Digits with the thousands mark; a sign before them and decimals behind them stay as they are.
  private func grouped(_ number: String) -> String {
    let start = number.firstIndex(where: \.isNumber) ?? number.endIndex
    let end = number[start...].firstIndex { !$0.isNumber } ?? number.endIndex
    let digits = number[start..<end]
    var text = String(number[..<start])
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += language.thousandsMark }
      text.append(digit)
    }
    return text + number[end...]
  }

  /// A rounded number with the decimal mark of the language: `76,61`.
  func number(_ number: RoundedNumber) -> String { number.text(decimalMark: language.decimalMark) }

  /// A change with its sign: `+0,30`, `-1,20`, `0,00`.
  func signed(_ number: RoundedNumber) -> String { (number.units > 0 ? "+" : "") + self.number(number) }

  /// An exact number, rounded to `places` decimals here and nowhere else.
  func number(_ ratio: ExactRatio, places: Int) -> String { number(ratio.rounded(places: places)) }

  /// A share of a whole as a percentage with one decimal; a dash where the whole is empty.
  func percentage(_ part: Int, of whole: Int) -> String {
    guard let ratio = ExactRatio(part, over: whole) else { return "–" }
    return number(ratio * ExactRatio(100), places: 1)
  }

  /// A bound beside a drawing, without decimals where they are all zero: `65`, `76,61`.
  func bound(_ bound: RoundedNumber) -> String {
    let whole = bound.exact.rounded(places: 0)
    return whole.exact == bound.exact ? number(whole) : number(bound)
  }

  /// A sum of values with the thousands mark, like the counts that it stands beside: whole where it is whole,
  /// else with two decimals.
  func sum(_ ratio: ExactRatio) -> String {
    let whole = ratio.rounded(places: 0)
    return grouped(whole.exact == ratio ? number(whole) : number(ratio, places: 2))
  }

  /// `A`, `A dan B`, `A, B, dan C`.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    if items.count == 2 { return self("paper.list.two", items[0], last) }
    return self("paper.list.many", items.dropLast().joined(separator: ", "), last)
  }

  // Dates and rounds

  /// `5 Maret 2024`.
  func date(_ date: CalendarDate) -> String {
    self("paper.date", String(date.day), month(date.month), String(date.year))
  }

  /// The days of a round: `1 Januari 2024 – 30 Juni 2024`.
  func days(_ days: ClosedRange<CalendarDate>) -> String {
    days.lowerBound == days.upperBound
      ? date(days.lowerBound) : "\(date(days.lowerBound)) – \(date(days.upperBound))"
  }

  /// The name of a round: `Semester I 2024`; a round that is no period of the calendar is named by its days.
  func round(_ round: SurveyRound) -> String {
    round.period.map(period) ?? self("paper.round.other", round.id, days(round.days))
  }

  /// The name of a period: `Triwulan III 2024`.
  func period(_ period: CalendarPeriod) -> String {
    switch period {
    case .year(let year): self("paper.round.year", String(year))
    case .semester(let half, let year): self("paper.round.semester", Self.roman(half), String(year))
    case .quarter(let quarter, let year): self("paper.round.quarter", Self.roman(quarter), String(year))
    case .month(let number, let year): self("paper.round.month", month(number), String(year))
    }
  }

  /// A moment told in ISO 8601 with its zone, such as `2024-07-01T08:00:00+07:00`: its day in words, and its
  /// hour and minute as told. A text of another shape stays as it is.
  func moment(_ text: String) -> String {
    guard let date = CalendarDate(isoText: text.prefix(10)), text.count >= 16 else { return text }
    let time = text.dropFirst(11).prefix(5)
    return "\(self.date(date)), \(time.replacing(":", with: language == .indonesian ? "." : ":"))"
  }

  private func month(_ number: Int) -> String { self("paper.month.\(number)") }

  private static func roman(_ number: Int) -> String {
    ["I", "II", "III", "IV"].indices.contains(number - 1)
      ? ["I", "II", "III", "IV"][number - 1] : String(number)
  }

  // What the models call by a code

  /// The short name of a rule, without the arguments of any one finding.
  func rule(_ rule: RuleID) -> String {
    catalogue.template("paper.rule.\(rule.rawValue)") ?? self("paper.rule.unnamed", rule.rawValue)
  }

  /// What to do about a finding of a rule, in a sentence.
  func remedy(_ rule: RuleID) -> String { catalogue.template("remedy.\(rule.rawValue)") ?? "" }

  func severity(_ severity: Severity) -> String { self("paper.severity.\(severity.rawValue)") }

  func exclusion(_ reason: ExclusionReason) -> String { self("paper.exclusion.\(reason.rawValue)") }

  func order(_ order: ElementOrder) -> String { self("paper.order.\(order.rawValue)") }

  /// The word of a letter; in Indonesian where a rulebook gives no other.
  func performance(_ band: GradeBand) -> String {
    let word = band.performance(in: language)
    return word.isEmpty ? band.performance : word
  }

  /// The code and the name of an element: `U3 Waktu Penyelesaian`.
  func element(_ element: Element) -> String { "\(element.code) \(element.name(in: language))" }

  /// Elements in a sentence that must stay short: up to three by name, more by code, many only counted.
  func elements(_ elements: [Element]) -> String {
    switch elements.count {
    case ...3: list(elements.map(element))
    case ...8: list(elements.map(\.code))
    default: self("paper.elements.many", count(elements.count))
    }
  }
}

extension GradeBand {
  /// The letter with the tone of its value of perception.
  var paperGrade: PaperGrade {
    let tones: [Int: GradeTone] = [4: .best, 3: .good, 2: .poor, 1: .bad]
    return PaperGrade(letter: grade, tone: tones[perception] ?? .none)
  }
}

extension Rulebook {
  /// The bands as a scale that a writer can draw.
  func scaleBands(_ words: PaperWords) -> [ScaleBand] {
    bands.map {
      ScaleBand(
        grade: $0.paperGrade, lower: $0.lowerBound.exact.approximation,
        upper: $0.upperBound.exact.approximation,
        lowerText: words.bound($0.lowerBound))
    }
  }

  /// The upper end of the scale as printed.
  func upperText(_ words: PaperWords) -> String { bands.last.map { words.bound($0.upperBound) } ?? "" }
}
