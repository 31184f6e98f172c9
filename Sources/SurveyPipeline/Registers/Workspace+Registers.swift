// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyImport
import SurveyModel
import SurveyStore

extension Workspace {
  /// The kecamatan of a code or a name.
  /// - Throws: E706 or E711 where no unit answers to it, E942 where that unit is no kecamatan.
  func kecamatan(named choice: String, in regions: RegionDirectory) throws -> ServiceUnit {
    let unit = try unit(named: choice)
    guard regions.region(unit.code)?.level == .kecamatan else { throw PipelineError("E942", [unit.code]) }
    return unit
  }

  /// What is needed to read entries of a register.
  func registerReading(
    unit: String?, today: CalendarDate, dates: DateStyle = DateStyle(), findings: [Finding] = []
  ) throws -> RegisterReading {
    let regions = RegionDirectory(try definitions.regions())
    return RegisterReading(
      regions: regions, units: try units(),
      chosen: try unit.map { try kecamatan(named: $0, in: regions).code }, today: today, dates: dates,
      findings: findings)
  }

  /// Reads, checks and keeps a table. What is wrong with the file is told in the report, and nothing is kept then.
  func report(
    on path: String, choices: RegisterChoices, _ body: (inout RegisterReport, FileManifest) throws -> Void
  ) throws -> RegisterReport {
    if let unit = choices.unit {
      _ = try kecamatan(named: unit, in: RegionDirectory(try definitions.regions()))
    }
    var report = RegisterReport(
      name: RegisterText.keptNumber(path.split(separator: "/").last ?? path[...]))
    report.isDryRun = choices.isDryRun
    do {
      let came = try SurveyFileReader.manifest(path: path)
      // People name files after persons and telephones.
      let manifest = FileManifest(
        name: RegisterText.keptNumber(came.name), size: came.size, sha256: came.sha256)
      report.name = manifest.name
      report.sha256 = manifest.sha256
      try body(&report, manifest)
    } catch let error as SurveyImportError {
      report.error = error
    } catch let error as PipelineError where error.place != nil {
      report.error = error
    }
    return report
  }
}

extension RegisterReport {
  /// Notes what was read.
  mutating func note(_ reading: RegisterReading, new: Int, changed: Int, unchanged: Int, refused: Int) {
    self.new = new
    self.changed = changed
    self.unchanged = unchanged
    self.refused = refused + reading.unreadableLines
    findings = reading.sortedFindings
    if reading.exclusions > 0 {
      error = PipelineError(
        "E935", [String(reading.exclusions)], at: name.isEmpty ? nil : Provenance(source: name))
    } else {
      verdict = new + changed > 0 ? .kept : .unchanged
    }
  }
}
