// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel

/// What looking through the chain of the audit has found.
public struct AuditVerification: Hashable, Sendable {
  /// How many lines there are.
  public let lines: Int
  /// The link of the last line: whoever writes it down can tell later whether a line before it was touched.
  public let head: String
  /// The first fault; nil where the chain is whole.
  public let fault: AuditChainFault?
  /// The line that the fault lies in, as it is held now; nil where there is none.
  public let line: AuditLine?
  /// The number of the line whose link is the head that was asked for; nil where none was or it is no link.
  public let lineOfHead: Int?
}
