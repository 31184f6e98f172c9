// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// How the register of village documents is told to people.
enum DocumentText {
  /// The documents of a year by kecamatan and desa, each with its state, then how many are in each state.
  static func lines(_ lines: [DocumentLine], units: UnitDirectory, asOf day: CalendarDate) -> [String] {
    var texts: [String] = []
    var unit: String?
    var village: String?
    for line in lines {
      if line.unitCode != unit {
        texts.append("\(line.unitCode)  \(units.unit(code: line.unitCode)?.name ?? "")")
      }
      unit = line.unitCode
      if line.village.code != village { texts.append("  \(line.village.code)  \(line.village.name)") }
      village = line.village.code
      texts += self.line(line)
    }
    let counts = VillageDocumentState.allCases.map { state in
      "\(word("register.state.\(state.rawValue)")) \(lines.count { $0.state == state })"
    }
    texts.append(word("command.document.total", day.isoText, counts.joined(separator: "; ")))
    return texts
  }

  private static func line(_ line: DocumentLine) -> [String] {
    var texts = [
      "    "
        + word(
          "command.document.line", word("register.kind.\(line.kind.rawValue)"), String(line.fiscalYear),
          line.due.isoText, word("register.state.\(line.state.rawValue)"))
    ]
    for held in line.versions {
      let document = held.document
      texts.append(
        "      "
          + word(
            "command.document.version", String(held.record), document.enacted?.isoText ?? "-",
            document.received?.isoText ?? "-", document.number.isEmpty ? "-" : document.number)
          + marks(held))
    }
    return texts
  }

  private static func marks(_ held: HeldDocument) -> String {
    let words =
      (held.isSynthetic ? [word("register.synthetic")] : [])
      + (held.isWithdrawn ? [word("register.withdrawn")] : [])
    return words.isEmpty ? "" : "  [\(words.joined(separator: "; "))]"
  }
}

/// `ikm document list --format json`.
struct DocumentListDocument: Encodable {
  struct Version: Encodable {
    let record: Int
    let version: Int
    let enacted: String?
    let received: String?
    let number: String
    let synthetic: Bool
    let withdrawn: Bool
    let origin: EventDocument.Origin?
    let writtenBy: String
    let writtenAt: String
  }

  struct Line: Encodable {
    let unit: String
    let village: String
    let name: String
    let kind: String
    let fiscalYear: Int
    let due: String
    let state: String
    let versions: [Version]
  }

  let asOf: String
  let documents: [Line]

  init(_ lines: [DocumentLine], asOf day: CalendarDate) {
    asOf = day.isoText
    documents = lines.map { line in
      Line(
        unit: line.unitCode, village: line.village.code, name: line.village.name, kind: line.kind.rawValue,
        fiscalYear: line.fiscalYear, due: line.due.isoText, state: line.state.rawValue,
        versions: line.versions.map { held in
          Version(
            record: held.record, version: held.version, enacted: held.document.enacted?.isoText,
            received: held.document.received?.isoText, number: held.document.number,
            synthetic: held.isSynthetic, withdrawn: held.isWithdrawn,
            origin: held.origin.map(EventDocument.Origin.init),
            writtenBy: held.operatorName, writtenAt: held.writtenAt)
        })
    }
  }
}
