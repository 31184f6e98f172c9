// SPDX-License-Identifier: Apache-2.0
/// Forms that give one value to every question, and the longest row of them, of whatever value, in one file.
///
/// Forms that do not count are passed over before: they neither lengthen a row nor break it.
public struct ConstantRuns: Hashable, Sendable {
  /// Constant forms one after the other in one file.
  public struct Run: Hashable, Sendable {
    /// The file's name.
    public let source: String
    /// The batch that brought it.
    public let batchID: Int
    /// The first of them, by its place among the respondents of the file.
    public let firstRecord: Int
    /// The last of them.
    public fileprivate(set) var lastRecord: Int
    /// How many there are.
    public fileprivate(set) var length: Int
  }

  /// All forms.
  public private(set) var forms = 0
  /// Those with one value throughout.
  public private(set) var constantForms = 0
  /// The longest row, the first where several are as long; nil where no form is constant.
  public private(set) var longest: Run?
  private var current: Run?

  /// Nothing counted yet.
  public init() {}

  /// Counts the next form of the file.
  public mutating func add(_ form: HeldForm, isConstant: Bool) {
    forms += 1
    guard isConstant else {
      current = nil
      return
    }
    constantForms += 1
    var run = current
    if run?.batchID == form.batchID {
      run?.lastRecord = form.record
      run?.length += 1
    } else {
      run = Run(
        source: form.source, batchID: form.batchID, firstRecord: form.record, lastRecord: form.record,
        length: 1)
    }
    current = run
    if (run?.length ?? 0) > (longest?.length ?? 0) { longest = run }
  }
}
