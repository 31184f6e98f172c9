// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct ByteSourceTests {
  private func openingError(_ path: String) -> String? {
    do {
      _ = try ByteSource(path: path)
      return nil
    } catch { return error.message.id }
  }

  @Test func `what is no regular file is refused before a byte is read`() throws {
    #expect(openingError("/nonexistent/berkas.csv") == "E301")
    #expect(openingError("/") == "E303")
    #expect(openingError("/dev/null") == "E304")
    let folder = FileManager.default.temporaryDirectory.appending(path: "ikm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appending(path: "pipa").path
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(openingError(pipe) == "E304")
  }

  @Test func `bytes come in order and again after going back`() throws {
    let file = try TemporaryFile("abcdef")
    var source = try ByteSource(path: file.path)
    var bytes = Array(repeating: UInt8(0), count: 4)
    #expect(try source.read(into: &bytes) == 4)
    #expect(source.position == 4)
    #expect(try source.read(into: &bytes, from: 1) == 2)
    #expect(String(decoding: bytes, as: UTF8.self) == "aefd")
    #expect(try source.read(into: &bytes) == 0)
    try source.rewind()
    #expect(try source.read(into: &bytes) == 4)
    #expect(source.size == 6)
    #expect(source.name == "berkas.csv")
  }

  @Test func `a file that changes while it is read is an error`() throws {
    let file = try TemporaryFile("abcdef")
    var source = try ByteSource(path: file.path)
    var bytes = Array(repeating: UInt8(0), count: 16)
    #expect(try source.read(into: &bytes) == 6)
    let handle = try FileHandle(forWritingTo: URL(filePath: file.path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("ghi".utf8))
    try handle.close()
    do {
      _ = try source.read(into: &bytes)
      Issue.record("the growth was not noticed")
    } catch { #expect(error.message.id == "E306") }
  }

  @Test func `the manifest tells the bytes by size and SHA-256`() throws {
    let file = try TemporaryFile("abc", name: "a.csv")
    var seen: [Int] = []
    let manifest = try SurveyFileReader.manifest(path: file.path) { seen.append($0) }
    #expect(manifest.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(manifest.size == 3)
    #expect(manifest.name == "a.csv")
    #expect(seen == [3])
  }
}
