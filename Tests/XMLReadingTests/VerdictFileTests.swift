// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing
import XMLReading

/// The collection of hostile and odd documents, with the verdicts of three other parsers.
struct VerdictFileTests {
  struct Row {
    let file: String
    let verdicts: [String]
    let bytes: [UInt8]

    /// Whether declarations stand inside the document, whatever its encoding.
    var hasInternalSubset: Bool {
      let text = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
      guard let begin = text.range(of: "<!DOCTYPE") else { return false }
      return text[begin.upperBound...].prefix { $0 != ">" }.contains("[")
    }
  }

  /// The bytes of a file; nil for a folder. `FileManager.contents` would leak where there are none.
  private static func bytes(of path: String) -> [UInt8]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else {
      return nil
    }
    return (try? FileHandle(forReadingAtPath: path)?.readToEnd() ?? Data()).map { Array($0) }
  }

  static func rows() throws -> [Row] {
    let folder = try #require(SharedFiles.path("data/formats"))
    let table = try String(contentsOfFile: folder + "/xml_verdicts.tsv", encoding: .utf8)
    return table.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4, let bytes = Self.bytes(of: folder + "/" + cells[0]) else {
        return nil
      }
      return Row(file: cells[0], verdicts: Array(cells[1...3]), bytes: bytes)
    }
  }

  @Test(.enabled(if: SharedFiles.folder != nil))
  func `what all three parsers refuse is refused with a position`() throws {
    let rows = try Self.rows().filter { $0.verdicts.allSatisfy { $0.hasPrefix("false") } }
    #expect(rows.count > 40)
    for row in rows {
      let error = refusal(row.bytes)
      #expect(error != nil, "\(row.file) was read")
      #expect((error?.line ?? 0) >= 1, "\(row.file)")
      #expect((error?.column ?? 0) >= 1, "\(row.file) \(String(describing: error))")
    }
  }

  @Test(.enabled(if: SharedFiles.folder != nil))
  func `what all three parsers read is read to the end unless it declares something itself`() throws {
    let rows = try Self.rows().filter { $0.verdicts == ["true", "true", "true"] }
    #expect(rows.count > 90)
    for row in rows {
      let error = refusal(row.bytes)
      if row.hasInternalSubset {
        #expect(error?.code == .internalSubset, "\(row.file) \(String(describing: error))")
      } else {
        #expect(error == nil, "\(row.file): \(String(describing: error))")
      }
    }
  }

  @Test(.enabled(if: SharedFiles.folder != nil))
  func `every file gives the same in pieces of any size`() throws {
    for row in try Self.rows() where row.bytes.count < 100_000 {
      let whole = Result { () throws(XMLReadingError) in try EventList(row.bytes, pieceBytes: 1 << 20) }
      for size in [1, 7, 4096] {
        let pieces = Result { () throws(XMLReadingError) in try EventList(row.bytes, pieceBytes: size) }
        switch (whole, pieces) {
        case (.success(let one), .success(let other)): #expect(one == other, "\(row.file) by \(size)")
        case (.failure(let one), .failure(let other)): #expect(one == other, "\(row.file) by \(size)")
        default: Issue.record("\(row.file) by \(size): \(whole) but \(pieces)")
        }
      }
    }
  }

  @Test(.enabled(if: SharedFiles.folder != nil))
  func `no file of the collection brings the reader down`() throws {
    let folder = try #require(SharedFiles.path("data/formats/xml-hardening"))
    let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
    for name in names {
      guard let bytes = Self.bytes(of: folder + "/" + name) else { continue }
      _ = refusal(bytes, pieceBytes: 1 << 16)
    }
  }
}
