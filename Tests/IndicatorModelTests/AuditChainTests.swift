// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import Testing

@Suite struct AuditChainTests {
  /// A digest that is good enough to tell texts of a test apart, and needs no library: FNV-1a of 64 bits.
  private static func digest(_ text: String) -> String {
    let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  private static func event(_ number: Int, why: String = "") -> AuditEvent {
    AuditEvent(
      number: number, time: "2024-07-01T08:00:00+07:00", operatorName: "Ani", action: "observation.post",
      subject: "IKM 35.08.\(10 + number) 2024", detail: "baris ke-\(number)", why: why, oldValue: nil,
      newValue: "84.47")
  }

  private static func chain(_ count: Int) -> [AuditLink] {
    var previous = AuditChain.start
    return (1...count).map { number in
      let event = event(number)
      previous = digest(AuditChain.text(of: event, after: previous))
      return AuditLink(event: event, hash: previous)
    }
  }

  private static func check(_ links: [AuditLink], head: String? = nil) -> AuditChainCheck {
    var check = AuditChainCheck(writtenDown: head, digest: digest)
    for link in links { check.take(link) }
    return check
  }

  @Test func `a chain that nobody touched is whole, and an empty one too`() throws {
    let chain = Self.chain(9)
    let last = try #require(chain.last)
    #expect(Self.check(chain).finish(lines: 9, keptHead: last.hash) == nil)
    #expect(Self.check(chain).head == last.hash)
    #expect(Self.check([]).finish(lines: 0, keptHead: AuditChain.start) == nil)
  }

  @Test(arguments: 1...9)
  func `a line whose text was changed is located`(_ number: Int) throws {
    var chain = Self.chain(9)
    let held = chain[number - 1]
    chain[number - 1] = AuditLink(event: Self.event(number, why: "diubah"), hash: held.hash)
    #expect(Self.check(chain).finish(lines: 9, keptHead: chain.last?.hash) == .altered(line: number))
  }

  @Test(arguments: 1...9)
  func `a line whose link was changed is located and told from a changed text`(_ number: Int) throws {
    var chain = Self.chain(9)
    let head = try #require(chain.last).hash
    chain[number - 1] = AuditLink(event: chain[number - 1].event, hash: "0")
    #expect(Self.check(chain).finish(lines: 9, keptHead: head) == .relinked(line: number))
  }

  @Test func `lines that are missing, moved or cut off are told`() throws {
    let chain = Self.chain(9)
    let head = try #require(chain.last).hash
    #expect(
      Self.check(Array(chain[..<3] + chain[5...])).finish(lines: 9, keptHead: head) == .missing(4...5))
    #expect(Self.check(Array(chain[1...])).finish() == .missing(1...1))
    #expect(Self.check(Array(chain[..<7])).finish(lines: 9) == .cutOff(after: 7, expected: 9))
    #expect(Self.check(Array(chain[..<7])).finish(lines: 7, keptHead: head) == .otherHead(line: 7))
    // Two lines that changed places, each with its text and link under the number of the other.
    var swapped = chain
    swapped[3] = AuditLink(event: Self.moved(chain[4].event, to: 4), hash: chain[4].hash)
    swapped[4] = AuditLink(event: Self.moved(chain[3].event, to: 5), hash: chain[3].hash)
    #expect(Self.check(swapped).finish()?.line == 4)
    #expect(Self.check(chain + [chain[2]]).finish() == .displaced(line: 3))
  }

  @Test func `a line that was put in is located at the first line that no longer fits`() throws {
    let chain = Self.chain(5)
    let forged = AuditLink(event: Self.event(6), hash: "0")
    #expect(Self.check(chain + [forged]).finish(lines: 6, keptHead: "0") == .altered(line: 6))
  }

  @Test func `a head that was written down is found in the chain, and missed once it was rewritten`() {
    let chain = Self.chain(9)
    let noted = chain[5].hash
    #expect(Self.check(chain, head: noted).lineOfWrittenHead == 6)
    #expect(Self.check(chain, head: noted).finish() == nil)
    #expect(Self.check(Array(chain[..<5]), head: noted).finish(lines: 5) == .headNotFound(noted))
    // Somebody who rewrites all links from a changed line on leaves a whole chain, but another head.
    var previous = AuditChain.start
    let rewritten = (1...9).map { number in
      let event = Self.event(number, why: number == 4 ? "diubah" : "")
      previous = Self.digest(AuditChain.text(of: event, after: previous))
      return AuditLink(event: event, hash: previous)
    }
    #expect(Self.check(rewritten).finish(lines: 9, keptHead: previous) == nil)
    #expect(Self.check(rewritten, head: noted).finish() == .headNotFound(noted))
  }

  @Test func `no two events have one text`() {
    let plain = Self.event(1)
    let texts = [
      plain,
      AuditEvent(number: 1, time: "a\nb", operatorName: "", action: "", subject: ""),
      AuditEvent(number: 1, time: "a", operatorName: "b", action: "", subject: ""),
      AuditEvent(number: 1, time: "a", operatorName: "b", action: "", subject: "", oldValue: ""),
      AuditEvent(number: 1, time: "a", operatorName: "b", action: "", subject: "", newValue: ""),
      AuditEvent(number: 1, time: "a\n1:b", operatorName: "", action: "", subject: ""),
      AuditEvent(number: 1, time: "a", operatorName: "b", action: "", subject: "", oldValue: "-"),
    ].map(\.canonicalText)
    #expect(Set(texts).count == texts.count)
  }

  private static func moved(_ event: AuditEvent, to number: Int) -> AuditEvent {
    AuditEvent(
      number: number, time: event.time, operatorName: event.operatorName, action: event.action,
      subject: event.subject, detail: event.detail, why: event.why, oldValue: event.oldValue,
      newValue: event.newValue)
  }
}
