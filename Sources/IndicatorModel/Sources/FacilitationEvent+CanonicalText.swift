// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension FacilitationEvent {
  /// The events as one text that is the same for the same records, whatever their order: what the digest of an
  /// observation of IKU 2 is taken over (SHA-256 of its bytes in UTF-8).
  ///
  /// The first line is `events 1`. Then one line for each event, by kecamatan and number in the order of the bytes, with
  /// its follow-ups under it in the order of their days, kinds and evidence. Fields are parted by tabs; `\`, tabs
  /// and line ends inside a field are written `\\`, `\t`, `\n`, `\r`; every line ends with a line feed.
  ///
  ///     events 1
  ///     event<TAB>35.08.10<TAB>7<TAB>2024-03-12<TAB>subject<TAB>partner<TAB>section
  ///     followUp<TAB>meeting<TAB>2024-03-20<TAB>evidence
  public static func canonicalText(of events: [FacilitationEvent]) -> String {
    let blocks = events.map { event -> (key: [String], text: String) in
      let head = [
        event.unitCode, event.number, event.date.isoText, event.subject, event.partner, event.section,
      ]
      let followUps = event.followUps.map { [$0.date.isoText, $0.kind.rawValue, $0.evidence] }
        .sorted(by: CanonicalLine.isBefore)
      let lines = followUps.map { CanonicalLine.text(["followUp", $0[1], $0[0], $0[2]]) }
      return (head + followUps.joined(), CanonicalLine.text(["event"] + head) + lines.joined())
    }
    return "events 1\n"
      + blocks.sorted { CanonicalLine.isBefore($0.key, $1.key) }.map(\.text).joined()
  }
}
