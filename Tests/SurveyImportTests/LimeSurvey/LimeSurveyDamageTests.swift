// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Archives and responses that are broken, hostile, or not what they seem.
struct LimeSurveyDamageTests {
  private static let answers = Array(repeating: "A3", count: 9)
  private static let lsr = LimeSurveySample.lsr([
    (1, answers, LimeSurveySample.finished), (2, answers, LimeSurveySample.finished),
  ])
  private static let mapping = "heading,field\n" + (1...9).map { "4711X1X\(99 + $0),Q\($0)\n" }.joined()

  private func code(_ lss: String, _ lsr: String, _ more: [ZipMaker.Entry] = []) -> String? {
    do {
      _ = try read(lss: lss, lsr: lsr, more: more)
      return nil
    } catch { return (error as? SurveyImportError)?.message.id }
  }

  @Test func `responses cut short anywhere are refused, or give exactly the same answers`() throws {
    let whole = try read(Self.lsr, mapping: Self.mapping)
    let bytes = Array(Self.lsr.utf8)
    let mapping = try TemporaryFile(Self.mapping, name: "pemetaan.csv")
    var refused = 0
    for length in stride(from: 0, to: bytes.count, by: 7) {
      let file = try TemporaryFile(bytes[..<length])
      do {
        #expect(try read(path: file.path, mappingFile: mapping.path).answers == whole.answers)
      } catch { refused += 1 }
    }
    #expect(refused > bytes.count / 7 - 3)
  }

  @Test func `a structure that is cut short refuses the archive`() {
    let lss = LimeSurveySample().lss
    #expect(code(String(lss.prefix(lss.count / 2)), Self.lsr) == "E103")
  }

  @Test(arguments: [
    ("<!DOCTYPE document [<!ENTITY a \"A4\">]>", "A3", "E108"),
    ("<!DOCTYPE document SYSTEM \"http://localhost:9/x.dtd\">", "&a;", "E107"),
    ("", String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200), "E114"),
    ("", "<b>4</b>", "E170"),
  ])
  func `declarations, entities and nested elements are refused`(
    head: String, content: String, id: String
  ) throws {
    let text = Self.lsr.replacing("?>\n", with: "?>\n" + head, maxReplacements: 1)
      .replacing("<![CDATA[A3]]>", with: content, maxReplacements: 1)
    #expect(error(text, mapping: Self.mapping)?.message.id == id)
  }

  @Test func `an element twice or one that no column declares is refused`() throws {
    let twice = Self.lsr.replacing("</row>", with: "<_4711X1X100/></row>", maxReplacements: 1)
    #expect(error(twice, mapping: Self.mapping)?.message.id == "E170")
    let unknown = Self.lsr.replacing("</row>", with: "<_4711X1X999/></row>", maxReplacements: 1)
    let found = try #require(error(unknown, mapping: Self.mapping))
    #expect(found.message.id == "E170" && (found.place?.line ?? 0) > 20)
  }

  @Test func `a structure alone and other documents say what to do`() {
    #expect(error(LimeSurveySample().lss)?.message.id == "E171")
    #expect(error(LimeSurveySample.document("Group", ""))?.message.id == "E175")
    #expect(
      error(LimeSurveySample.document("Responses", "<responses><rows/></responses>"))?.message.id == "E169")
  }

  @Test func `an archive with two files of responses, none, a bomb or a way out is not read`() {
    let lss = LimeSurveySample().lss
    #expect(code(lss, Self.lsr, [ZipMaker.Entry("other_responses.lsr", Self.lsr)]) == "E172")
    #expect(code(lss, Self.lsr, [ZipMaker.Entry("../x.txt", "x")]) == "E333")
    let bomb = ZipMaker([
      ZipMaker.Entry("s.lss", lss), ZipMaker.Entry(bomb: "s_responses.lsr", bytes: 80_000_000),
    ])
    #expect(throws: SurveyImportError.self) {
      let file = try TemporaryFile(bomb.bytes)
      _ = try read(path: file.path)
    }
  }

  @Test func `tokens are never opened`() throws {
    let names = ZipMaker.Entry(bomb: "survey_4711_tokens.lst", bytes: 9_000_000)
    let file = try read(lss: LimeSurveySample().lss, lsr: Self.lsr, more: [names])
    #expect(file.forms.count == 2)
  }

  @Test func `a response larger than any form is refused`() throws {
    let long = String(repeating: "x", count: 900_000)
    let cells = (100..<112).map { LimeSurveySample.element("_4711X1X\($0)", long) }.joined()
    let text = LimeSurveySample.lsr([(1, [], cells)])
    #expect(error(text, mapping: Self.mapping)?.message.id == "E174")
  }
}
