// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension UnitReportBuilder {
  /// What is read in ten seconds: head, figure, notes, sentences, elements.
  var firstPage: [PaperBlock] {
    var blocks: [PaperBlock] = [.title(title), .figure(figure)]
    let notes = figureNotes
    if !notes.isEmpty { blocks.append(.notes(PaperNotes(title: words("paper.notes.title"), lines: notes))) }
    blocks += sentences.map { .paragraph($0, style: .lead) }
    blocks.append(.table(elementTable))
    blocks.append(.paragraph(words("paper.elements.legend"), style: .small))
    return blocks
  }

  private var title: PaperTitle {
    PaperTitle(
      kind: words("paper.kind.unit"), subject: unit.unit.paperName, period: words.round(content.round),
      facts: [
        words("paper.head.days", words.days(content.round.days)),
        words("paper.head.unit", unit.unit.code),
        words("paper.head.rulebook", content.rulebook.name),
        words("paper.head.questionnaire", content.questionnaire.title),
        words.mapping(unit.order, of: content.questionnaire),
      ],
      stamps: stamps)
  }

  var figure: PaperFigure {
    guard let value = score.index.value else {
      return PaperFigure(
        label: words("paper.figure.label"), value: "–", grade: nil,
        word: words("paper.figure.none"),
        facts: [words.counted("paper.figure.respondents", score.respondents)], scale: nil)
    }
    let band = score.index.band
    let text = words.number(value.number)
    let interval = unit.statistics?.index.figure
    // A figure that does not measure the same thing is no earlier value of this one.
    let previous = unit.statistics?.change.flatMap { $0.printed == nil ? nil : $0.earlierIndex.value?.number }
    let scale = BandScale(
      bands: content.rulebook.scaleBands(words), value: value.number.exact.approximation, valueText: text,
      upperText: content.rulebook.upperText(words),
      textAlternative: ([words("paper.figure.alternative", text, band?.grade ?? "–", bandsInWords)]
        + [intervalText].compactMap { $0 }).joined(separator: " "),
      previous: previous?.exact.approximation, previousText: previous.map { words.number($0) },
      interval: interval.map { ScaleInterval(lower: $0.lower, upper: $0.upper) })
    return PaperFigure(
      label: words("paper.figure.label"), value: text, grade: band?.paperGrade,
      word: band.map { words.performance($0) } ?? "",
      facts: [words.counted("paper.figure.respondents", score.respondents)]
        + [intervalText].compactMap { $0 },
      scale: scale)
  }

  /// `selang 95%: 74,12 – 77,30`; nil where there is no interval.
  private var intervalText: String? {
    unit.statistics?.index.figure.map { figure in
      let places = content.rulebook.indexPlaces
      return words(
        "paper.figure.interval", words.number(figure.lower, places: places),
        words.number(figure.upper, places: places))
    }
  }

  /// `D 25,00–64,99; C 65,00–76,60; …`, for whoever cannot see the scale.
  var bandsInWords: String {
    content.rulebook.bands.map { "\($0.grade) \(words.number($0.lowerBound))–\(words.number($0.upperBound))" }
      .joined(separator: "; ")
  }

  /// What a reader must know before using the figure: why there is none, what the scoring says of it (gaps,
  /// other weights, the order of U8 and U9, synthetic data), and what the round's forms look like.
  var figureNotes: [String] {
    let messages = [score.index.reason].compactMap { $0 } + score.notes + content.unitFindings.map(\.message)
    var notes = messages.map { words.note($0, content.variant) }
    if content.round.state == .open { notes.append(words("paper.note.open")) }
    return notes
  }

  /// Sentences from the data, one each: forms and sample, answers, strongest and weakest element, change.
  var sentences: [String] {
    let forms = [formsSentence, sampleSentence].compactMap { $0 }.joined(separator: " ")
    return [forms, answersSentence, extremesSentence, changeSentence].compactMap { $0 }
  }

  /// Whether the respondents are as many as the population asks for; nil where the rule was not asked.
  private var sampleSentence: String? {
    content.sample.map { verdict in
      guard verdict.outcome != .unknown, verdict.arguments.count >= 3 else {
        return words("paper.sentence.sample.unknown")
      }
      let numbers = verdict.arguments[1...2].map { Int($0).map(words.count) ?? $0 }
      return words("paper.sentence.sample.\(verdict.outcome.rawValue)", numbers[0], numbers[1])
    }
  }

  /// The change since the last round, and whether it is more than chance; nil where nobody asked for it.
  private var changeSentence: String? {
    unit.statistics.map { statistics in
      statistics.change.map { words.change($0, content.variant) } ?? words("paper.sentence.change.none")
    }
  }

  private var formsSentence: String {
    let account = unit.account
    guard account.excluded > 0 else { return words.counted("paper.sentence.allForms", account.respondents) }
    let counted = words.count(account.respondents)
    let reasons = exclusionCounts
    let excluded = words.count(account.excluded)
    guard reasons.reduce(0, { $0 + $1.count }) == account.excluded else {
      return words("paper.sentence.forms", counted, words.count(account.read), excluded)
    }
    let texts = reasons.map {
      words("paper.sentence.reason", words.count($0.count), words.exclusion($0.reason))
    }
    return words("paper.sentence.formsWhy", counted, words.count(account.read), excluded, words.list(texts))
  }

  /// How many forms are excluded for which reason, from the rows of the annex, most first.
  var exclusionCounts: [(reason: ExclusionReason, count: Int)] {
    ExclusionReason.allCases.map { reason in
      (reason, content.annex.count { $0.exclusion == reason })
    }
    .filter { $0.count > 0 }
    .sorted { ($1.count, $0.reason.rawValue) < ($0.count, $1.reason.rawValue) }
  }

  /// Only answered values score: how many of the asked ones do not.
  private var answersSentence: String? {
    let elements = unit.tally.elements
    let blank = elements.reduce(0) { $0 + $1.blank }
    let marks = elements.reduce(0) { $0 + $1.multipleMarks }
    let unreadable = elements.reduce(0) { $0 + $1.unreadable }
    let answered = elements.reduce(0) { $0 + $1.answered }
    let missing = blank + marks + unreadable
    guard answered + missing > 0 else { return nil }
    guard missing > 0 else { return words("paper.sentence.allAnswers", words.count(answered)) }
    let parts = [("blank", blank), ("multipleMarks", marks), ("unreadable", unreadable)].filter { $0.1 > 0 }
    let texts = parts.map { words("paper.sentence.state.\($0.0)", words.count($0.1)) }
    return words(
      "paper.sentence.answers", words.count(answered + missing), words.count(missing), words.list(texts))
  }

  var extremesSentence: String? {
    guard let (weakest, strongest) = extremes else { return nil }
    return levelSentence
      ?? words(
        "paper.sentence.extremes", words.elements(strongest.map(\.element)), indexText(strongest[0]),
        words.elements(weakest.map(\.element)), indexText(weakest[0]))
  }

  /// What is said where no element is stronger than another; nil where one is. Elements without an answer have
  /// no place, and the sentence says that it is not about them.
  var levelSentence: String? {
    guard let (weakest, strongest) = extremes, weakest == strongest else { return nil }
    return weakest.count == content.elements.count
      ? words("paper.sentence.level", indexText(weakest[0]))
      : words("paper.sentence.levelAnswered", indexText(weakest[0]))
  }

  /// The elements with the lowest and with the highest mean, all ties included; nil where none has a mean.
  var extremes: (weakest: [ElementScore], strongest: [ElementScore])? {
    let means = content.elements.compactMap(\.nrr)
    guard let low = means.min(), let high = means.max() else { return nil }
    return (content.elements.filter { $0.nrr == low }, content.elements.filter { $0.nrr == high })
  }

  func indexText(_ element: ElementScore) -> String { element.index.map { words.number($0.number) } ?? "–" }

  var elementTable: PaperTable {
    let lowest = content.lowestCodes
    let bands = content.rulebook.scaleBands(words)
    let rows = content.elements.map { element in
      let isLowest = lowest.contains(element.element.code)
      return PaperRow([
        PaperCell(element.element.code),
        PaperCell(
          element.element.name(in: words.language), marker: isLowest ? .lowest : nil,
          markerText: isLowest ? words("paper.elements.lowest") : ""),
        PaperCell(words.count(element.answered)),
        PaperCell(element.nrr.map { words.number($0, places: content.rulebook.nrrPlaces) } ?? "–"),
        PaperCell(indexText(element)),
        PaperCell(element.band?.grade ?? "–", grade: element.band?.paperGrade),
        PaperCell("", bar: Self.bar(element, bands)),
      ])
    }
    return PaperTable(
      caption: words("paper.elements.caption"),
      columns: [
        PaperColumn(words("paper.column.code"), .code), PaperColumn(words("paper.column.element")),
        PaperColumn(words("paper.column.answered"), .number), PaperColumn(words("paper.column.nrr"), .number),
        PaperColumn(words("paper.column.index"), .number), PaperColumn(words("paper.column.grade"), .grade),
        PaperColumn(words("paper.column.bar"), .bar),
      ],
      rows: rows)
  }

  private static func bar(_ element: ElementScore, _ bands: [ScaleBand]) -> CellBar? {
    guard let index = element.index, let low = bands.first?.lower, let high = bands.last?.upper, high > low
    else {
      return nil
    }
    let share = (index.number.exact.approximation - low) / (high - low)
    return CellBar(share: share, tone: element.band?.paperGrade.tone ?? .none)
  }
}
