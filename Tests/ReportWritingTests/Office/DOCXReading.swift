// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import Foundation
@testable import ReportWriting
import SurveyModel
import SurveyTestSupport
import Testing
import XMLReading

/// A DOCX that was written for a test, its parts unpacked.
struct DOCXReading {
  let bytes: [UInt8]
  /// The parts by name.
  private(set) var parts: [String: [UInt8]] = [:]
  private(set) var names: [String] = []

  init(
    _ paper: Paper, catalogue: MessageCatalogue = TestCatalogue.indonesian, drawings: DOCXDrawings = .none
  ) throws {
    bytes = try DOCXWriter.docx(
      paper, catalogue: catalogue, day: ModelForm.day(2024, 7, 5), drawings: drawings)
    let file = FileManager.default.temporaryDirectory.appending(path: "docx-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    var archive = try ArchiveReader(path: file.path)
    names = archive.entries.map(\.name)
    for entry in archive.entries {
      var part: [UInt8] = []
      try archive.read(entry, into: &part)
      parts[entry.name] = part
    }
  }

  func text(_ name: String) -> String { String(decoding: parts[name] ?? [], as: UTF8.self) }

  var document: String { text("word/document.xml") }

  /// Every part of XML, by name.
  var xml: [(name: String, bytes: [UInt8])] {
    names.filter { !$0.hasSuffix(".png") }.map { ($0, parts[$0] ?? []) }
  }

  /// What a reader sees of the main part, one line a paragraph.
  var lines: [String] {
    document.components(separatedBy: "</w:p>").map { paragraph in
      paragraph.matches(of: #/<w:t xml:space="preserve">([^<]*)<\/w:t>/#).map { Self.plain(String($0.1)) }
        .joined()
    }
  }

  /// The texts of paragraphs of a style.
  func lines(_ style: String) -> [String] {
    document.components(separatedBy: "</w:p>").filter { $0.contains("<w:pStyle w:val=\"\(style)\"/>") }
      .map { paragraph in
        paragraph.matches(of: #/<w:t xml:space="preserve">([^<]*)<\/w:t>/#).map { Self.plain(String($0.1)) }
          .joined()
      }
  }

  private static func plain(_ text: String) -> String {
    text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  /// Reads a part as XML to its end.
  static func parse(_ bytes: [UInt8]) throws {
    var reader = try XMLEventReader()
    try reader.feed(bytes.span, isLast: false)
    try reader.feed([UInt8]().span, isLast: true)
  }
}
