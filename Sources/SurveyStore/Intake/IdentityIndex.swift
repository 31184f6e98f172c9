// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

/// Finds the held forms of a round by their strong ids.
struct IdentityIndex {
  /// A held form under a strong id.
  struct Held {
    let formID: Int64
    let batchID: Int
    let isSameContent: Bool
    let isInConflict: Bool
    /// Whether it is scored; an excluded one has no figure to protect.
    let isCounting: Bool
    let place: Provenance

    func identity(importing batch: Int) -> HeldIdentity {
      HeldIdentity(
        formID: Int(formID), batchID: batchID, isSameBatch: batchID == batch, isSameContent: isSameContent,
        isInConflict: isInConflict, isCounting: isCounting)
    }
  }

  private static let columns = """
    SELECT form.id, form.batchID, form.contentHash, form.exclusion, form.record, form.line, batch.fileName,
      form.isCurrent
    """
  /// An edit that an operator has given a new version is known by that one.
  private static let isHead = "AND NOT EXISTS (SELECT 1 FROM formVersion WHERE previousID = form.id)"
  private static let conditions = """
    AND batch.roundID = ?2 AND batch.state = 'held' AND form.exclusion IS NOT 'withdrawn' ORDER BY form.id
    """

  private let byID: LentStatement
  private let byDeprecatedID: LentStatement
  /// Whether the round holds any form that names the version it replaces.
  private(set) var hasEdits: Bool

  init(_ db: Database, round: String) throws {
    byID = try LentStatement(
      db,
      """
      \(Self.columns) FROM form INDEXED BY formByStrongID CROSS JOIN batch ON batch.id = form.batchID
      WHERE form.strongHash = ?1 AND form.strongID = ?3 \(Self.conditions)
      """)
    byDeprecatedID = try LentStatement(
      db,
      """
      \(Self.columns) FROM form INDEXED BY formByDeprecatedID CROSS JOIN batch ON batch.id = form.batchID
      WHERE form.deprecatedID = ?1 \(Self.isHead) \(Self.conditions)
      """)
    byID.bind(round, at: 2)
    byDeprecatedID.bind(round, at: 2)
    hasEdits =
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM form JOIN batch ON batch.id = form.batchID
            WHERE form.deprecatedID IS NOT NULL AND batch.roundID = ?)
          """, arguments: [round]) ?? false
  }

  mutating func noteEdit() { hasEdits = true }

  /// The held form that an incoming one is compared with: of equal content if there is one, else one that is
  /// not in a conflict, else the latest.
  func held(_ encoded: borrowing FormEncoder) throws -> Held? {
    guard let hash = encoded.columns.strongHash else { return nil }
    let content = encoded.columns.contentHash
    byID.bind(hash, at: 1)
    byID.lend(encoded.columns.strongID, of: encoded.bytes, at: 3)
    var best: Held?
    try byID.forEachRow { row in
      let found = Self.held(row, content: content)
      // A version that an edit has superseded is known only as what it was.
      guard row.int(7) == 1 || found.isSameContent else { return }
      if let known = best, Self.rank(known) > Self.rank(found) { return }
      best = found
    }
    return best
  }

  /// The current version under a strong id that an edit names as the one it replaces.
  func current(strongID: String) throws -> Held? {
    byID.bind(Array(strongID.utf8).withUnsafeBufferPointer { FormEncoder.hash($0) }, at: 1)
    byID.bind(strongID, at: 3)
    var latest: Held?
    try byID.forEachRow { row in
      if row.int(7) == 1 { latest = Self.held(row, content: nil) }
    }
    return latest
  }

  /// The held forms that name this strong id as the version they replace, superseded ones included.
  func edits(of strongID: String) throws -> [Held] {
    guard hasEdits else { return [] }
    byDeprecatedID.bind(strongID, at: 1)
    var found: [Held] = []
    try byDeprecatedID.forEachRow { found.append(Self.held($0, content: nil)) }
    return found
  }

  private static func held(_ row: LentRow, content: Int64?) -> Held {
    Held(
      formID: row.number(0), batchID: row.int(1), isSameContent: row.number(2) == content,
      isInConflict: row.optionalText(3) == ExclusionReason.conflict.rawValue,
      isCounting: row.optionalText(3) == nil,
      place: Provenance(source: row.text(6), record: row.int(4), line: row.int(5)))
  }

  private static func rank(_ held: Held) -> Int {
    held.isSameContent ? 3 : held.isCounting ? 2 : held.isInConflict ? 0 : 1
  }
}
