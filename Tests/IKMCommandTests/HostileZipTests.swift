// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyTestSupport
import Testing

/// Zips that want to do harm: one clear message, exit 2, the store as it was, in little time and memory.
struct HostileZipTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let id: String
    let bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, _ id: String, _ bytes: [UInt8]) {
      self.name = name
      self.id = id
      self.bytes = bytes
    }

    init(_ name: String, _ id: String, _ entries: [ZipMaker.Entry]) {
      self.init(name, id, ZipMaker(entries).bytes)
    }
  }

  private static let form =
    "<skm id=\"skm\">" + (1...9).map { "<p\($0)>4</p\($0)>" }.joined()
    + "<meta><instanceID>uuid:a</instanceID></meta></skm>"
  private static let good = ZipMaker.Entry("a.xml", form)

  static let cases: [Case] = [
    Case("a name that climbs", "E333", [good, .init("../../b.xml", form)]),
    Case("a name from the root", "E333", [good, .init("/tmp/b.xml", form)]),
    Case("a name with a backslash", "E333", [good, .init("..\\b.xml", form)]),
    Case("a link", "E334", [.init("a.xml", Array("/etc/passwd".utf8), attributes: 0xA1FF_0000)]),
    Case("two entries of one name", "E335", [good, good]),
    Case("an entry with a password", "E336", [good, .init("b.xml", Array(form.utf8), flags: 0x801)]),
    Case("a bomb", "E338", [good, .init(bomb: "b.xml", bytes: 200_000_000)]),
    Case("many entries", "E331", (0..<100_000).map { .init("\($0).xml", "") }),
    Case("a directory cut short", "E337", Array(ZipMaker([good]).bytes.dropLast(30))),
    Case("an end and nothing else", "E330", Array(ZipMaker([]).bytes)),
    Case("a zip in a zip", "E330", [.init("b.zip", ZipMaker([good]).bytes)]),
    Case("an entity", "E752", [good, .init("b.xml", "<!DOCTYPE s SYSTEM 'x'><s id='skm'><p1>&x;</p1></s>")]),
    Case(
      "an internal subset", "E752",
      [good, .init("b.xml", "<!DOCTYPE s [<!ENTITY x '4'>]><s id='skm'><p1>&x;</p1></s>")]),
    Case(
      "a count that lies", "E331",
      {
        var maker = ZipMaker([good])
        maker.claimedEntries = 65_535
        return maker.bytes
      }()),
  ]

  @Test(arguments: cases)
  func `a hostile zip gives one clear message, exit 2, and leaves the store as it was`(_ bad: Case) throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let table = try program.file("good.csv", "P1,P2,P3,P4,P5,P6,P7,P8,P9\n4,4,4,4,4,4,4,4,3\n")
    _ = try program.run("import", table, "--round", "2024-S1", "--unit", "35.08.10")
    let before = try program.shown(round: "2024-S1")
    let path = try program.file("bad.zip", Data(bad.bytes))
    let outcome = try program.run("import", path, "--round", "2024-S1", "--unit", "35.08.10")
    #expect(outcome.exitCode == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains("[\(bad.id)]"), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count { $0.hasPrefix("ikm: ") } == 1)
    #expect(try program.shown(round: "2024-S1") == before)
    let left = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
    #expect(!left.contains("b.xml"))
  }
}
