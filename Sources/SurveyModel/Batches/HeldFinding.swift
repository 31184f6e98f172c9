// SPDX-License-Identifier: Apache-2.0
/// A finding as the store holds it, with the form, the unit and the batch that it is about.
public struct HeldFinding: Hashable, Sendable {
  /// What was found, and where.
  public let finding: Finding
  /// The number of the form in the workspace, as `ikm correct` takes it; nil where it is about a file.
  public let form: Int?
  /// The unit's code; nil where no unit is known.
  public let unitCode: String?
  /// The batch.
  public let batchID: Int

  /// A held finding.
  public init(_ finding: Finding, form: Int?, unitCode: String?, batchID: Int) {
    self.finding = finding
    self.form = form
    self.unitCode = unitCode
    self.batchID = batchID
  }
}
