// SPDX-License-Identifier: Apache-2.0
import Crypto
public import IndicatorModel
import SurveyImport
public import SurveyModel
import SurveyStore

extension Workspace {
  /// Moves observations one step on their way: submit, verify, approve or return; all of them or none.
  /// - Returns: the observations as they are held now.
  /// - Throws: a store error where a step is refused; E920 where no value of the period is open to it,
  ///   E585 for an indicator that is not known.
  public func step(_ step: WorkflowStep, _ choice: ObservationChoice, act: OperatorAct) throws
    -> [PostedObservation]
  {
    let ids = try numbers(of: choice) { $0.status.after(step) != nil }
    guard !ids.isEmpty else { throw PipelineError("E920", ["indicator.step.\(step.rawValue)"]) }
    return try store.step(step, observations: ids, act: act.masked).map { PostedObservation($0) }
  }

  /// Closes a year or a quarter to changes.
  /// - Parameter unit: code or name; nil for all units.
  /// - Returns: how many values are locked by it.
  public func lock(_ period: CalendarPeriod, unit: String?, act: OperatorAct) throws -> Int {
    try store.lock(period, unit: unit.map { try self.unit(named: $0).code }, act: act.masked)
  }

  /// Opens a locked period again, with a reason.
  /// - Returns: how many values are open again.
  public func reopen(_ period: CalendarPeriod, unit: String?, act: OperatorAct) throws -> Int {
    try store.reopen(period, unit: unit.map { try self.unit(named: $0).code }, act: act.masked)
  }

  /// Whether a value is locked, and by what: the period of the lock.
  public func lockedPeriod(of observation: Observation) throws -> CalendarPeriod? {
    try store.locks().first { $0.covers(observation.period, unit: observation.unitCode) }?.period
  }

  /// Adds a paper that proves an observation; of a file its name and its digest are kept, not its content.
  /// - Parameters:
  ///   - title: what the paper is.
  ///   - file: its path; nil for a paper that is not held as a file.
  /// - Throws: E301 to E307 where the file cannot be read; E872 for a title that is empty or too long; a store error.
  public func addEvidence(_ title: String, file: String?, to number: Int, act: OperatorAct) throws
    -> PostedObservation
  {
    let words = PersonalText.masked(
      title.split { $0.isWhitespace }.map { ShownText.safe($0) }.joined(separator: " "))
    guard (1...300).contains(words.unicodeScalars.count) else {
      throw PipelineError("E872", ["indicator.evidence.title", "300"])
    }
    let held = try file.map { try Self.digest(ofFile: $0) }
    let evidence = Evidence(title: words, fileName: held?.name ?? "", sha256: held?.sha256 ?? "")
    return PostedObservation(try store.addEvidence(evidence, to: number, act: act.masked))
  }

  /// An observation by its number.
  /// - Throws: a store error where there is none.
  public func observation(_ number: Int) throws -> PostedObservation {
    guard let held = try store.observation(number) else {
      throw PipelineError("E910", [String(number)])
    }
    return PostedObservation(held)
  }

  func numbers(of choice: ObservationChoice, where isOpen: (HeldObservation) -> Bool) throws -> [Int] {
    switch choice {
    case .numbers(let numbers): return numbers
    case .period(let period, let indicator, let unit):
      let code = try unit.map { try self.unit(named: $0).code }
      let known = try decrees().flatMap(\.indicators).map(\.code)
      if let indicator, !known.contains(indicator) {
        throw PipelineError(
          "E585",
          [String(ShownText.safe(indicator).prefix(40)), Set(known).sorted().joined(separator: ", ")])
      }
      return try store.observations(indicator: indicator, unit: code).filter { held in
        let days = held.observation.period.days
        return period.days.lowerBound <= days.lowerBound && days.upperBound <= period.days.upperBound
          && isOpen(held)
      }.map(\.id)
    }
  }

  /// The name of a plain file and SHA-256 of its bytes, read in pieces.
  /// - Throws: E301 to E307 where it cannot be read.
  static func digest(ofFile path: String) throws -> (name: String, sha256: String) {
    var source = try ByteSource(path: path)
    var hasher = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while case let count = try source.read(into: &buffer), count > 0 { hasher.update(data: buffer[..<count]) }
    let text = hasher.finalize().map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }
    return (source.name, text.joined())
  }
}
