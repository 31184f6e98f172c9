// SPDX-License-Identifier: Apache-2.0
import JSONReading
public import SurveyModel
import TableReading

/// Reads published results: JSON in the shape of our hand-outs, or tables with one row per unit, as text or in a workbook.
///
/// No forms are in such a file. Nothing of it is kept; it is read to be computed again.
public enum RecapReader {
  /// The most results that one file may hold.
  public static let mostEntries = 20_000
  /// The most elements that one result may have.
  public static let mostElements = 100

  /// The published results of a file.
  /// - Parameters:
  ///   - path: where it lies.
  ///   - elementNames: names of elements that may head a column of a table, beside codes and numbers.
  /// - Throws: E301 to E306 (the file), E310 to E319 (what it is), E80x (JSON), E81x (its shape), E82x (a
  ///   table), E2xx.
  public static func recap(path: String, elementNames: [String] = []) throws(SurveyImportError)
    -> PublishedRecap
  {
    var file = try ByteSource(path: path)
    let name = file.name
    var head = Array(repeating: UInt8(0), count: FileKind.headSize)
    var filled = 0
    while filled < head.count {
      let count = try file.read(into: &head, from: filled)
      if count == 0 { break }
      filled += count
    }
    head.removeLast(head.count - filled)
    try file.rewind()
    if isJSON(head) { return try JSONRecap.recap(of: bytes(of: &file), source: name) }
    switch FileKind(head: head) {
    case .text: return try RecapTable.recap(file: file, elementNames: elementNames)
    case .empty: throw SurveyImportError("E310", at: Provenance(source: name))
    case .zip:
      guard case .workbook(let format) = ArchiveKind(path: path) else {
        throw SurveyImportError("E240", at: Provenance(source: name))
      }
      return try RecapWorkbook.recap(path: path, file: file, format: format, elementNames: elementNames)
    case .xml:
      guard try XMLKind.kind(of: &file) == .workbook else {
        throw SurveyImportError("E806", at: Provenance(source: name))
      }
      return try RecapWorkbook.recap(
        path: path, file: file, format: .spreadsheetML, elementNames: elementNames)
    case .json: throw SurveyImportError("E805", at: Provenance(source: name))
    case .refused(let messageID):
      let message = try ProtectedWorkbook.messageID(messageID, of: &file)
      throw SurveyImportError(message, at: Provenance(source: name))
    }
  }

  /// Whether the first character opens an object or a list.
  private static func isJSON(_ head: [UInt8]) -> Bool {
    let plain = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    guard let first = plain.first(where: { !($0 == 0x20 || (9...13).contains($0)) }) else { return false }
    return (first == UInt8(ascii: "{") || first == UInt8(ascii: "[")) && !head.starts(with: "{\\rtf".utf8)
  }

  private static func bytes(of file: inout ByteSource) throws(SurveyImportError) -> [UInt8] {
    let most = JSONReadingLimits.document.fileBytes
    guard file.size <= most else {
      throw SurveyImportError(
        "E803", ["recompute.limit.file", String(most)], at: Provenance(source: file.name))
    }
    var bytes = Array(repeating: UInt8(0), count: file.size + 1)
    var filled = 0
    while true {
      let count = try file.read(into: &bytes, from: filled)
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
