// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// How a row of a repair table names its form: `17 (12:5)` is form 17, which batch 12 brought as record 5. With `ya` or
/// `ok` after it, the row is right as it stands.
struct RepairKey: Hashable {
  /// The number of the form.
  let form: Int
  /// The batch that brought it.
  let batch: Int
  /// The record in its file.
  let record: Int
  /// Whether the row is to be taken although nothing in it was changed.
  var isAccepted = false

  init(_ form: HeldForm) {
    self.form = form.id
    batch = form.batchID
    record = form.record
  }

  /// Reads a key; nil for any other text.
  init?(_ text: String) {
    let pattern = /\s*'?([0-9]{1,12}) ?\(([0-9]{1,12}):([0-9]{1,12})\)\s*(ya|ok|yes)?\s*/.ignoresCase()
    guard let match = text.wholeMatch(of: pattern), let form = Int(match.1), let batch = Int(match.2),
      let record = Int(match.3)
    else { return nil }
    self.form = form
    self.batch = batch
    self.record = record
    isAccepted = match.4 != nil
  }

  /// The key as a cell.
  var text: String { "\(form) (\(batch):\(record))" }
}
