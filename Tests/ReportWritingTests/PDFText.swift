// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The text of a PDF as another program reads it: pdftotext of the Debian package poppler-utils.
enum PDFText {
  /// A rectangle, in points from the upper left corner of its page.
  struct Box {
    let left: Double
    let top: Double
    let right: Double
    let bottom: Double
  }

  /// The text of each page, in the layout of the page.
  static func pages(of bytes: [UInt8]) throws -> [String] {
    let text = try read(bytes, ["-layout"])
    return text.split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Each word with where it stands, and the size of its page.
  static func boxes(of bytes: [UInt8]) throws -> [(
    text: String, word: Box, page: (width: Double, height: Double)
  )] {
    var page = (width: 0.0, height: 0.0)
    var words: [(text: String, word: Box, page: (width: Double, height: Double))] = []
    for line in try read(bytes, ["-bbox"]).split(separator: "\n") {
      let numbers = line.matches(of: #/="(-?[0-9.]+)"/#).compactMap { Double($0.1) }
      if line.contains("<page "), numbers.count == 2 { page = (numbers[0], numbers[1]) }
      guard line.contains("<word "), numbers.count == 4 else { continue }
      let text = line.split(separator: ">").dropFirst().first?.split(separator: "<").first ?? ""
      words.append(
        (String(text), Box(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3]), page))
    }
    return words
  }

  private static func read(_ bytes: [UInt8], _ options: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".pdf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = Process()
    program.executableURL = URL(filePath: "/usr/bin/env")
    program.arguments = ["pdftotext"] + options + [file.path, "-"]
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    program.waitUntilExit()
    #expect(program.terminationStatus == 0, "pdftotext (poppler-utils) could not read the file")
    return String(decoding: data, as: UTF8.self)
  }
}

extension [UInt8] {
  /// How often a text stands in the bytes.
  func count(of text: String) -> Int {
    let text = Array(text.utf8)
    guard !text.isEmpty, count >= text.count else { return 0 }
    return (0...count - text.count).count {
      self[$0] == text[0] && self[$0..<$0 + text.count].elementsEqual(text)
    }
  }

  func contains(_ text: String) -> Bool { count(of: text) > 0 }
}
