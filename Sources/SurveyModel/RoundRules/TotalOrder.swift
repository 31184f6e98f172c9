// SPDX-License-Identifier: Apache-2.0
/// How the totals of forms follow each other in each file: by how much they rise and fall from form to
/// form, and by how much they would if the same forms lay in any order.
public struct TotalOrder: Hashable, Sendable {
  /// One file.
  public struct FileOrder: Hashable, Sendable {
    /// The file's name.
    public let source: String
    /// The batch that brought it.
    public let batchID: Int
    /// How many forms.
    public private(set) var forms = 0
    /// The sum of all steps up from one form to the next, in L-ths.
    public private(set) var rises = 0
    /// The sum of all steps down, in L-ths.
    public private(set) var falls = 0
    private var last: Int?
    private var totals: [Int: Int] = [:]

    fileprivate init(source: String, batchID: Int) {
      self.source = source
      self.batchID = batchID
    }

    fileprivate mutating func add(_ total: Int) {
      if let last {
        if total > last { rises += total - last } else { falls += last - total }
      }
      last = total
      forms += 1
      totals[total, default: 0] += 1
    }

    /// By how much totals rise on the whole if the same forms lie in random order, in L-ths; they fall by as
    /// much: half of (forms - 1) times the mean difference of two forms.
    public var expectedRises: ExactRatio {
      var before = 0
      var sumBefore = 0
      var differences = ExactRatio.zero
      for (total, count) in totals.sorted(by: { $0.key < $1.key }) {
        differences = differences + ExactRatio(count) * ExactRatio(total * before - sumBefore)
        before += count
        sumBefore += count * total
      }
      return differences.divided(by: ExactRatio(max(1, forms))) ?? .zero
    }
  }

  /// The files, in the order in which they came.
  public private(set) var files: [FileOrder] = []

  /// Nothing counted yet.
  public init() {}

  /// Counts the next form of a file.
  public mutating func add(total: Int, batch: Int, source: String) {
    if files.last?.batchID != batch { files.append(FileOrder(source: source, batchID: batch)) }
    files[files.count - 1].add(total)
  }
}
