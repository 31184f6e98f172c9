// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension LaporanBuilder {
  /// Chapter I: background, legal basis, purpose.
  var introduction: [PaperBlock] {
    [
      chapter("introduction"), section("background"),
      body(words("paper.laporan.background.what", unitName, words.round(round), words.days(round.days))),
      body(background),
      body(words("paper.laporan.background.figures", words.count(score.respondents))),
      section("legalBasis"), .numbered([content.unit.rulebook.citation] + description.legalBasis),
      section("purpose"), body(words("paper.laporan.purpose", unitName)),
      description.purposes.isEmpty
        ? .facts([PaperFact(words("paper.laporan.fact.purposes"), nil)]) : .numbered(description.purposes),
    ]
  }

  /// What is measured, and on which scale.
  private var background: String {
    let rulebook = content.unit.rulebook
    let bounds = [rulebook.bands.first?.lowerBound, rulebook.bands.last?.upperBound]
      .map { $0.map(words.bound) ?? "–" }
    return words(
      "paper.laporan.background.scale", words.count(content.unit.elements.count), rulebook.name, bounds[0],
      bounds[1])
  }

  /// Chapter II: who asked, how, where, when, and how many answered.
  var collection: [PaperBlock] {
    var blocks: [PaperBlock] = [
      chapter("collection"), section("conductedBy"), .facts(people), section("method"), .facts(method),
      section("placeAndTime"), .facts(placeAndTime), section("services"),
    ]
    if services.isEmpty {
      blocks.append(.facts([PaperFact(words("paper.laporan.fact.services"), nil)]))
    } else {
      blocks.append(
        body(
          words(description.services.isEmpty ? "paper.laporan.services.ofForms" : "paper.laporan.services")))
      blocks.append(.list(services))
    }
    return blocks + [
      section("respondents"), .facts(sample), body(sampleSentence), body(report.accountSentence),
    ]
  }

  private var people: [PaperFact] {
    let officer = description.officer
    var facts = [
      PaperFact(words("paper.laporan.fact.conductedBy"), description.conductedBy),
      PaperFact(words("paper.laporan.fact.officer"), officer.name),
      PaperFact(words("paper.laporan.fact.office"), officer.office),
    ]
    // What a report does without is no blank.
    if let rank = officer.rank { facts.append(PaperFact(words("paper.laporan.fact.rank"), rank)) }
    if let number = officer.number { facts.append(PaperFact(words("paper.laporan.fact.number"), number)) }
    return facts
  }

  private var method: [PaperFact] {
    let questionnaire = content.unit.questionnaire
    return [
      PaperFact(words("paper.laporan.fact.method"), description.method),
      PaperFact(words("paper.laporan.fact.questionnaire"), questionnaire.title),
      PaperFact(words("paper.laporan.fact.questions"), words.count(questionnaire.questions.count)),
      PaperFact(
        words("paper.laporan.fact.mapping"), words.mapping(content.unit.score.order, of: questionnaire)),
    ]
  }

  private var placeAndTime: [PaperFact] {
    [
      PaperFact(words("paper.laporan.fact.place"), description.place),
      PaperFact(words("paper.laporan.fact.days"), description.days.map(words.days)),
      PaperFact(words("paper.laporan.fact.hours"), description.hours),
      PaperFact(words("paper.laporan.fact.period"), words.days(round.days)),
    ]
  }

  /// The population, nil where nobody stated it.
  var population: Int? { round.populations[content.unit.score.unit.code] }

  private var sample: [PaperFact] {
    var facts = [PaperFact(words("paper.laporan.fact.population"), population.map(words.count))]
    if let needed = sampleFigures?.needed {
      facts.append(PaperFact(words("paper.laporan.fact.needed"), words.count(needed)))
    }
    facts.append(PaperFact(words("paper.laporan.fact.respondents"), words.count(score.respondents)))
    return facts
  }

  /// The figures of the verdict on the sample; nil where it could not be judged.
  private var sampleFigures: (population: Int, needed: Int, rowSample: Int, rowPopulation: Int)? {
    guard let verdict = content.sampleSize, verdict.outcome != .unknown else { return nil }
    let numbers = verdict.arguments.compactMap { Int($0) }
    guard numbers.count == 5 else { return nil }
    return (numbers[1], numbers[2], numbers[3], numbers[4])
  }

  /// Whether the respondents suffice, in a sentence.
  var sampleSentence: String {
    guard let figures = sampleFigures, let verdict = content.sampleSize else {
      return words("paper.laporan.sample.unknown")
    }
    return words(
      verdict.outcome == .noted ? "paper.laporan.sample.short" : "paper.laporan.sample.enough",
      words.count(figures.population), words.count(figures.needed), words.count(figures.rowSample),
      words.count(figures.rowPopulation), words.count(score.respondents))
  }
}
