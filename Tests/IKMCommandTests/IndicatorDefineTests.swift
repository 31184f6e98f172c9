// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// Definitions of indicators looked at, and a decree of the office's own kept beside that of 2019.
struct IndicatorDefineTests {
  @Test
  func `a decree whose formula lost "x 3" is another version: found, kept once, and used from its day on`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let file = try program.file("keputusan-2025.xml", Self.decree())

    let looked = try program.run("indicator", "define", file, "--dry-run", "--lang", "en")
    #expect(looked.exitCode == 0, "\(looked.errors)")
    #expect(looked.output.contains("can be used: 3 definitions"))
    #expect(looked.output.contains("Check whether a factor such as \"x 3\" was lost"))
    #expect(looked.output.contains("They are different indicators under one name"))
    #expect(try versions(program) == ["188.45/326/427.12/2019"], "a dry run keeps nothing")

    let kept = try program.run("indikator", "definisi", file)
    #expect(kept.exitCode == 0, "\(kept.errors)")
    #expect(kept.output.contains("Keputusan 188.45/9/427.12/2025 tanggal 2025-01-02 disimpan: 3 definisi."))
    #expect(try versions(program) == ["188.45/326/427.12/2019", "188.45/9/427.12/2025"])
    let again = try program.run("indicator", "define", file)
    #expect(again.exitCode == 0 && again.output.contains("sudah tersimpan"))

    let other = try program.file(
      "lain.xml", try Self.decree().replacing("Nilai IKM Kecamatan", with: "Nilai lain"))
    let refused = try program.run("indicator", "define", other)
    #expect(refused.exitCode == 2)
    #expect(refused.errors.contains("lain.xml") && refused.errors.contains("dengan isi lain sudah ada"))

    #expect(try post(program, round: "2024") == "188.45/326/427.12/2019")
    #expect(try post(program, round: "2025") == "188.45/9/427.12/2025")
  }

  @Test func `a broken decree is refused with its line and nothing is kept`() throws {
    let program = try ProgramRun()
    defer { program.remove() }
    let broken = try Self.decree().replacing(#"numerator="RKPDESA_TW"#, with: #"numerator="TIDAK_ADA"#)
    let file = try program.file("rusak.xml", broken)
    let refused = try program.run("indicator", "define", file, "--format", "json")
    #expect(refused.exitCode == 2)
    #expect(refused.output.contains(#""id":"E900""#) || refused.output.contains(#""id" : "E900""#))
    #expect(try versions(program) == ["188.45/326/427.12/2019"])
  }

  private struct Version: Decodable { let code: String, version: String, formula: String }
  private struct Shown: Decodable { let definitionVersion: String?, period: String? }

  private func versions(_ program: ProgramRun) throws -> [String] {
    let text = try program.run("indicator", "define", "--format", "json").output
    let all = try JSONDecoder().decode([Version].self, from: Data(text.utf8))
    #expect(all.count.isMultiple(of: 3))
    var seen: [String] = []
    for version in all.map(\.version) where !seen.contains(version) { seen.append(version) }
    return seen
  }

  /// Imports one form into a round, closes it and posts it; the version of the definition that its value names.
  private func post(_ program: ProgramRun, round: String) throws -> String? {
    let path = try program.file("\(round).csv", "NO,U1,U2,U3,U4,U5,U6,U7,U8,U9\n\(round),3,3,3,3,3,3,3,3,4\n")
    _ = try program.run("import", path, "--round", round, "--unit", "35.08.10", "--order", "element")
    _ = try program.run("round", "close", round)
    let posted = try program.run("indicator", "post", "--round", round)
    #expect(posted.exitCode == 0, "\(posted.errors)")
    let text = try program.run("indicator", "show", "--year", round, "--format", "json").output
    return try JSONDecoder().decode([Shown].self, from: Data(text.utf8)).first?.definitionVersion
  }

  /// The decree of 2019 as the next one, with IKU 3 as an expression without "x 3".
  static func decree() throws -> String {
    var root = URL(filePath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let shipped = try String(
      contentsOf: root.appending(path: "Data/Indicators/lumajang-2019.xml"), encoding: .utf8)
    var text = shipped.replacing(
      #"number="188.45/326/427.12/2019" date="2019-09-20""#,
      with: #"number="188.45/9/427.12/2025" date="2025-01-02""#)
    let start = try #require(text.firstRange(of: #"<ratio times="3" multiplier="100">"#))
    let end = try #require(text[start.upperBound...].firstRange(of: "</ratio>"))
    text.replaceSubrange(
      start.lowerBound..<end.upperBound,
      with: """
        <expression numerator="RKPDESA_TW + APBDESA_TW + LPPDESA_TW" denominator="DESA_JML" multiplier="100">
          <variable code="RKPDESA_TW">RKPDesa</variable>
          <variable code="APBDESA_TW">APBDesa</variable>
          <variable code="LPPDESA_TW">LPPDesa</variable>
          <variable code="DESA_JML">Desa</variable>
        </expression>
        """)
    return text
  }
}
