// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import ArchiveWriting
import Foundation
import Testing

struct ArchiveWriterTests {
  private func archive(_ entries: [(String, [UInt8], Bool)]) throws -> [UInt8] {
    let archive = try ArchiveWriter()
    for (name, bytes, isPacked) in entries { try archive.add(bytes, as: name, isPacked: isPacked) }
    return try archive.finish()
  }

  @Test func `entries come back as they went in, in their order`() throws {
    let text = Array(String(repeating: "laporan ", count: 5000).utf8)
    let random = (0..<999).map { UInt8(truncatingIfNeeded: $0 &* 7919) }
    let bytes = try archive([
      ("[Content_Types].xml", text, true), ("a/b.bin", random, false), ("kosong", [], true),
    ])
    #expect(bytes.count < text.count / 4)
    let file = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    var reader = try ArchiveReader(path: file.path)
    #expect(reader.entries.map(\.name) == ["[Content_Types].xml", "a/b.bin", "kosong"])
    var held: [[UInt8]] = []
    for entry in reader.entries {
      var piece: [UInt8] = []
      try reader.read(entry, into: &piece)
      held.append(piece)
    }
    #expect(held == [text, random, []])
  }

  @Test func `the same entries give the same bytes, and no clock is in them`() throws {
    let entries = [("x.xml", Array("<a/>".utf8), true)]
    let first = try archive(entries)
    #expect(try archive(entries) == first)
    // The time in the head of the first entry: 1980-01-01 00:00.
    #expect(Array(first[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test(arguments: ["", "/a", "../a", "a//b", "a/", "a\\b", "c:x", "a\u{0}b", "./a", "twice"])
  func `a name that leads out of the archive, or comes twice, is refused`(name: String) throws {
    let archive = try ArchiveWriter()
    try archive.add([1], as: "twice")
    #expect(throws: ArchiveWritingError.self) { try archive.add([2], as: name) }
    #expect(try archive.finish().isEmpty == false)
  }

  @Test func `an empty archive and an archive finished twice are refused`() throws {
    let archive = try ArchiveWriter()
    #expect(throws: ArchiveWritingError.self) { try archive.finish() }
    try archive.add([1], as: "a")
    _ = try archive.finish()
    #expect(throws: ArchiveWritingError.self) { try archive.finish() }
    #expect(throws: ArchiveWritingError.self) { try archive.add([1], as: "b") }
  }
}
