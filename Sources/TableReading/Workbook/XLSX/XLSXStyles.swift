// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import XMLReading

/// Which styles of cells show a number as a day or a time.
struct XLSXStyles: Sendable {
  private var isDate: [Bool] = []

  /// No styles: every number is a number.
  init() {}

  /// Whether a style shows days or times; false for one that there is not.
  @inline(__always)
  func isDate(_ style: Int) -> Bool { style < isDate.count && isDate[style] }

  /// Reads the part.
  /// - Throws: `archive`, `xml`, `partTooLarge`, `tooManyFormats`.
  init(
    _ entry: ArchiveEntry, of bytes: inout WorkbookBytes, limits: WorkbookLimits
  ) throws(WorkbookReadingError) {
    var codes: [Int: Bool] = [:]
    var formats: [Int] = []
    try PartElements.read(entry, of: &bytes, limits: limits) { (element) throws(WorkbookReadingError) in
      guard XLSXTag.namespaces.contains(element.name.namespace) else { return }
      switch (element.parent, element.name.local) {
      case ("numFmts", "numFmt"):
        guard let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] else {
          return
        }
        codes[id] = NumberFormat.isDate(code: code)
      case ("cellXfs", "xf"):
        formats.append(element["numFmtId"].flatMap { Int($0) } ?? 0)
      default: return
      }
      guard max(codes.count, formats.count) <= limits.cellFormats else {
        throw WorkbookReadingError(.tooManyFormats, number: limits.cellFormats)
      }
    }
    isDate = formats.map { codes[$0] ?? NumberFormat.isDate(builtIn: $0) }
  }
}
