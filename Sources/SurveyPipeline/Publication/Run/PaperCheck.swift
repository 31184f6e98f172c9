// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

/// What a list of papers and the store say of each other.
public struct PaperCheck: Sendable {
  /// What became of one paper.
  public enum State: String, Hashable, Sendable {
    /// Its bytes are those of the list, and the store would print the same.
    case matches
    /// It is not in the folder of the list.
    case missing
    /// Its bytes are not those of the list: somebody changed it, or it was made again.
    case altered
    /// The store would print other figures: the tally is another one.
    case figuresChanged
    /// The tally is that of the list, and yet the store would print something else: what stands around the figures has
    /// changed, or paper and list were changed together.
    case textChanged
    /// The store prints it and the list does not name it.
    case unlisted
    /// It cannot be told: the unit has no papers in this round any more, or the name is none that is written.
    case unknown
  }

  /// One paper.
  public struct Paper: Sendable {
    /// The name, as it may be shown.
    public let file: String
    /// The unit; nil for the papers of all units together.
    public let unit: String?
    /// What became of it.
    public let state: State
  }

  /// The round.
  public let roundID: String
  /// The program that made the papers.
  public let program: String
  /// Whether this program is that one; another one may set the same figures in other words.
  public let isSameProgram: Bool
  /// Every paper of the list, in its order.
  public let papers: [Paper]
  /// Units with forms in the round that the list does not know.
  public let newUnits: [String]
  /// Other files in the folder, which no list of this program there names: nothing is said of them.
  public let otherFiles: [String]

  /// Whether every paper matches, and no unit is missing.
  public var isWhole: Bool { newUnits.isEmpty && papers.allSatisfy { $0.state == .matches } }
}

extension Publication {
  /// Compares a list of papers with the papers beside it and with what the store would print now.
  ///
  /// Every paper is made again, in memory, and its bytes are compared: what is printed follows from the store alone.
  /// - Parameters:
  ///   - path: the list, as ``write(_:_:into:by:startsAnew:progress:)`` wrote it.
  ///   - maker: this program.
  ///   - progress: called with the number of units that were compared, and how many there are.
  /// - Throws: E899 where it is not there, E897 where it cannot be read, E895 where it is no such list, E896 where it is in another language;
  ///   what a score sheet throws where the round is not there.
  public func check(
    manifest path: String, by maker: PaperMaker, progress: ((Int, Int) -> Void)? = nil
  ) throws -> PaperCheck {
    let manifest = try PaperManifest.read(path)
    guard manifest.language == catalogue.language.rawValue else {
      throw PipelineError("E896", [ShownText.safe(manifest.language)], at: Provenance(source: path))
    }
    guard let order = manifest.order else { throw PipelineError("E895", at: Provenance(source: path)) }
    let sheet = try Assessment(workspace).scoreSheet(
      round: manifest.round, unit: nil, rulebook: manifest.rulebook)
    let folder = PaperFolder(existing: URL(filePath: path).deletingLastPathComponent().path)
    var names = folder
    let suffixes = order.formats.flatMap { PaperNames.suffixes(of: $0, order.kind) }
    let stems = sheet.units.map { names.stem(for: $0.unit.code, suffixes: suffixes) }
    let press = try PaperPress(self, sheet, order, stems: stems)
    let listed = Dictionary(manifest.units.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
    guard listed.count == manifest.units.count else {
      throw PipelineError("E895", at: Provenance(source: path))
    }

    var records: [UnitRecord?] = []
    var papers: [PaperCheck.Paper] = []
    for (index, unit) in sheet.units.enumerated() {
      let record = try press.papers(of: index).record
      // A unit whose papers failed has no page in the recap either.
      records.append(manifest.failed.contains(unit.unit.code) ? nil : record)
      guard let held = listed[unit.unit.code] else { continue }
      let hasSameTally = held.tally == TallyDigest.text(of: unit.tally)
      papers += held.papers.map { paper in
        compare(paper, with: record.papers, unit.unit.code, in: folder, hasSameTally: hasSameTally)
      }
      papers += unlisted(record.papers, in: held.papers, unit.unit.code)
      progress?(index + 1, sheet.units.count)
    }
    let known = Set(sheet.units.map(\.unit.code))
    for gone in manifest.units where !known.contains(gone.unit) {
      papers += gone.papers.map {
        PaperCheck.Paper(file: ShownText.safe($0.file), unit: ShownText.safe(gone.unit), state: .unknown)
      }
    }
    let hasSameTallies = sheet.units.allSatisfy { unit in
      listed[unit.unit.code].map { $0.tally == TallyDigest.text(of: unit.tally) } ?? true
    }
    let recap = try press.recap(records).map { PaperEntry($0) }
    papers += manifest.recap.map {
      compare($0, with: recap, nil, in: folder, hasSameTally: hasSameTallies)
    }
    papers += unlisted(recap, in: manifest.recap, nil)
    if papers.allSatisfy({ $0.state == .matches }), !manifest.says(press, records, recap: recap) {
      papers.append(PaperCheck.Paper(file: PaperNames.manifest(order.kind), unit: nil, state: .altered))
    }
    return PaperCheck(
      roundID: sheet.round.id, program: ShownText.safe(manifest.program),
      isSameProgram: manifest.program == maker.version, papers: papers,
      newUnits: sheet.units.map(\.unit.code).filter { listed[$0] == nil },
      otherFiles: otherFiles(in: folder))
  }

  /// What lies beside the papers of all lists in a folder.
  private func otherFiles(in folder: PaperFolder) -> [String] {
    var known: Set<String> = []
    for kind in PaperOrder.Kind.allCases {
      let name = PaperNames.manifest(kind)
      guard let list = PaperManifest.held(as: name, in: folder) else { continue }
      known.insert(name)
      known.formUnion(list.units.flatMap(\.papers).map(\.file) + list.recap.map(\.file))
    }
    return folder.names.filter { !known.contains($0) }.map { ShownText.safe($0) }
  }

  /// What the store prints and a list does not name.
  private func unlisted(_ made: [PaperEntry], in list: [PaperEntry], _ unit: String?) -> [PaperCheck.Paper] {
    let names = Set(list.map(\.file))
    return made.filter { !names.contains($0.file) }.map {
      PaperCheck.Paper(file: $0.file, unit: unit, state: .unlisted)
    }
  }

  /// - Parameter made: what the store would print now.
  private func compare(
    _ paper: PaperEntry, with made: [PaperEntry], _ unit: String?, in folder: PaperFolder, hasSameTally: Bool
  ) -> PaperCheck.Paper {
    // Only names that this program writes are opened: a list from outside names no other file.
    guard let now = made.first(where: { $0.file == paper.file }) else {
      return PaperCheck.Paper(file: ShownText.safe(paper.file), unit: unit, state: .unknown)
    }
    let state: PaperCheck.State
    switch folder.read(now.file).map(PaperFile.digest(of:)) {
    case nil: state = .missing
    case .some(let digest) where digest != paper.sha256: state = .altered
    case .some where now.sha256 == paper.sha256: state = .matches
    case .some: state = hasSameTally ? .textChanged : .figuresChanged
    }
    return PaperCheck.Paper(file: now.file, unit: unit, state: state)
  }
}

extension PaperManifest {
  /// The list of this name in a folder; nil where there is none that can be read.
  static func held(as name: String, in folder: PaperFolder) -> PaperManifest? {
    folder.read(name).flatMap { try? JSONDecoder().decode(PaperManifest.self, from: $0) }
  }

  /// How large a list may be.
  private static let mostBytes = 64 << 20

  /// - Throws: E899 where it is not there, E897 where it cannot be read, E895 where it is no such list.
  fileprivate static func read(_ path: String) throws -> PaperManifest {
    let place = Provenance(source: ShownText.safe(path.split(separator: "/").last ?? path[...]))
    let url = URL(filePath: path)
    let values = try? url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
    guard let values else { throw PipelineError("E899", [ShownText.safe(path)], at: place) }
    guard values.isRegularFile ?? false else { throw PipelineError("E897", [path], at: place) }
    guard (values.fileSize ?? 0) <= mostBytes, let bytes = try? Data(contentsOf: url),
      let manifest = try? JSONDecoder().decode(PaperManifest.self, from: bytes), manifest.manifest == 1
    else { throw PipelineError("E895", at: place) }
    return manifest
  }

  /// What was ordered; nil where the list names what is not known.
  fileprivate var order: PaperOrder? {
    let formats = formats.compactMap(ReportFormat.init(rawValue:))
    guard let kind = PaperOrder.Kind(rawValue: kind), let day = CalendarDate(isoText: madeOn),
      ["public", "internal"].contains(variant), formats.count == self.formats.count,
      (address?.utf8.count ?? 0) <= 200
    else { return nil }
    return PaperOrder(
      kind: kind, formats: formats, isPublic: variant == "public", withIndex: true, day: day, address: address
    )
  }
}
