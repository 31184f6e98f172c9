// SPDX-License-Identifier: Apache-2.0

/// Where forms stand: those of a batch have numbers in a row, and `batchUnit` knows the first and the last of
/// each unit.
enum FormRange {
  /// The condition for the forms of batch `?1`.
  static let ofBatch = """
    batchID = ?1 AND form.id BETWEEN (SELECT min(firstForm) FROM batchUnit WHERE batchID = ?1)
      AND (SELECT max(lastForm) FROM batchUnit WHERE batchID = ?1)
    """

  /// The current forms of unit `?2` (NULL for none known) in round `?1`, in the order of batch and record.
  static let ofUnit = """
    FROM batch CROSS JOIN batchUnit ON batchUnit.batchID = batch.id
      CROSS JOIN form ON form.id BETWEEN batchUnit.firstForm AND batchUnit.lastForm
    WHERE batch.roundID = ?1 AND batch.state <> 'replaced' AND batchUnit.unitCode = coalesce(?2, '')
      AND form.batchID = batch.id AND form.unitCode IS ?2 AND form.isCurrent = 1
    """
}
