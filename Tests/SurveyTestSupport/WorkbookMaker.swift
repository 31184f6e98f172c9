// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Small XLSX workbooks out of hand-written XML.
public struct WorkbookMaker: Sendable {
  /// One sheet: its name, the rows of its `sheetData`, and its state.
  public struct Sheet: Sendable {
    /// The name on the tab.
    public var name: String
    /// What stands in `sheetData`.
    public var rows: String
    /// `visible`, `hidden` or `veryHidden`.
    public var state: String

    /// A sheet.
    public init(_ name: String, _ rows: String, state: String = "visible") {
      self.name = name
      self.rows = rows
      self.state = state
    }

    /// A sheet of inline texts and numbers: cells parted by `|`, rows by line ends. Digits become numbers.
    public init(_ name: String, table: String, state: String = "visible") {
      let rows = table.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
        place, line in
        let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
          let text = cell.trimmingCharacters(in: .whitespaces)
          if text.isEmpty { return "<c/>" }
          if Double(text) != nil { return "<c><v>\(text)</v></c>" }
          return "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
        }
        return "<row r=\"\(place + 1)\">\(cells.joined())</row>"
      }
      self.init(name, rows.joined(), state: state)
    }
  }

  /// The sheets.
  public var sheets: [Sheet]
  /// What stands in `sst`; nil for no such part.
  public var texts: String?
  /// What stands in `styleSheet`; nil for no such part.
  public var styles: String?
  /// Attributes of `workbookPr`.
  public var properties = ""

  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook.
  public init(_ sheets: [Sheet], texts: String? = nil, styles: String? = nil) {
    self.sheets = sheets
    self.texts = texts
    self.styles = styles
  }

  /// The entries of the archive.
  public var entries: [ZipMaker.Entry] {
    let numbered = sheets.enumerated().map { ($0.offset + 1, $0.element) }
    var relationships = numbered.map { number, _ in
      Self.relationship("rId\(number)", "worksheet", "worksheets/sheet\(number).xml")
    }
    if texts != nil {
      relationships.append(Self.relationship("rId901", "sharedStrings", "sharedStrings.xml"))
    }
    if styles != nil { relationships.append(Self.relationship("rId902", "styles", "styles.xml")) }
    let tabs = numbered.map { number, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(number)\" state=\"\(sheet.state)\" r:id=\"rId\(number)\"/>"
    }
    let workbook =
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><workbookPr \(properties)/><sheets>"
      + "\(tabs.joined())</sheets></workbook>"
    var entries: [ZipMaker.Entry] = [
      .init("[Content_Types].xml", "<Types/>"),
      .init("_rels/.rels", Self.list([Self.relationship("rId1", "officeDocument", "xl/workbook.xml")])),
      .init("xl/workbook.xml", workbook),
      .init("xl/_rels/workbook.xml.rels", Self.list(relationships)),
    ]
    for (number, sheet) in numbered {
      let text = "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(sheet.rows)</sheetData></worksheet>"
      entries.append(.init("xl/worksheets/sheet\(number).xml", text))
    }
    if let texts {
      entries.append(.init("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(texts)</sst>"))
    }
    if let styles {
      entries.append(.init("xl/styles.xml", "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"))
    }
    return entries
  }

  /// The bytes of the workbook.
  public var bytes: [UInt8] { ZipMaker(entries).bytes }

  private static func relationship(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"/>"
  }

  private static func list(_ relationships: [String]) -> String {
    "<Relationships xmlns=\"\(package)\">\(relationships.joined())</Relationships>"
  }
}

/// A file in a folder of its own that goes when the test ends.
public final class ScratchFile: Sendable {
  /// Where it lies.
  public let path: String

  /// Writes a file.
  public init(_ bytes: some Sequence<UInt8>, name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ikm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(at: URL(filePath: path).deletingLastPathComponent())
  }
}
