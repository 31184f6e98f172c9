// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyValidation

/// The forms of a file, checked as they are pulled: the front door and the validation stacked.
struct CheckingCursor: ~Copyable, PullCursor {
  typealias Element = CheckedForm
  typealias Failure = any Error

  /// What a checker is made from.
  struct Setting {
    let questionnaire: Questionnaire
    let round: SurveyRound
    let today: CalendarDate
    let unit: ServiceUnit?
    let source: String
    /// How many units the file may register; nil where it may register none.
    let registrationLimit: Int?
  }

  private var reader: SurveyFileReader
  private var checker: FormChecker
  private var directory: UnitDirectory
  private let setting: Setting
  private let progress: ((Int) -> Void)?
  private var count = 0
  /// The units that this file made known, by code.
  private(set) var newUnits: [String: ServiceUnit] = [:]

  init(
    reader: consuming SurveyFileReader, setting: Setting, directory: UnitDirectory, progress: ((Int) -> Void)?
  ) {
    self.reader = reader
    self.setting = setting
    self.directory = directory
    self.progress = progress
    checker = Self.checker(setting, directory)
    if let unit = setting.unit, directory.unit(code: unit.code) == nil { newUnits[unit.code] = unit }
  }

  /// What the file says about itself; final after the end.
  var header: FileHeader { reader.header }
  /// What was found about the file; complete after the end.
  var findings: [Finding] { reader.findings }

  mutating func next() throws -> CheckedForm? {
    guard let raw = try reader.next() else { return nil }
    count += 1
    if count & 0xFFF == 0 { progress?(reader.bytesRead) }
    if setting.unit != nil, let other = checker.unitContradiction(raw) {
      throw PipelineError("E714", [setting.unit?.code ?? "", other], at: place(of: raw))
    }
    if let other = checker.roundContradiction(raw) {
      throw PipelineError("E715", [setting.round.id, other], at: place(of: raw))
    }
    if setting.registrationLimit != nil { try meet(raw) }
    return checker.check(raw)
  }

  /// Makes a unit known that a form names and nobody registered.
  private mutating func meet(_ raw: RawForm) throws {
    guard let cell = raw.cell(.unit)?.text else { return }
    let code = Self.trimmed(cell)
    guard code.contains(where: { $0.isLetter || $0.isNumber }), directory.unit(named: code) == nil else {
      return
    }
    guard newUnits.count < setting.registrationLimit ?? 0 else {
      throw PipelineError("E751", [String(setting.registrationLimit ?? 0)], at: place(of: raw))
    }
    try UnitRules.check(code: code, name: code)
    let declared = reader.header.declaredUnits.first { $0.code == code }
    let unit = ServiceUnit(code: code, name: declared?.name ?? code)
    newUnits[code] = unit
    directory.add(unit)
    checker = Self.checker(setting, directory)
  }

  private func place(of raw: RawForm) -> Provenance {
    Provenance(source: setting.source, record: raw.record, line: raw.line, column: raw.column)
  }

  private static func checker(_ setting: Setting, _ directory: UnitDirectory) -> FormChecker {
    FormChecker(
      questionnaire: setting.questionnaire, round: setting.round, today: setting.today, units: directory,
      unit: setting.unit, source: setting.source)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
