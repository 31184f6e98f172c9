// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyValidation

/// Reads a file and checks its forms, and puts them on the way in parcels: the front door and the validation stacked.
struct FormProducer: Sendable {
  /// Forms in a parcel: enough to make the handing over cheap, few enough to keep memory flat.
  private static let parcelSize = 256

  let path: String
  let source: String
  /// The digest of the bytes that are to be read.
  let sha256: String
  let order: Intake.Order
  let today: CalendarDate
  /// How many units the file may register; nil where it may register none.
  let registrationLimit: Int?

  /// Works until the file ends, fails, or nobody takes forms any more.
  func run(into channel: FormChannel) {
    do {
      try produce(into: channel)
    } catch {
      _ = channel.put(.failed(error))
    }
  }

  private func produce(into channel: FormChannel) throws {
    var reader = try SurveyFileReader(
      path: path,
      settings: ImportSettings(
        questionnaire: order.questionnaire, order: order.choices.order,
        mappingFile: order.choices.mappingFile,
        table: order.choices.table, takesUnitsFromSheets: order.unit == nil))
    guard channel.put(.opened(reader.header)) else { return }
    var checker = FormChecker(
      questionnaire: order.questionnaire, round: order.round, today: today, units: order.directory,
      unit: order.unit, source: source, dates: DateStyle(dialect: reader.header.dialect))
    var parcel = FormDelivery.Parcel()
    var registered = 0
    while let raw = try reader.next() {
      try refuseContradictions(in: raw, &checker)
      if let limit = registrationLimit, let code = checker.unknownUnit(raw) {
        guard registered < limit else { throw PipelineError("E751", [String(limit)], at: place(of: raw)) }
        let declared = reader.header.declaredUnits.first { $0.code == code }
        let unit = ServiceUnit(code: code, name: declared?.name ?? code)
        try UnitRules.check(code: unit.code, name: unit.name)
        registered += 1
        parcel.newUnits.append(unit)
        checker.register(unit)
      }
      parcel.forms.append(checker.check(raw))
      if parcel.forms.count == Self.parcelSize {
        parcel.bytesRead = reader.bytesRead
        guard channel.put(.forms(parcel)) else { return }
        parcel = FormDelivery.Parcel()
        parcel.forms.reserveCapacity(Self.parcelSize)
      }
    }
    parcel.bytesRead = reader.bytesRead
    guard parcel.forms.isEmpty || channel.put(.forms(parcel)) else { return }
    let members = reader.members
    guard members.isEmpty || ContainerDigest.sha256(of: members) == sha256 else {
      throw SurveyImportError("E306", at: Provenance(source: source))
    }
    _ = channel.put(.ended(reader.header, reader.findings, members))
  }

  private func refuseContradictions(in raw: RawForm, _ checker: inout FormChecker) throws {
    if let unit = order.unit, let other = checker.unitContradiction(raw) {
      throw PipelineError("E714", [unit.code, other], at: place(of: raw))
    }
    if let other = checker.roundContradiction(raw) {
      throw PipelineError("E715", [order.round.id, other], at: place(of: raw))
    }
  }

  private func place(of raw: RawForm) -> Provenance {
    Provenance(source: source, sheet: raw.part, record: raw.record, line: raw.line, column: raw.column)
  }
}
