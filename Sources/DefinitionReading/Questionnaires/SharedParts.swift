// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import XMLReading

/// What questionnaires have in common: profile fields, columns, words for personal data. A questionnaire that is
/// `like` another takes them over; a field or a column of its own stands in the place of the other's.
struct SharedParts {
  let document: DefinitionDocument
  /// The questionnaire that is taken over from; nil for none.
  let base: DefinitionDocument?

  /// The profile fields: those taken over in their order, then further ones of its own.
  /// - Throws: E427-E430 and E437 with the line.
  func profileFields() throws(DefinitionReadingError) -> [ProfileField] {
    var own = try ProfileFieldReader(document: document).fields(Self.fieldNodes(document))
    var fields: [ProfileField] = []
    if let base { fields = try ProfileFieldReader(document: base).fields(Self.fieldNodes(base)) }
    for index in fields.indices {
      guard let place = own.firstIndex(where: { $0.id == fields[index].id }) else { continue }
      fields[index] = own.remove(at: place)
    }
    return fields + own
  }

  /// The aliases of the columns that every questionnaire has.
  /// - Throws: E414 or E427 with the line.
  func columns() throws(DefinitionReadingError) -> [FieldKey: [String]] {
    let own = try Self.columns(of: document)
    guard let base else { return own }
    return try Self.columns(of: base).merging(own) { _, own in own }
  }

  /// The headings of personal data, taken over and its own.
  func personalAliases() -> [String] {
    ([base, document].compactMap { $0 }).flatMap { document in
      document.root.child(named: "personal").map { document.texts("alias", of: $0) } ?? []
    }
  }

  /// Claims the words that are taken over, so that a clash is told at the file's own line.
  /// - Throws: E426 and E435.
  func claimTakenOver(_ claims: inout HeadingClaims) throws(DefinitionReadingError) {
    guard let base else { return }
    let ownFields = Set(Self.fieldNodes(document).compactMap { $0.attribute("id") })
    let ownColumns = Set(Self.columnNodes(document).compactMap { $0.attribute("key") })
    claims.document = base
    try Self.claim(
      &claims, base, Self.fieldNodes(base).filter { !ownFields.contains($0.attribute("id") ?? "") },
      Self.columnNodes(base).filter { !ownColumns.contains($0.attribute("key") ?? "") })
    claims.document = document
  }

  /// Claims the words of its own parts.
  /// - Throws: E426 and E435.
  func claimOwn(_ claims: inout HeadingClaims) throws(DefinitionReadingError) {
    try Self.claim(&claims, document, Self.fieldNodes(document), Self.columnNodes(document))
  }

  private static func claim(
    _ claims: inout HeadingClaims, _ document: DefinitionDocument, _ fields: [XMLNode], _ columns: [XMLNode]
  ) throws(DefinitionReadingError) {
    for node in fields {
      let owner = "field \(try document.attribute("id", node))"
      for title in node.children(named: "title") { try claims.claim(title.text, for: owner, at: title) }
      try claims.claimAliases(of: node, for: owner)
    }
    for node in columns {
      try claims.claimAliases(of: node, for: "column \(try document.attribute("key", node))")
    }
    if let personal = document.root.child(named: "personal") {
      try claims.claimAliases(of: personal, for: "personal")
    }
  }

  private static func columns(
    of document: DefinitionDocument
  ) throws(DefinitionReadingError) -> [FieldKey: [String]] {
    var columns: [FieldKey: [String]] = [:]
    for node in columnNodes(document) {
      let name = try document.attribute("key", node)
      guard let key = FieldKey(name: name) else { throw document.fail("E414", node, "key", name) }
      guard columns[key] == nil else { throw document.fail("E427", node, name) }
      columns[key] = document.texts("alias", of: node)
    }
    return columns
  }

  private static func fieldNodes(_ document: DefinitionDocument) -> [XMLNode] {
    document.root.child(named: "profile")?.children(named: "field") ?? []
  }

  private static func columnNodes(_ document: DefinitionDocument) -> [XMLNode] {
    document.root.child(named: "columns")?.children(named: "column") ?? []
  }
}
