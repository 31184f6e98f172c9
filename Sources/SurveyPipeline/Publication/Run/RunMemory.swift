// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel
import SurveyStore

/// What the workspace remembers of the run that filled a folder with papers, so that a run that was stopped goes on where
/// it was and one that would write the same again does not. The folder itself may be published: it holds papers alone.
///
/// It holds for one build of the program, one state of the store, one order. A paper counts as there only when its bytes
/// are those that were written.
struct RunMemory {
  let maker: PaperMaker
  private let file: URL
  private var document: Document

  /// What was remembered in a folder; nothing where that was another order, another state or another program.
  init(_ press: PaperPress, maker: PaperMaker, in folder: PaperFolder, startsAnew: Bool) throws {
    self.maker = maker
    let place = PaperFile.digest(of: Data("\(press.order.kind.rawValue) \(folder.place)".utf8)).prefix(24)
    file = URL(filePath: press.publication.workspace.folder).appending(path: "runs/\(place).json")
    let key = try Self.key(of: press, maker)
    let bytes = startsAnew ? nil : try? Data(contentsOf: file)
    let held = bytes.flatMap { try? JSONDecoder().decode(Document.self, from: $0) }
    document = held.flatMap { $0.key == key ? $0 : nil } ?? Document(key: key, units: [:])
    document.origin = Document.Origin(press, folder: folder.place)
  }

  /// The papers of a unit where all of these are there as they were written.
  func record(of unit: String, _ names: [String], in folder: PaperFolder) -> UnitRecord? {
    guard let entry = document.units[unit] else { return nil }
    let papers = names.compactMap { name in entry.papers.first { $0.file == name } }
    guard papers.count == names.count,
      papers.allSatisfy({ paper in folder.read(paper.file).map(PaperFile.digest(of:)) == paper.sha256 })
    else { return nil }
    return UnitRecord(
      papers: papers,
      notes: entry.notes.compactMap { note in note.first.map { Message($0, Array(note.dropFirst())) } },
      noted: entry.noted.map { RuleID(rawValue: $0) })
  }

  mutating func remember(_ record: UnitRecord, of unit: UnitScore) {
    document.units[unit.unit.code] = Document.Entry(
      papers: record.papers, notes: record.notes.map { [$0.id] + $0.arguments },
      noted: record.noted.map(\.rawValue), tally: TallyDigest.text(of: unit.tally))
  }

  /// The papers of all units together.
  mutating func remember(recap papers: [PaperEntry]) { document.recap = papers }

  mutating func forget(_ unit: String) { document.units[unit] = nil }

  /// Keeps it for the next run. Where that cannot be, the next run makes everything again: no paper suffers.
  func save() {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    try? encoder.encode(document).write(to: file, options: .atomic)
  }

  /// A file of `runs/`.
  struct Document: Codable {
    struct Entry: Codable {
      let papers: [PaperEntry]
      let notes: [[String]]
      let noted: [String]
      /// SHA-256 over the canonical text of the tally that the figures were made from; nil in files of the time before
      /// it was kept.
      var tally: String?
    }

    /// What the papers are of; not there in files of the time before it was kept.
    struct Origin: Codable {
      let round: String
      let kind: String
      let variant: String
      let madeOn: String
      let folder: String

      init(_ press: PaperPress, folder: String) {
        round = press.sheet.round.id
        kind = press.order.kind.rawValue
        variant = press.order.isPublic ? "public" : "internal"
        madeOn = press.order.day.isoText
        self.folder = folder
      }
    }

    let key: String
    var units: [String: Entry]
    var origin: Origin?
    var recap: [PaperEntry]?
  }

  /// All that the bytes of a paper depend on. Anything that changes the store writes a line of the audit.
  private static func key(of press: PaperPress, _ maker: PaperMaker) throws -> String {
    let workspace = press.publication.workspace
    var parts = [
      maker.version, maker.build, press.publication.catalogue.language.rawValue, press.order.kind.rawValue,
      press.order.isPublic ? "public" : "internal", press.order.day.isoText, press.order.address ?? "",
      press.sheet.round.id,
      press.sheet.rulebook.id, press.sheet.questionnaire.id, try workspace.store.auditMark(),
    ]
    parts += zip(press.sheet.units, press.stems).map { "\($0.unit.code)=\($1)" }
    parts += try workspace.ownFiles().map { "\($0.name)=\(PaperFile.digest(of: $0.bytes))" }
    return PaperFile.digest(of: Data(parts.joined(separator: "\n").utf8))
  }
}

extension Workspace {
  /// The definitions and descriptions that are kept beside the store, by name.
  func ownFiles() throws -> [(name: String, bytes: Data)] {
    var files: [(name: String, bytes: Data)] = []
    for kind in ["descriptions", "questionnaires", "rulebooks"] {
      let url = URL(filePath: folder).appending(path: kind, directoryHint: .isDirectory)
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: url.path(percentEncoded: false))) ?? []
      for name in names.sorted() {
        if let bytes = try? Data(contentsOf: url.appending(path: name)) {
          files.append(("\(kind)/\(name)", bytes))
        }
      }
    }
    return files
  }
}
