// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

extension PaperWords {
  /// An achievement as printed, `102,39`, or the reason why there is no number.
  func achievement(_ achievement: Achievement) -> String {
    switch achievement {
    case .percent(let exact, _): number(exact, places: IndicatorTable.places)
    case .none(let reason): self("paper.iku.reason.\(reason.rawValue)")
    }
  }

  /// What is to be reached, without its unit: `82,50`, `80,00 – 90,00`, `Tinggi`.
  func target(_ value: TargetValue) -> String {
    switch value {
    case .number(let number): self.number(number)
    case .range(let lower, let upper): "\(number(lower)) – \(number(upper))"
    case .predicate(let word): VisibleText.name(word)
    }
  }

  /// What an indicator is measured in.
  func unit(_ unit: MeasurementUnit) -> String { self("paper.iku.unit.\(unit.rawValue)") }

  /// How far an observation has come.
  func status(_ status: ObservationStatus) -> String { self("paper.iku.status.\(status.rawValue)") }

  /// The plan that a target stands in.
  func layer(_ layer: TargetLayer) -> String { self("paper.iku.layer.\(layer.rawValue)") }

  /// A document with its number and day.
  func document(_ document: TargetDocument) -> String {
    let title = VisibleText.name(document.title)
    return document.number.isEmpty
      ? self("paper.iku.document", title, date(document.date))
      : self("paper.iku.document.numbered", title, VisibleText.name(document.number), date(document.date))
  }

  /// Where a value came from.
  func source(_ provenance: ObservationProvenance) -> String {
    switch provenance {
    case .survey(let trail):
      self(
        "paper.iku.source.survey", trail.roundID, count(trail.respondents), trail.rulebookID,
        trail.questionnaireID)
    case .register(let trail):
      self("paper.iku.source.\(trail.register.rawValue)", count(trail.records), date(trail.asOf))
    case .stated(let trail): self("paper.iku.source.stated", VisibleText.name(trail.fileName), trail.form)
    }
  }

  /// The digest of what a value came from, short.
  func digest(_ provenance: ObservationProvenance) -> String {
    let digest =
      switch provenance {
      case .survey(let trail): trail.tallyDigest
      case .register(let trail): trail.digest
      case .stated(let trail): trail.sha256
      }
    return String(digest.prefix(12))
  }

  /// From when to when a version of a definition holds.
  func force(_ definition: IndicatorDefinition) -> String {
    definition.effectiveUntil.map {
      self("paper.iku.force.until", date(definition.effectiveFrom), date($0))
    } ?? self("paper.iku.force", date(definition.effectiveFrom))
  }
}

extension IndicatorDefinition {
  /// The name as papers show it, cut where it is very long.
  var paperName: String { VisibleText.name(name) }
}

extension OrgUnit {
  /// The name as papers show it, cut where it is very long.
  var paperName: String { VisibleText.name(name) }
}
