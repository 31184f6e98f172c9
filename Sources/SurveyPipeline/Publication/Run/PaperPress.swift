// SPDX-License-Identifier: Apache-2.0
import Foundation
import ReportWriting
import SurveyModel
import SurveyStore
import SurveyValidation

/// Makes the papers of an order from a score sheet, each a function of what the store holds: nothing is written here.
struct PaperPress: Sendable {
  let publication: Publication
  let sheet: ScoreSheet
  let order: PaperOrder
  let thresholds: RoundThresholds
  /// The rounds up to this one, for the chart of each unit; nil where there is no earlier one.
  let series: ScoreTrend?
  /// The beginning of the file names of each unit of the sheet, in its order.
  let stems: [String]
  /// What full reports are made from beside the figures; nil where none is wanted.
  let laporan: LaporanSources?

  /// A press for a sheet. To papers of scores it adds the statistics, which follow from the store as the scores
  /// do.
  /// - Throws: what the definitions throw, and what the scores of earlier rounds do.
  init(_ publication: Publication, _ sheet: ScoreSheet, _ order: PaperOrder, stems: [String]) throws {
    self.publication = publication
    let assessment = Assessment(publication.workspace)
    let showsScores = order.kind != .validation
    self.sheet = showsScores ? try assessment.withStatistics(sheet) : sheet
    series = showsScores ? try assessment.series(endingWith: self.sheet) : nil
    self.order = order
    self.stems = stems
    thresholds = try publication.workspace.definitions.roundThresholds()
    laporan =
      order.kind == .laporan ? try LaporanSources(publication.workspace, sheet: sheet, trend: series) : nil
  }

  var catalogue: MessageCatalogue { publication.catalogue }

  /// The names of a unit's papers.
  func names(of index: Int) -> [String] {
    order.formats.flatMap { PaperNames.suffixes(of: $0, order.kind) }.map { stems[index] + $0 }
  }

  /// The page that leads to a unit's papers.
  func page(of index: Int) -> String? {
    guard order.formats.contains(.html) else { return nil }
    return PaperNames.suffixes(of: .html, order.kind).first.map { stems[index] + $0 }
  }

  /// The papers of a unit.
  /// - Parameter index: its place in the sheet.
  func papers(of index: Int) throws -> UnitPapers {
    switch order.kind {
    case .score: try scorePapers(of: index)
    case .validation: try validationPapers(of: index)
    case .laporan: try laporanPapers(of: index)
    }
  }

  private func scorePapers(of index: Int) throws -> UnitPapers {
    let (content, verdicts) = try publication.content(
      of: sheet.units[index], in: sheet, thresholds: thresholds, isPublic: order.isPublic, day: order.day,
      series: series)
    var papers = UnitPapers(notes: Assessment.notesOnFigure(verdicts))
    for format in order.formats {
      let names = PaperNames.suffixes(of: format, .score).map { stems[index] + $0 }
      switch format {
      case .html:
        let page = HTMLWriter.html(UnitReport.paper(content, catalogue: catalogue))
        papers.files.append(PaperFile(names[0], format, page))
      case .pdf:
        papers.files.append(try pdf(names[0], UnitReport.paper(content, catalogue: catalogue)))
      case .poster: papers.files += try posters(names, content)
      case .json:
        papers.files.append(PaperFile(names[0], format, ReportDocument.json(content, catalogue: catalogue)))
      case .csv:
        papers.files.append(PaperFile(names[0], format, ReportTable.elements(content, catalogue: catalogue)))
        papers.files.append(PaperFile(names[1], format, ReportTable.annex(content)))
      case .docx: papers.files.append(try document(UnitReport.paper(content, catalogue: catalogue), names[0]))
      case .xlsx: papers.files.append(try workbook(of: content, names[0]))
      }
    }
    return papers
  }

  /// A paper as pages.
  func pdf(_ name: String, _ paper: Paper) throws -> PaperFile {
    PaperFile(name, .pdf, Data(try PDFWriter.pdf(paper, day: order.day)))
  }

  /// A poster for a wall in two sizes, and for a screen.
  private func posters(_ names: [String], _ content: UnitReportContent) throws -> [PaperFile] {
    let poster = UnitPoster.content(content, address: order.address, catalogue: catalogue)
    let files = [
      try Poster.pdf(poster, size: .a4, day: order.day), try Poster.pdf(poster, size: .a3, day: order.day),
      try Poster.png(poster),
    ]
    return zip(names, files).map { PaperFile($0, .poster, Data($1)) }
  }

  private func validationPapers(of index: Int) throws -> UnitPapers {
    let unit = sheet.units[index]
    let content = try publication.validationContent(
      of: unit, in: sheet, thresholds: thresholds, day: order.day)
    let notes = content.verdicts.compactMap(\.finding)
    var papers = UnitPapers(noted: Set(notes.map(\.rule)).sorted { $0.rawValue < $1.rawValue })
    for format in order.formats {
      for name in PaperNames.suffixes(of: format, .validation).map({ stems[index] + $0 }) {
        if format == .pdf || format == .docx {
          let paper = ValidationReport.paper(content, catalogue: catalogue)
          papers.files.append(try format == .pdf ? pdf(name, paper) : document(paper, name))
          continue
        }
        let text =
          format == .html
          ? HTMLWriter.html(ValidationReport.paper(content, catalogue: catalogue))
          : try publication.findingTable(round: sheet.round.id, unit: unit.unit, notes: notes)
        papers.files.append(PaperFile(name, format, text))
      }
    }
    return papers
  }

  // MARK: The recap

  /// The papers of all units together.
  /// - Parameter units: what was made for each unit of the sheet; nil for one whose papers failed.
  func recap(_ units: [UnitRecord?]) throws -> [PaperFile] {
    switch order.kind {
    case .score: try scoreRecap(units)
    case .validation: try validationRecap(units)
    case .laporan: []
    }
  }

  private func scoreRecap(_ units: [UnitRecord?]) throws -> [PaperFile] {
    var notes: [String: [Message]] = [:]
    var pages: [String: String] = [:]
    for (index, papers) in units.enumerated() {
      let code = sheet.units[index].unit.code
      notes[code] = papers?.notes ?? []
      if papers != nil { pages[code] = page(of: index) }
    }
    let noted = sheet.adding(notes: notes)
    let content = RoundIndexContent(
      sheet: noted, registered: try publication.workspace.units().units, files: pages, generatedOn: order.day,
      variant: order.isPublic ? .publicUse : .internalUse,
      samples: Dictionary(
        sheet.units.map { unit in
          (
            unit.unit.code,
            RoundRules.sampleSize(
              unit: unit.unit, respondents: unit.tally.forms,
              population: sheet.round.populations[unit.unit.code], thresholds: thresholds)
          )
        }, uniquingKeysWith: { first, _ in first }),
      profile: order.isPublic || !order.formats.contains { [.html, .pdf, .docx].contains($0) }
        ? nil : try publication.profile(of: sheet))
    return try order.formats.compactMap { format in
      switch format {
      case .pdf: try pdf("index.pdf", RoundIndex.paper(content, catalogue: catalogue))
      case .html:
        PaperFile("index.html", format, HTMLWriter.html(RoundIndex.paper(content, catalogue: catalogue)))
      case .json:
        PaperFile("index.json", format, publication.scoreJSON(noted, isPublic: order.isPublic))
      case .csv, .poster: nil
      case .docx: try document(RoundIndex.paper(content, catalogue: catalogue), "index.docx")
      case .xlsx: try workbook(of: content, "index.xlsx")
      }
    }
  }

  private func validationRecap(_ units: [UnitRecord?]) throws -> [PaperFile] {
    guard order.formats.contains(.html) || order.formats.contains(.pdf) else { return [] }
    let entries = units.enumerated().compactMap { index, papers in
      papers.map {
        ValidationIndexContent.Entry(unit: sheet.units[index], noted: $0.noted, file: page(of: index) ?? "")
      }
    }
    let index = ValidationIndexContent(
      round: sheet.round, entries: entries, unassigned: sheet.unassigned,
      findings: try publication.findingGroups(round: sheet.round.id, unit: "") { _ in true },
      generatedOn: order.day)
    let paper = ValidationIndex.paper(index, catalogue: catalogue)
    return try order.formats.compactMap { format in
      switch format {
      case .html: PaperFile("validation.html", .html, HTMLWriter.html(paper))
      case .pdf: try pdf("validation.pdf", paper)
      default: nil
      }
    }
  }
}
