// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// Reads documents of one kind and lets pass only those that its schema allows.
struct SchemaChecker: ~Copyable {
  private let kind: DefinitionKind
  private let schema: XMLSchema
  private let limits = XMLReadingLimits.definition

  /// Reads the schema of a kind, which lies in `folder`.
  /// - Throws: E40x when it cannot be read, E416 when it is not a schema.
  init(_ kind: DefinitionKind, in folder: String) throws(DefinitionReadingError) {
    self.kind = kind
    let path = folder + "/" + kind.schemaFile
    let bytes = try DefinitionFile.bytes(path, limit: limits.fileBytes)
    do {
      schema = try XMLSchema(bytes)
    } catch {
      let place = Provenance(source: kind.schemaFile, line: error.line, column: error.column)
      throw DefinitionReadingError("E416", [path, Self.word(error)], at: place)
    }
  }

  /// A document that is XML, of this kind, and as the schema wants it.
  /// - Throws: E40x when the file cannot be read, E410 when it is not XML, E412 when it is something else,
  ///   E411 when it breaks the schema.
  func document(_ path: String) throws(DefinitionReadingError) -> DefinitionDocument {
    let name = DefinitionFile.name(of: path)
    let bytes = try DefinitionFile.bytes(path, limit: limits.fileBytes)
    let document: DefinitionDocument
    let violations: [XMLSchemaViolation]
    do {
      document = DefinitionDocument(name: name, root: try XMLDocumentReader.read(bytes, limits: limits))
      violations = document.isOf(kind) ? try schema.violations(in: bytes) : []
    } catch {
      let place = Provenance(source: name, line: error.line, column: error.column)
      throw DefinitionReadingError("E410", [Self.word(error)], at: place)
    }
    guard document.isOf(kind) else {
      let root = document.root
      throw document.fail("E412", root, kind.rawValue, kind.namespace, root.name, root.namespace ?? "-")
    }
    if let first = violations.first {
      throw DefinitionReadingError(
        "E411", [first.element, first.problem, String(violations.count - 1)],
        at: Provenance(source: name, line: first.line, field: first.element))
    }
    return document
  }

  /// The id of the catalogue's words for what the XML reader found.
  private static func word(_ error: XMLReadingError) -> String { "definition.xml.\(error.code.name)" }
}
