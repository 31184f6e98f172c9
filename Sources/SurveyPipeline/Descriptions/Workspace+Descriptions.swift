// SPDX-License-Identifier: Apache-2.0
import Foundation
public import SurveyModel

extension Workspace {
  private var descriptions: URL { URL(filePath: folder).appending(path: "descriptions") }

  /// The file in which the description of a round is kept, whether it is there or not.
  private func descriptionFile(_ round: SurveyRound) -> URL {
    descriptions.appending(path: "\(round.id).xml")
  }

  /// What the office says of a round; an empty description where it has said nothing yet.
  /// - Throws: E860, E865, a definition error.
  public func description(of round: SurveyRound) throws -> RoundDescription {
    let path = descriptionFile(round).path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else {
      return RoundDescription(roundID: round.id, general: SurveyDescription())
    }
    return try readDescription(path, round: round)
  }

  /// Makes an empty description of a round, or checks the one that is kept.
  /// - Throws: E713 for an id that is no period and was never defined; E860, E865 and definition errors where the
  ///   file is not right; E867 where it cannot be made.
  public func describe(round id: String, catalogue: MessageCatalogue) throws -> DescriptionReport {
    let round = try roundToImportInto(id)
    let file = descriptionFile(round)
    let path = file.path(percentEncoded: false)
    if FileManager.default.fileExists(atPath: path) {
      return report(.checked, path, round, try readDescription(path, round: round))
    }
    try keep(Data(DescriptionTemplate.text(round: round.id, catalogue: catalogue).utf8), as: file)
    return report(.made, path, round, try readDescription(path, round: round))
  }

  /// Checks a file of the office and keeps it as the description of a round.
  /// - Parameters:
  ///   - replaces: whether another description gives way.
  ///   - isDryRun: whether nothing is kept.
  /// - Throws: as ``describe(round:catalogue:)``; E866 where another description is kept. Nothing is changed then.
  public func describe(round id: String, file choice: String, replaces: Bool, isDryRun: Bool) throws
    -> DescriptionReport
  {
    let round = try roundToImportInto(id)
    let description = try readDescription(choice, round: round)
    if isDryRun { return report(.checked, choice, round, description) }
    let file = descriptionFile(round)
    let path = file.path(percentEncoded: false)
    let held = FileManager.default.fileExists(atPath: path) ? try? readDescription(path, round: round) : nil
    let isFilledIn = held.map { $0.general != SurveyDescription() || !$0.units.isEmpty } ?? false
    // A file that is there and cannot be read is somebody's work too.
    let isBroken = held == nil && FileManager.default.fileExists(atPath: path)
    if isBroken || (isFilledIn && held != description), !replaces {
      throw PipelineError("E866", [round.id, path])
    }
    guard let content = try? Data(contentsOf: URL(filePath: choice)) else {
      throw PipelineError("E867", [path, "command.reason.other"])
    }
    try keep(content, as: file)
    return report(.kept, path, round, description)
  }

  /// Reads a description and checks it against the workspace.
  private func readDescription(_ path: String, round: SurveyRound) throws -> RoundDescription {
    let description = try definitions.roundDescription(file: path)
    let place = Provenance(source: URL(filePath: path).lastPathComponent)
    guard (CalendarPeriod(description.roundID)?.description ?? description.roundID) == round.id else {
      throw PipelineError("E860", [description.roundID, round.id], at: place)
    }
    let units = try units()
    for code in description.units.keys.sorted() where units.unit(code: code) == nil {
      throw PipelineError("E865", [String(ShownText.safe(code).prefix(80))], at: place)
    }
    return description
  }

  /// Writes the file whole, for nobody but its owner: it names officials.
  private func keep(_ content: Data, as file: URL) throws {
    let path = file.path(percentEncoded: false)
    do {
      try FileManager.default.createDirectory(
        at: descriptions, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let draft = descriptions.appending(path: ".draft-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: draft) }
      guard
        FileManager.default.createFile(
          atPath: draft.path(percentEncoded: false), contents: content,
          attributes: [.posixPermissions: 0o600])
      else { throw CocoaError(.fileWriteUnknown) }
      // One step: either the old description is there or the new one, each whole and for its owner alone.
      guard rename(draft.path(percentEncoded: false), path) == 0 else {
        throw NSError(
          domain: NSCocoaErrorDomain, code: 0,
          userInfo: [NSUnderlyingErrorKey: NSError(domain: NSPOSIXErrorDomain, code: Int(errno))])
      }
    } catch {
      throw PipelineError("E867", [path, PaperFolder.reason(error)])
    }
  }

  private func report(
    _ deed: DescriptionReport.Deed, _ path: String, _ round: SurveyRound, _ description: RoundDescription
  ) -> DescriptionReport {
    DescriptionReport(
      deed: deed, path: path, round: round, description: description, gaps: gaps(in: description))
  }

  /// What is missing: once for all units that say nothing of their own, and for each that does and still lacks
  /// something else.
  private func gaps(in description: RoundDescription) -> [DescriptionReport.Gap] {
    let general = description.general.missing
    var gaps: [DescriptionReport.Gap] = general.isEmpty ? [] : [.init(units: [], items: general)]
    guard let units = try? units() else { return gaps }
    for code in description.units.keys.sorted() {
      let items = description.description(of: code).missing
      guard items != general, !items.isEmpty, let unit = units.unit(code: code) else { continue }
      gaps.append(.init(units: [unit], items: items))
    }
    return gaps
  }
}
