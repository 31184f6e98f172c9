// SPDX-License-Identifier: Apache-2.0

/// The keys of our own JSON, which `Data/Indicators/indicator-bundle.schema.json` publishes. Keys are added, never
/// renamed.
enum BundleKeys {
  /// What the file says that it is.
  static let format = "urn:ikm:indicator-bundle:1"

  static let bundle = ["format", "definitions", "units", "observations", "targets"]
  static let definition = [
    "code", "number", "version", "name", "formulaText", "formula", "unit", "places", "direction",
    "explanation",
    "source", "responsible", "responsibleIsInferred", "effectiveFrom", "effectiveUntil", "objective", "goal",
    "rationale", "legalBasis", "withinYear", "rollUp",
  ]
  static let surveyIndex = ["kind"]
  static let ratio = ["kind", "numerator", "denominator", "multiplier", "variables"]
  static let variable = ["code", "name"]
  static let unit = ["code", "name", "level", "parent", "statisticsCode", "from", "until"]
  static let observation = [
    "indicator", "definitionVersion", "unit", "period", "value", "measure", "counts", "alternatives",
    "provenance",
    "status", "isStale", "evidence",
  ]
  static let index = ["kind", "exact"]
  static let share = ["kind", "numerator", "denominator", "multiplier"]
  static let count = ["variable", "count"]
  static let alternative = ["reading", "value", "measure"]
  static let survey = [
    "kind", "round", "roundEnd", "rulebook", "questionnaire", "respondents", "grade", "elements",
    "tallyDigest",
    "isSynthetic",
  ]
  static let element = ["code", "answered", "sum"]
  static let register = ["kind", "register", "records", "digest", "asOf", "isSynthetic"]
  static let stated = ["kind", "fileName", "sha256", "form"]
  static let evidence = ["title", "fileName", "sha256"]
  static let target = ["indicator", "unit", "period", "layer", "value", "measuredIn", "document", "reason"]
  static let targetNumber = ["kind", "number"]
  static let targetRange = ["kind", "from", "to"]
  static let targetPredicate = ["kind", "predicate"]
  static let document = ["title", "number", "date"]
}
