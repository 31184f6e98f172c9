// SPDX-License-Identifier: Apache-2.0
import Foundation
import IndicatorEvaluation
public import IndicatorModel
public import SurveyModel
import SurveyStore

extension Workspace {
  /// Where the office's own decrees are kept.
  private var ownDecrees: URL { URL(filePath: folder).appending(path: "decrees") }

  /// All decrees at hand, oldest first: those that travel with the program and the office's own.
  /// - Throws: a definition error when one of them is broken.
  public func decrees() throws -> [Decree] {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: ownDecrees.path(percentEncoded: false))) ?? []
    let own = try files.filter { $0.hasSuffix(".xml") && !$0.hasPrefix(".") }.sorted().map { name in
      try definitions.decree(file: ownDecrees.appending(path: name).path(percentEncoded: false))
    }
    return (try definitions.decrees() + own).sorted { ($0.date, $0.number) < ($1.date, $1.number) }
  }

  /// The definition of every indicator that is in force at the end of a period, by number: of several
  /// versions the one that came into force last (reading A10).
  /// - Throws: a definition error when a decree is broken.
  public func indicatorDefinitions(in period: CalendarPeriod) throws -> [IndicatorDefinition] {
    DefinitionsInForce.definitions(of: try decrees().flatMap(\.indicators), on: period.days.upperBound)
  }

  /// What a decree of the office's own would change.
  public struct DecreeReview: Sendable {
    /// The decree.
    public let decree: Decree
    /// Whether it is kept already.
    public let isHeld: Bool
    /// What should be looked at before it is used, the versions at hand included.
    public let findings: [DefinitionFinding]
  }

  /// Looks at a decree file of the office's own.
  /// - Throws: a definition error where the file is broken, E907 where a decree of other content bears its
  ///   number.
  public func reviewDecree(file: String) throws -> DecreeReview {
    let decree = try definitions.decree(file: file)
    let others = try decrees()
    let held = others.first { $0.number == decree.number }
    if let held, held != decree {
      throw PipelineError("E907", [decree.number], at: Provenance(source: Self.name(of: file)))
    }
    let known = others.flatMap(\.indicators)
    let before = Set(DefinitionLint.findings(definitions: known))
    let all = (held == nil ? others + [decree] : others).sorted {
      ($0.date, $0.number) < ($1.date, $1.number)
    }
    let findings = DefinitionLint.findings(definitions: all.flatMap(\.indicators))
    return DecreeReview(
      decree: decree, isHeld: held != nil,
      findings: held == nil ? findings.filter { !before.contains($0) } : findings)
  }

  /// Keeps a decree file of the office's own inside the workspace: its definitions hold from their first day
  /// on.
  /// - Throws: what `reviewDecree(file:)` throws, E731 when it cannot be kept; nothing is kept then.
  public func keepDecree(file: String, act: OperatorAct) throws -> DecreeReview {
    let review = try reviewDecree(file: file)
    guard !review.isHeld else { return review }
    let target = ownDecrees.appending(path: Self.fileName(of: review.decree))
    // Numbers that agree in all that the name of a file holds: the held one is never written over.
    guard !FileManager.default.fileExists(atPath: target.path(percentEncoded: false)) else {
      throw PipelineError("E907", [review.decree.number], at: Provenance(source: Self.name(of: file)))
    }
    do {
      try FileManager.default.createDirectory(at: ownDecrees, withIntermediateDirectories: true)
      try Data(contentsOf: URL(filePath: file)).write(to: target, options: .atomic)
    } catch {
      throw PipelineError("E731", [target.path(percentEncoded: false), "command.reason.other"])
    }
    do {
      let held = try Self.digest(ofFile: target.path(percentEncoded: false))
      try store.noteDecree(review.decree.number, sha256: held.sha256, act: act.masked)
    } catch {
      // What is not in the audit does not hold.
      try? FileManager.default.removeItem(at: target)
      throw error
    }
    return review
  }

  /// The number of a decree as the name of a file: each sign that is not a letter or digit of ASCII by its
  /// code, so that two numbers never have one name.
  private static func fileName(of decree: Decree) -> String {
    let name = decree.number.utf8.prefix(80).map { byte in
      switch byte {
      case 48...57, 65...90, 97...122: String(UnicodeScalar(byte))
      default: "-" + String(byte, radix: 16)
      }
    }
    return name.joined() + ".xml"
  }

  private static func name(of path: String) -> String {
    ShownText.safe(path.split(separator: "/").last ?? path[...])
  }
}
