// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

/// The list of the papers of a round: SHA-256 of each, and of the tally that its figures were made from.
struct PaperManifest: Codable {
  /// The papers of one unit.
  struct Unit: Codable {
    let unit: String
    let name: String
    let index: String?
    let grade: String?
    /// SHA-256 over the canonical text of the unit's tally.
    let tally: String
    let papers: [PaperEntry]
  }

  /// 1; another number is another shape.
  let manifest: Int
  let program: String
  let kind: String
  let round: String
  let rulebook: String
  let questionnaire: String
  let language: String
  let variant: String
  let madeOn: String
  let formats: [String]
  /// Where posters say that the whole report can be read; not there for nowhere.
  let address: String?
  let units: [Unit]
  /// The papers of all units together.
  private(set) var recap: [PaperEntry]
  /// Units whose papers could not be made.
  private(set) var failed: [String]

  init(
    _ press: PaperPress, _ made: [UnitRecord?], recap: [PaperFile], program: String, failures: [PaperFailure]
  ) {
    let sheet = press.sheet
    manifest = 1
    self.program = program
    kind = press.order.kind.rawValue
    round = sheet.round.id
    rulebook = sheet.rulebook.id
    questionnaire = sheet.questionnaire.id
    language = press.publication.catalogue.language.rawValue
    variant = press.order.isPublic ? "public" : "internal"
    madeOn = press.order.day.isoText
    formats = press.order.formats.map(\.rawValue)
    address = press.order.address
    units = zip(sheet.units, made).compactMap { unit, papers in
      papers.map { papers in
        Unit(
          unit: unit.unit.code, name: unit.unit.name, index: unit.score.index.value?.description,
          grade: unit.score.index.band?.grade, tally: TallyDigest.text(of: unit.tally),
          papers: papers.papers)
      }
    }
    self.recap = recap.map { PaperEntry($0) }
    failed = failures.map(\.unit.code).sorted()
  }

  /// Whether it is the list that would be written now, whatever program wrote it: indices, letters, tallies, sizes.
  func says(_ press: PaperPress, _ made: [UnitRecord?], recap: [PaperEntry]) -> Bool {
    var now = PaperManifest(press, made, recap: [], program: program, failures: [])
    now.recap = recap
    now.failed = failed
    return (try? file.bytes) == (try? now.file.bytes)
  }

  /// The list as it is written.
  var file: PaperFile {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let kind = PaperOrder.Kind(rawValue: kind) ?? .score
      return PaperFile(PaperNames.manifest(kind), .json, try encoder.encode(self) + Data("\n".utf8))
    }
  }
}

/// One paper in a list of papers.
struct PaperEntry: Codable, Hashable, Sendable {
  /// The name, in the folder of the list.
  let file: String
  let format: String
  let sha256: String
  let bytes: Int

  init(_ file: PaperFile) {
    self.file = file.name
    format = file.format.rawValue
    sha256 = file.digest
    bytes = file.bytes.count
  }
}
