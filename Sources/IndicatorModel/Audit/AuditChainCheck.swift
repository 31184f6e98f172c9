// SPDX-License-Identifier: Apache-2.0

/// Looks through the lines of an audit, one after the other, and locates the first one that breaks the chain.
public struct AuditChainCheck {
  /// How many lines after a broken one are looked through for the one that belongs there.
  private static let lookedThrough = 1000

  /// A line whose link does not fit: the link before it, the link that its text makes, and what came after it.
  private struct Break {
    let link: AuditLink
    let previous: String
    let expected: String
    var later: [AuditLink] = []
  }

  private let digest: (String) -> String
  private let writtenDown: String?
  private var fault: AuditChainFault?
  private var broken: Break?

  /// How many lines were looked through.
  public private(set) var count = 0
  /// The link of the last line; ``AuditChain/start`` before the first.
  public private(set) var head = AuditChain.start
  /// The number of the line whose link is the head that was written down; nil while it was not met.
  public private(set) var lineOfWrittenHead: Int?

  /// A check that has seen no line yet.
  /// - Parameters:
  ///   - writtenDown: a head that somebody noted earlier; nil for none.
  ///   - digest: SHA-256 of a text, in small hexadecimal letters.
  public init(writtenDown: String? = nil, digest: @escaping (String) -> String) {
    self.digest = digest
    self.writtenDown = writtenDown
  }

  /// Looks at the next line, in the order of the numbers.
  public mutating func take(_ link: AuditLink) {
    let previous = head
    count += 1
    head = link.hash
    if link.hash == writtenDown, lineOfWrittenHead == nil { lineOfWrittenHead = link.event.number }
    if let later = broken?.later.count {
      if later < Self.lookedThrough { broken?.later.append(link) }
      return
    }
    guard fault == nil else { return }
    let number = link.event.number
    if number > count {
      fault = .missing(count...(number - 1))
    } else if number < count {
      fault = .displaced(line: number)
    } else {
      let expected = digest(AuditChain.text(of: link.event, after: previous))
      if expected != link.hash { broken = Break(link: link, previous: previous, expected: expected) }
    }
  }

  /// The first fault; nil where the chain is whole.
  /// - Parameters:
  ///   - lines: how many lines there must have been, as it is kept beside them; nil where that is not kept.
  ///   - keptHead: the last link, as it is kept beside them; nil where that is not kept.
  public func finish(lines: Int? = nil, keptHead: String? = nil) -> AuditChainFault? {
    if let fault { return fault }
    if let broken { return fault(of: broken, keptHead: keptHead) }
    if let lines, lines > count { return .cutOff(after: count, expected: lines) }
    if let keptHead, keptHead != head { return .otherHead(line: count) }
    if let writtenDown, lineOfWrittenHead == nil { return .headNotFound(writtenDown) }
    return nil
  }

  /// What became of a line whose link does not fit its text.
  private func fault(of broken: Break, keptHead: String?) -> AuditChainFault {
    let number = broken.link.event.number
    func fits(_ link: AuditLink, after previous: String) -> Bool {
      digest(AuditChain.text(of: link.event, after: previous)) == link.hash
    }
    if broken.later.contains(where: { fits($0.renumbered(number), after: broken.previous) }) {
      return .displaced(line: number)
    }
    guard let next = broken.later.first else {
      return keptHead == broken.expected ? .relinked(line: number) : .altered(line: number)
    }
    return !fits(next, after: broken.link.hash) && fits(next, after: broken.expected)
      ? .relinked(line: number) : .altered(line: number)
  }
}

extension AuditLink {
  /// The line under another number.
  fileprivate func renumbered(_ number: Int) -> AuditLink {
    AuditLink(
      event: AuditEvent(
        number: number, time: event.time, operatorName: event.operatorName, action: event.action,
        subject: event.subject, detail: event.detail, why: event.why, oldValue: event.oldValue,
        newValue: event.newValue),
      hash: hash)
  }
}
