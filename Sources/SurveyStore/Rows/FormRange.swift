// SPDX-License-Identifier: Apache-2.0

/// Where forms stand: those that a file brought have numbers in a row, and `batchUnit` knows the first and
/// the last of each unit; versions that an operator made stand after them, and `formVersion` leads to them.
enum FormRange {
  /// The condition for the forms of batch `?1` as its file brought them.
  static let asCame = """
    batchID = ?1 AND form.id BETWEEN (SELECT min(firstForm) FROM batchUnit WHERE batchID = ?1)
      AND (SELECT max(lastForm) FROM batchUnit WHERE batchID = ?1)
    """

  /// The condition for the forms of batch `?1` in every version.
  static let ofBatch = """
    batchID = ?1 AND (form.id BETWEEN (SELECT min(firstForm) FROM batchUnit WHERE batchID = ?1)
        AND (SELECT max(lastForm) FROM batchUnit WHERE batchID = ?1)
      OR form.id IN (SELECT formID FROM formVersion WHERE formVersion.batchID = ?1))
    """

  /// The current forms of unit `?2` (NULL for none known) in round `?1` that are not purged, as `form` with
  /// `fileName`. `place` is the number of the form as it came: ordered by `batchID` and `place` they stand
  /// in the order of batch and record.
  static let ofUnit = ofUnit(purged: false)

  /// The same, or those that are purged.
  static func ofUnit(purged: Bool) -> String {
    let isHeld = "form.isCurrent = 1 AND form.purgeID IS \(purged ? "NOT NULL" : "NULL")"
    return """
      FROM (SELECT \(columns), form.id AS place
        FROM batch CROSS JOIN batchUnit ON batchUnit.batchID = batch.id
          CROSS JOIN form ON form.id BETWEEN batchUnit.firstForm AND batchUnit.lastForm
        WHERE batch.roundID = ?1 AND batch.state <> 'replaced' AND batchUnit.unitCode = coalesce(?2, '')
          AND form.batchID = batch.id AND form.unitCode IS ?2 AND \(isHeld)
      UNION ALL SELECT \(columns), formVersion.originalID AS place
        FROM batch CROSS JOIN formVersion ON formVersion.batchID = batch.id
          CROSS JOIN form ON form.id = formVersion.formID
        WHERE batch.roundID = ?1 AND batch.state <> 'replaced' AND formVersion.unitCode = coalesce(?2, '')
          AND \(isHeld)) AS form
      """
  }

  private static let columns = """
    form.id, batch.id AS batchID, form.record, form.line, form.unitCode, form.service, form.date, form.hour,
      form.status, form.exclusion, form.answers, form.profile, form.contentHash, batch.fileName
    """
}
