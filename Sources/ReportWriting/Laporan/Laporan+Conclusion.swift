// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension LaporanBuilder {
  /// Chapter V: what follows from the chapters before, then who signs.
  var conclusion: [PaperBlock] {
    [chapter("conclusion"), .numbered(conclusions), .signature(signature)]
  }

  private var conclusions: [String] {
    var sentences = [indexSentence]
    if let extremes = report.extremesSentence { sentences.append(extremes) }
    if !priorities.isEmpty {
      sentences.append(
        words("paper.laporan.conclusion.priorities", words.list(priorities.map { words.element($0.element) }))
      )
    }
    sentences += [changeSentence, planSentence, progressSentence].compactMap { $0 }
    sentences.append(sampleSentence)
    if !report.figureNotes.isEmpty { sentences.append(words("paper.laporan.conclusion.notes")) }
    return sentences
  }

  private var indexSentence: String {
    guard let value = score.index.value else {
      let reason = score.index.reason.map { words.note($0, content.unit.variant) } ?? ""
      return words("paper.laporan.conclusion.noIndex", unitName, words.round(round), reason)
    }
    let band = score.index.band
    return words(
      "paper.laporan.conclusion.index", unitName, words.round(round), words.number(value.number),
      band?.grade ?? "–", band.map { words.performance($0) } ?? "–", words.count(score.respondents))
  }

  private var planSentence: String? {
    content.plan.isEmpty
      ? nil : words("paper.laporan.conclusion.plan", words.count(content.plan.count))
  }

  /// How much of the plan of the round before is done; nil where none was kept.
  var progressSentence: String? {
    guard let plan = content.earlierPlan else { return nil }
    let progress = FollowUpProgress(plan.rows.map(\.held))
    guard let percentage = progress.percentage else { return nil }
    return words(
      "paper.laporan.progress", words.round(plan.round), words.count(progress.done),
      words.count(progress.planned), words.number(percentage, places: 1), words.count(progress.partly))
  }

  private var signature: PaperSignature {
    let place = description.signingPlace ?? Self.blank
    return PaperSignature(signers: [
      signer(description.officer, opening: words("paper.laporan.signature.officer"), asksRank: false),
      signer(
        description.signatory, opening: words("paper.laporan.signature.place", place, Self.blank),
        asksRank: true),
    ])
  }

  /// A person who signs: what is known as it is, the rest as lines to fill in.
  private func signer(_ official: Official, opening: String, asksRank: Bool) -> PaperSignature.Signer {
    var lines: [String] = []
    var fields: [String] = []
    if official.name == nil { fields.append(words("paper.laporan.fact.name")) }
    if let rank = official.rank {
      lines.append(rank)
    } else if asksRank {
      fields.append(words("paper.laporan.fact.rank"))
    }
    if let number = official.number {
      lines.append(words("paper.laporan.signature.number", number))
    } else {
      fields.append(words("paper.laporan.fact.number"))
    }
    return PaperSignature.Signer(
      opening: opening, office: official.office ?? Self.blank, underLine: official.name ?? "", lines: lines,
      fields: fields)
  }
}
