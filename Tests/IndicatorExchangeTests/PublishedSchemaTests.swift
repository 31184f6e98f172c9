// SPDX-License-Identifier: Apache-2.0
import Foundation
import JSONReading
import Testing

@testable import IndicatorExchange

/// The published JSON Schema and the reader must ask for the same keys; `Scripts/check-exchange` validates with it.
struct PublishedSchemaTests {
  @Test func `the published schema names the keys that are written, all of them needed`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Data/Indicators/indicator-bundle.schema.json")
    let schema = try JSONParser.node(of: Array(try Data(contentsOf: path)))
    #expect(schema["$schema"]?.value == .string("https://json-schema.org/draft/2020-12/schema"))
    #expect(schema["$id"]?.value == .string("urn:ikm:schema:indicator-bundle:1"))
    let kinds: [(String, [String])] = [
      ("definition", BundleKeys.definition), ("surveyIndex", BundleKeys.surveyIndex),
      ("ratio", BundleKeys.ratio), ("unit", BundleKeys.unit), ("observation", BundleKeys.observation),
      ("index", BundleKeys.index), ("share", BundleKeys.share), ("survey", BundleKeys.survey),
      ("register", BundleKeys.register), ("stated", BundleKeys.stated), ("target", BundleKeys.target),
    ]
    #expect(try Self.keys(schema) == BundleKeys.bundle)
    for (name, keys) in kinds {
      #expect(try Self.keys(try #require(schema["$defs"]?[name], "\(name)")) == keys, "\(name)")
    }
  }

  private static func keys(_ node: JSONNode) throws -> [String] {
    guard case .array(let required)? = node["required"]?.value,
      case .object(let properties)? = node["properties"]?.value
    else { return [] }
    #expect(node["additionalProperties"]?.value == .bool(false))
    let needed = required.map { WorkedExampleTests.plain($0).filter { $0 != "\"" } }
    #expect(needed == properties.map(\.key))
    return needed
  }
}
