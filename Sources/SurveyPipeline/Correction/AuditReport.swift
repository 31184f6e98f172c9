// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel
import SurveyStore

/// What looking through the chain of the audit has found.
public struct AuditReport: Hashable, Sendable {
  /// How many lines there are.
  public let lines: Int
  /// The link of the last line, to be written down.
  public let head: String
  /// The number of the line whose link is the head that was asked for; nil where none was or it is no link.
  public let lineOfHead: Int?
  /// The first fault; nil where the chain is whole.
  public let fault: AuditChainFault?
  /// The line that the fault lies in, as it is held now; nil where there is none.
  public let line: AuditEntry?

  /// What is wrong, where, and what now; nil where the chain is whole.
  public var message: Message? {
    fault.map { fault in
      switch fault {
      case .altered(let number): Message("E925", [String(number), shown])
      case .relinked(let number): Message("E926", [String(number), shown])
      case .missing(let lines):
        Message("E927", [String(lines.lowerBound), String(lines.upperBound), String(lines.count)])
      case .displaced(let number): Message("E928", [String(number), shown])
      case .cutOff(let last, let expected): Message("E929", [String(last), String(expected - last)])
      case .otherHead(let number): Message("E581", [String(number)])
      case .headNotFound(let head): Message("E579", [head, String(self.lines)])
      case .guardsMissing(let names): Message("E580", [names.joined(separator: ", ")])
      }
    }
  }

  /// The line in short: when, who, what, to what.
  private var shown: String {
    line.map { "\($0.time) \($0.operatorName) \($0.action) \($0.subject)" } ?? "-"
  }
}

extension Workspace {
  /// Looks through the chain of the audit.
  /// - Parameter head: the link of a last line that somebody wrote down earlier; nil for none.
  public func verifyAudit(head: String? = nil) throws -> AuditReport {
    let found = try store.verifyAudit(head: head)
    return AuditReport(
      lines: found.lines, head: found.head, lineOfHead: found.lineOfHead, fault: found.fault,
      line: found.line.map(AuditEntry.init))
  }
}
