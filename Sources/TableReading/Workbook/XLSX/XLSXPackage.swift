// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import XMLReading

/// What an XLSX says of itself: its sheets, found by relationships and not by the names of parts, and what their
/// cells share.
struct XLSXPackage: Sendable {
  /// The sheets, in the order of their tabs. Charts and macros are none.
  let sheets: [WorkbookSheet]
  /// The parts of the sheets, in the same order.
  let entries: [ArchiveEntry]
  let texts: SharedTexts
  let styles: XLSXStyles
  let isFrom1904: Bool

  private struct Relationship {
    let type: String
    let part: String
  }

  private struct Named {
    let sheet: WorkbookSheet
    let relationship: String
  }

  /// Reads everything but the sheets.
  /// - Throws: `notWorkbook`, `partMissing`, `tooManySheets`, and what reading the parts throws.
  init(_ bytes: inout WorkbookBytes, limits: WorkbookLimits) throws(WorkbookReadingError) {
    guard let (path, workbook) = try Self.workbook(&bytes, limits) else {
      throw WorkbookReadingError(.notWorkbook)
    }
    let relationships = try Self.relationships(of: path, &bytes, limits)
    let (named, isFrom1904) = try Self.named(workbook, &bytes, limits)
    var sheets: [WorkbookSheet] = []
    var entries: [ArchiveEntry] = []
    for sheet in named {
      guard let relationship = relationships[sheet.relationship] else {
        throw Self.missing(sheet.sheet.name)
      }
      guard relationship.type.hasSuffix("/worksheet") else { continue }
      // Two sheets of one part would count its rows twice.
      guard let entry = bytes.entry(relationship.part), !entries.contains(entry) else {
        throw Self.missing(sheet.sheet.name)
      }
      sheets.append(sheet.sheet)
      entries.append(entry)
    }
    let shared = relationships.values.first { $0.type.hasSuffix("/sharedStrings") }
    let styles = relationships.values.first { $0.type.hasSuffix("/styles") }
    self.sheets = sheets
    self.entries = entries
    self.isFrom1904 = isFrom1904
    if let entry = shared.flatMap({ bytes.entry($0.part) }) {
      texts = try SharedTexts(entry, of: &bytes, limits: limits)
    } else {
      texts = SharedTexts()
    }
    if let entry = styles.flatMap({ bytes.entry($0.part) }) {
      self.styles = try XLSXStyles(entry, of: &bytes, limits: limits)
    } else {
      self.styles = XLSXStyles()
    }
  }

  private static func missing(_ sheet: String) -> WorkbookReadingError {
    var error = WorkbookReadingError(.partMissing)
    error.sheet = sheet
    return error
  }

  /// The part of the workbook: as the relationships of the package say, else at its usual place.
  private static func workbook(
    _ bytes: inout WorkbookBytes, _ limits: WorkbookLimits
  ) throws(WorkbookReadingError) -> (String, ArchiveEntry)? {
    let root = try relationships(of: "", &bytes, limits).values.first { $0.type.hasSuffix("/officeDocument") }
    for path in [root?.part, "xl/workbook.xml"] {
      if let path, let entry = bytes.entry(path) { return (path, entry) }
    }
    return nil
  }

  /// The sheets that the workbook names, and whether its days count from 1904.
  private static func named(
    _ entry: ArchiveEntry, _ bytes: inout WorkbookBytes, _ limits: WorkbookLimits
  ) throws(WorkbookReadingError) -> ([Named], Bool) {
    var named: [Named] = []
    var isFrom1904 = false
    var isWorkbook = false
    do {
      try PartElements.read(entry, of: &bytes, limits: limits) { (element) throws(WorkbookReadingError) in
        guard XLSXTag.namespaces.contains(element.name.namespace) else { return }
        switch (element.parent, element.name.local) {
        case ("", "workbook"): isWorkbook = true
        case ("workbook", "workbookPr"): isFrom1904 = element.isTrue("date1904")
        case ("sheets", "sheet"):
          guard named.count < limits.sheets else {
            throw WorkbookReadingError(.tooManySheets, number: limits.sheets)
          }
          let id = element.attributes.first {
            $0.name == "id" && $0.namespace?.hasSuffix("/relationships") == true
          }
          let state = element["state"]
          named.append(
            Named(
              sheet: WorkbookSheet(
                name: element["name"] ?? "", isHidden: state == "hidden" || state == "veryHidden"),
              relationship: id?.value ?? element["r:id"] ?? ""))
        default: return
        }
      }
    } catch  where error.xml?.code == .notXML {
      // A binary workbook.
      throw WorkbookReadingError(.notWorkbook)
    }
    guard isWorkbook else { throw WorkbookReadingError(.notWorkbook) }
    return (named, isFrom1904)
  }

  /// The relationships of a part, by id; none where the part has none.
  private static func relationships(
    of part: String, _ bytes: inout WorkbookBytes, _ limits: WorkbookLimits
  ) throws(WorkbookReadingError) -> [String: Relationship] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    guard let entry = bytes.entry("\(folder)_rels/\(name).rels") else { return [:] }
    var found: [String: Relationship] = [:]
    try PartElements.read(entry, of: &bytes, limits: limits) { (element) throws(WorkbookReadingError) in
      guard element.name.local == "Relationship", element["TargetMode"] != "External", let id = element["Id"],
        let type = element["Type"], let target = element["Target"]
      else { return }
      guard found.count < limits.cellFormats else {
        throw WorkbookReadingError(.tooManyFormats, number: limits.cellFormats)
      }
      found[id] = Relationship(type: type, part: resolved(target, in: folder))
    }
    return found
  }

  /// The path of a part that is named from a folder.
  private static func resolved(_ target: String, in folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
