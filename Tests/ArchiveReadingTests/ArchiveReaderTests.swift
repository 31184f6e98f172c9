// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import Foundation
import SurveyTestSupport
import Testing

struct ArchiveReaderTests {
  private static let good = ZipMaker([
    .init("instances/", []), .init("instances/a.xml", "<a/>"), .init("instances/b.jpg", "no picture"),
  ])

  @Test func `entries are listed and unpacked`() throws {
    let file = try ArchiveFile(Self.good.bytes)
    var archive = try ArchiveReader(path: file.path)
    let entries = archive.entries
    #expect(entries.map(\.name) == ["instances/", "instances/a.xml", "instances/b.jpg"])
    #expect(entries.map(\.isFolder) == [true, false, false])
    #expect(archive.size == Self.good.bytes.count)
    var bytes: [UInt8] = [1, 2, 3]
    try archive.read(entries[1], into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "<a/>")
    try archive.read(entries[2], into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "no picture")
  }

  @Test func `what zip programs pack is unpacked`() throws {
    let text = String(repeating: "<form><u1>4</u1></form>\n", count: 2000)
    let packed = ZipMaker.Entry(bomb: "zeros.xml", bytes: 100_000)
    let file = try ArchiveFile(ZipMaker([.init("a.xml", text), packed]).bytes)
    var archive = try ArchiveReader(path: file.path)
    let entries = archive.entries
    var bytes: [UInt8] = []
    try archive.read(entries[1], into: &bytes)
    #expect(bytes.count == Int(packed.size) && bytes.allSatisfy { $0 == 0 })
    try archive.read(entries[0], into: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test(arguments: [
    "../a.xml", "a/../../b.xml", "/etc/passwd", "a\\b.xml", "..\\b.xml", "C:/a.xml", "c:a.xml", "..",
    "a//b.xml",
    "./a.xml", "a/./b.xml", "a\nb.xml", "",
  ])
  func `a name that leads out of the archive refuses it`(name: String) throws {
    #expect(refusal(ZipMaker([.init("a.xml", "<a/>"), .init(name, "<a/>")]))?.code == .unsafeName)
  }

  @Test func `a link refuses the archive`() throws {
    let link = ZipMaker.Entry("a.xml", Array("/etc/passwd".utf8), attributes: 0xA1FF_0000)
    #expect(refusal(ZipMaker([link]))?.code == .link)
  }

  @Test func `two entries of one name refuse the archive`() throws {
    #expect(refusal(ZipMaker([.init("a.xml", "<a/>"), .init("a.xml", "<b/>")]))?.code == .duplicateName)
    #expect(refusal(ZipMaker([.init("a", "<a/>"), .init("a/", [])]))?.code == .duplicateName)
  }

  @Test func `more entries than the limit refuse the archive before its directory is read`() throws {
    var maker = ZipMaker((1...20).map { .init("\($0).xml", "<a/>") })
    var limits = ArchiveReadingLimits.survey
    limits.entries = 20
    #expect(refusal(maker, limits) == nil)
    limits.entries = 19
    #expect(refusal(maker, limits)?.code == .tooManyEntries)
    maker.claimedEntries = 60_000
    #expect(refusal(maker)?.code == .tooManyEntries)
    limits = .survey
    limits.directoryBytes = 500
    maker.claimedEntries = nil
    #expect(refusal(maker, limits)?.code == .directoryTooLarge)
  }

  @Test func `an end record hidden in the remark of another is held to the limits too`() throws {
    var liar = ZipMaker([.init("a.xml", "<a/>")])
    liar.claimedEntries = 65_000
    let good = Self.good.bytes
    let hidden = Array(liar.bytes.suffix(22))
    let bytes = Array(good.dropLast(2)) + [22, 0] + hidden
    #expect(refusal(bytes)?.code == .tooManyEntries)
  }

  @Test func `what unpacks to too much is refused while it is read`() throws {
    let file = try ArchiveFile(ZipMaker([.init(bomb: "a.xml", bytes: 9_000_000)]).bytes)
    var archive = try ArchiveReader(path: file.path)
    #expect(readRefusal(&archive) == .entryTooLarge)
    var limits = ArchiveReadingLimits.survey
    limits.ratio = 100
    var dense = try ArchiveReader(path: file.path, limits: limits)
    #expect(readRefusal(&dense) == .ratioTooHigh)
  }

  @Test func `a directory that lies about the size of a bomb is not believed`() throws {
    var bomb = ZipMaker.Entry(bomb: "a.xml", bytes: 9_000_000)
    bomb.size = 10
    let file = try ArchiveFile(ZipMaker([bomb]).bytes)
    var archive = try ArchiveReader(path: file.path)
    let code = readRefusal(&archive)
    #expect(code == .entryTooLarge || code == .damaged)
  }

  @Test func `all entries together are counted, each of them once`() throws {
    let entries = (1...4).map { ZipMaker.Entry("\($0).xml", [UInt8](repeating: 32, count: 1000)) }
    let file = try ArchiveFile(ZipMaker(entries).bytes)
    var limits = ArchiveReadingLimits.survey
    limits.totalBytes = 3500
    var archive = try ArchiveReader(path: file.path, limits: limits)
    let listed = archive.entries
    var bytes: [UInt8] = []
    for _ in 0..<5 { for entry in listed.dropLast() { try archive.read(entry, into: &bytes) } }
    #expect(throws: ArchiveReadingError(.totalTooLarge, ["3500"])) {
      try archive.read(listed[3], into: &bytes)
    }
    #expect(bytes.isEmpty)
  }

  @Test func `an entry that needs a password is named`() throws {
    let file = try ArchiveFile(
      ZipMaker([.init("a.xml", [UInt8](repeating: 7, count: 40), flags: 0x801)]).bytes)
    var archive = try ArchiveReader(path: file.path)
    #expect(readRefusal(&archive) == .encrypted)
  }

  @Test func `an entry that does not match its checksum is damaged`() throws {
    var entry = ZipMaker.Entry("a.xml", "<a>4</a>")
    entry.checksum ^= 1
    let file = try ArchiveFile(ZipMaker([entry]).bytes)
    var archive = try ArchiveReader(path: file.path)
    #expect(readRefusal(&archive) == .damaged)
  }

  @Test func `cut at any byte an archive is refused or gives the same entries`() throws {
    let whole = ZipMaker([.init("a.xml", "<a/>"), .init("b/c.xml", "<b>2</b>")]).bytes
    for count in 0..<whole.count {
      #expect(refusal(Array(whole[..<count])) != nil, "\(count) bytes")
    }
    #expect(refusal(whole) == nil)
  }

  @Test func `a folder, a pipe and nothing at all are refused`() throws {
    let file = try ArchiveFile([])
    #expect(refusal([])?.code == .damaged)
    #expect(throws: ArchiveReadingError.self) { _ = try ArchiveReader(path: file.folder) }
    #expect(throws: ArchiveReadingError.self) { _ = try ArchiveReader(path: file.path + "-none") }
  }

  // MARK: In short

  private func refusal(_ maker: ZipMaker, _ limits: ArchiveReadingLimits = .survey) -> ArchiveReadingError? {
    refusal(maker.bytes, limits)
  }

  /// Why an archive is refused, when it is opened or when its entries are read.
  private func refusal(_ bytes: [UInt8], _ limits: ArchiveReadingLimits = .survey) -> ArchiveReadingError? {
    do {
      let file = try ArchiveFile(bytes)
      var archive = try ArchiveReader(path: file.path, limits: limits)
      var unpacked: [UInt8] = []
      for entry in archive.entries where !entry.isFolder { try archive.read(entry, into: &unpacked) }
      return nil
    } catch { return error as? ArchiveReadingError }
  }

  private func readRefusal(_ archive: inout ArchiveReader) -> ArchiveReadingError.Code? {
    let entries = archive.entries
    var bytes: [UInt8] = []
    do {
      try archive.read(entries[0], into: &bytes)
      return nil
    } catch { return error.code }
  }
}

/// An archive on the disk for as long as a test needs it.
private final class ArchiveFile: Sendable {
  let folder: String
  let path: String

  init(_ bytes: [UInt8]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "ikm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path
    path = url.appending(path: "kiriman.zip").path
    try Data(bytes).write(to: URL(filePath: path))
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
