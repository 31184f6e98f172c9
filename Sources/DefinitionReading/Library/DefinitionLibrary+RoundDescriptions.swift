// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

extension DefinitionLibrary {
  /// An office's description of a round.
  /// - Throws: E861-E864 when it does not make sense, E40x-E41x when it cannot be read.
  public func readRoundDescription(file: String) throws(DefinitionReadingError) -> RoundDescription {
    let document = try SchemaChecker(.roundDescription, in: folders.roundDescriptions).document(file)
    return try RoundDescriptionReader(document: document).description()
  }
}
