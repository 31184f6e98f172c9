// SPDX-License-Identifier: Apache-2.0

/// The kinds of definitions. The raw value is the name of the root element.
enum DefinitionKind: String {
  case questionnaire
  case rulebook
  case decree
  case regions
  case messages
  case roundRules
  case roundDescription
  case scales

  /// The namespace of the kind.
  var namespace: String {
    switch self {
    case .questionnaire: "urn:ikm:questionnaire:1"
    case .rulebook: "urn:ikm:rulebook:1"
    case .decree: "urn:ikm:decree:1"
    case .regions: "urn:ikm:regions:1"
    case .messages: "urn:ikm:messages:1"
    case .roundRules: "urn:ikm:round-rules:1"
    case .roundDescription: "urn:ikm:round-description:1"
    case .scales: "urn:ikm:scales:1"
    }
  }

  /// The file of the schema, beside the definitions.
  var schemaFile: String {
    switch self {
    case .roundRules: "round-rules.xsd"
    case .roundDescription: "round-description.xsd"
    default: rawValue + ".xsd"
    }
  }
}
