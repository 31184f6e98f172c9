// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyStore
import SurveyValidation

/// A held form as an operator may look at it: what it said when it came, what it says now, who changed it.
///
/// Nothing personal is in it: a cell that was not understood is shown when it has 3 characters or fewer,
/// remarks and ids are only said to be there.
public struct FormHistory: Sendable {
  /// One field.
  public struct Line: Hashable, Sendable {
    /// The field: `U9 (Q8)`, `sex`, `date`.
    public let field: String
    /// The heading of its column; nil where the file has none.
    public let heading: String?
    /// The cell as it came; nil where the record does not have it, `…` where it may not be shown.
    public let came: String?
    /// The value as it is understood now; empty for a field without one.
    public let value: String
  }

  /// One version.
  public struct Version: Hashable, Sendable {
    /// Its number.
    public let id: Int
    /// What made it: `set`, `asCame`, `withdraw`, `keep`, `reorder`; nil for the form as it came.
    public let kind: String?
    /// How it stands in the account.
    public let status: FormStatus
    /// Why it is not scored; nil when it is.
    public let exclusion: ExclusionReason?
    /// Whether it is the one that holds.
    public let isCurrent: Bool
    /// The line of the audit that made it; nil for the form as it came.
    public let line: AuditEntry?
  }

  /// The form.
  public let form: HeldForm
  /// The round.
  public let roundID: String
  /// Its fields, in the order of the file's columns.
  public let lines: [Line]
  /// Its versions, the one that came first.
  public let versions: [Version]
  /// What was found about it.
  public let findings: [Finding]
  /// Whether what it said is deleted, its time of retention being over.
  public let isPurged: Bool
}

extension Correction {
  /// A form of any version with its history.
  /// - Parameter text: its number, or `BATCH:RECORD`.
  /// - Throws: E780, E551, E555, E531.
  public func history(of text: String) throws -> FormHistory { try workspace.history(ofForm: text) }
}

extension Workspace {
  fileprivate func history(ofForm text: String) throws -> FormHistory {
    let id = try formNumber(text)
    let versions = try store.history(ofForm: id)
    guard let held = try store.version(id) else { throw PipelineError("E780", [text]) }
    let questionnaire = try questionnaire(held.batch.questionnaireID)
    let known = CorrectableField(questionnaire: questionnaire)
    let units = try units()
    let checker = FormChecker(
      questionnaire: questionnaire, round: try round(held.roundID),
      today: try round(held.roundID).days.upperBound, units: units,
      unit: nil, source: held.form.source, dates: DateStyle(dialect: held.batch.dialect))
    return FormHistory(
      form: held.form, roundID: held.roundID, lines: known.lines(of: held, checker),
      versions: versions.map {
        FormHistory.Version(
          id: $0.form.id, kind: $0.kind?.rawValue, status: $0.form.status, exclusion: $0.form.exclusion,
          isCurrent: $0.isCurrent, line: $0.line.map(AuditEntry.init))
      }, findings: held.findings, isPurged: held.form.response.answers.isEmpty)
  }
}

extension CorrectableField {
  fileprivate func lines(of held: HeldVersion, _ checker: FormChecker) -> [FormHistory.Line] {
    let purged = held.form.response.answers.isEmpty
    var lines = held.came.map { cell in
      FormHistory.Line(
        field: label(of: cell.field), heading: cell.heading, came: purged ? nil : Self.shown(cell, checker),
        value: purged ? "" : state(of: cell, in: held))
    }
    let columns = Set(held.came.map(\.field))
    for field in held.corrected.keys.filter({ !columns.contains($0) }).sorted(by: { $0.name < $1.name }) {
      lines.append(
        FormHistory.Line(
          field: label(of: field), heading: nil, came: nil, value: value(of: field, in: held.form.response)))
    }
    return lines
  }

  /// The value of a field; where there is none although the cell had content that nobody understands, that.
  private func state(of cell: HeldCell, in held: HeldVersion) -> String {
    let value = value(of: cell.field, in: held.form.response)
    guard value == "blank", held.corrected[cell.field] == nil else { return value }
    let rule: RuleID
    switch cell.field {
    case .date: rule = .dateUnreadable
    case .hour: rule = .hourUnreadable
    case .unit: rule = .unitUnknown
    default: return value
    }
    guard held.findings.contains(where: { $0.rule == rule }) else { return value }
    return cell.field == .unit ? "unlisted" : "unreadable"
  }

  /// The cell as it came where it says nothing about a person: where it was understood or is very short;
  /// `…` where it might.
  private static func shown(_ cell: HeldCell, _ checker: FormChecker) -> String? {
    guard let text = cell.text else { return nil }
    if text.isEmpty { return text }
    switch cell.field {
    case .remark, .strongID, .service: return "…"
    default: return text.count <= 3 || checker.understands(text, as: cell.field) ? text : "…"
    }
  }
}
