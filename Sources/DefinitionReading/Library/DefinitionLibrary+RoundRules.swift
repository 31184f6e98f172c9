// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension DefinitionLibrary {
  /// The thresholds of the rules on a round.
  /// - Throws: E485-E488 when they do not make sense, E40x-E41x when they cannot be read.
  public func roundThresholds() throws(DefinitionReadingError) -> RoundThresholds {
    let path = folders.roundRules + "/round-rules.xml"
    let document = try SchemaChecker(.roundRules, in: folders.roundRules).document(path)
    try document.checkIDIsFileName()
    return try RoundRulesReader(document: document).thresholds()
  }
}
