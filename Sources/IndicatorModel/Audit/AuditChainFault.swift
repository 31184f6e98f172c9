// SPDX-License-Identifier: Apache-2.0

/// Where the chain of an audit is broken first, and how.
public enum AuditChainFault: Hashable, Sendable {
  /// The text of this line was changed: its link is the one that the next line builds on, and does not fit the text.
  case altered(line: Int)
  /// The link of this line was changed: its text is the one that the next line builds on.
  case relinked(line: Int)
  /// Lines are missing: from the first to the last of them.
  case missing(ClosedRange<Int>)
  /// This line stands where another one belongs: lines were moved.
  case displaced(line: Int)
  /// Lines at the end are missing: how many lines there are, how many there must have been.
  case cutOff(after: Int, expected: Int)
  /// The last link is not the head that is kept beside the lines: the number of the last line.
  case otherHead(line: Int)
  /// The head that somebody wrote down is the link of no line: the audit was cut off before it, or rewritten.
  case headNotFound(String)
  /// Guards that keep lines from being changed are missing or others: their names.
  case guardsMissing([String])

  /// The first line that cannot be trusted; nil where the fault lies in no line.
  public var line: Int? {
    switch self {
    case .altered(let line), .relinked(let line), .displaced(let line), .otherHead(let line): line
    case .missing(let lines): lines.lowerBound
    case .cutOff(let last, _): last + 1
    case .headNotFound, .guardsMissing: nil
    }
  }
}
