// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct MessageTests {
  private func places(_ template: String) -> Set<String> {
    Set(template.matches(of: /\{[0-9]+[#@]?\}/).map { String($0.output) })
  }

  @Test func `both languages have the same texts`() throws {
    let library = try TestDefinitions.library()
    let indonesian = try library.catalogue(.indonesian).ids
    let english = try library.catalogue(.english).ids
    #expect(indonesian.subtracting(english).sorted() == [], "without an English text")
    #expect(english.subtracting(indonesian).sorted() == [], "without an Indonesian text")
  }

  @Test func `a text has the same places for arguments in both languages`() throws {
    let library = try TestDefinitions.library()
    let indonesian = try library.catalogue(.indonesian)
    let english = try library.catalogue(.english)
    for id in indonesian.ids.intersection(english.ids).sorted() {
      let first = try #require(indonesian.template(id))
      let second = try #require(english.template(id))
      #expect(places(first) == places(second), "\(id)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every rule has a text`(language: Language) throws {
    let folder =
      try TestDefinitions.folders().questionnaires + "/../Sources/SurveyModel/Findings/RuleID.swift"
    let source = try String(contentsOfFile: folder, encoding: .utf8)
    let rules = source.matches(of: /Self\("(R[0-9]+)"\)/).map { String($0.output.1) }
    #expect(rules.count > 20)
    let ids = try TestDefinitions.library().catalogue(language).ids
    #expect(rules.filter { !ids.contains($0) } == [])
  }

  @Test(arguments: Language.allCases)
  func `every error of definitions has a text`(language: Language) throws {
    let folder = try TestDefinitions.folders().questionnaires + "/../Sources/DefinitionReading"
    var used: Set<String> = []
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
    for file in files {
      let source = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      used.formUnion(source.matches(of: /"(E4[0-9]{2})"/).map { String($0.output.1) })
    }
    #expect(used.count > 40)
    let ids = try TestDefinitions.library().catalogue(language).ids
    #expect(used.subtracting(ids).sorted() == [])
    #expect(
      ids.filter { $0.wholeMatch(of: /E4[0-9]{2}/) != nil }.subtracting(used).sorted() == [], "not used")
  }

  @Test(arguments: Language.allCases)
  func `everything that the XML reader finds has words`(language: Language) throws {
    let ids = try TestDefinitions.library().catalogue(language).ids
    let file =
      try TestDefinitions.folders().questionnaires + "/../Sources/XMLReading/XMLReadingError+Code.swift"
    let source = try String(contentsOfFile: file, encoding: .utf8)
    let codes = source.matches(of: /static let ([A-Za-z]+) = Self/).map { "definition.xml.\($0.output.1)" }
    #expect(codes.count > 10)
    #expect(codes.filter { !ids.contains($0) } == [])
  }

  @Test(arguments: [
    ("E480", #"<message id="T1">x</message>1️⃣<message id="T1">y</message>"#),
    ("E481", #"1️⃣<message id="T1">a {one} b</message>"#), ("E481", #"1️⃣<message id="T1">a { b</message>"#),
    ("E481", #"1️⃣<message id="T1">a } b</message>"#), ("E481", #"1️⃣<message id="T1">a {0} b</message>"#),
    ("E481", #"1️⃣<message id="T1">a {} b</message>"#), ("E481", #"1️⃣<message id="T1">a {100} b</message>"#),
    ("E481", #"1️⃣<message id="T1">a {#} b</message>"#), ("E481", #"1️⃣<message id="T1">a {1#2} b</message>"#),
    ("E483", #"1️⃣<message id="T1">  </message>"#), ("E411", #"1️⃣<message id="no id">x</message>"#),
    ("E411", #"1️⃣<message>x</message>"#),
  ])
  func `a text that cannot be used is refused with its line`(id: String, content: String) throws {
    let temporary = try TemporaryDefinitions()
    let (text, line) = try Breakable.unmarked(
      #"<messages xmlns="urn:ikm:messages:1" language="en">"# + "\n" + content + "\n</messages>")
    try temporary.write(text, to: "Messages/en/mine.xml")
    let error = try definitionError { _ = try temporary.library.catalogue(.english) }
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line, "\(error)")
  }

  @Test func `a text stands in one file only, in the folder of its language`() throws {
    let temporary = try TemporaryDefinitions()
    let text = #"<messages xmlns="urn:ikm:messages:1" language="en"><message id="T1">x</message></messages>"#
    try temporary.write(text, to: "Messages/en/a.xml")
    try temporary.write(text, to: "Messages/en/b.xml")
    let twice = try definitionError { _ = try temporary.library.catalogue(.english) }
    #expect(twice.message == Message("E480", "T1", "a.xml"))
    #expect(twice.place?.source == "b.xml")

    try temporary.write(text, to: "Messages/id/a.xml")
    #expect(try definitionError { _ = try temporary.library.catalogue(.indonesian) }.message.id == "E482")
  }

  @Test func `line breaks are spaces and an empty line is a new line`() throws {
    let temporary = try TemporaryDefinitions()
    let text = """
      <messages xmlns="urn:ikm:messages:1" language="en">
        <message id="T1">
          one
          two {1}

          three
        </message>
      </messages>
      """
    try temporary.write(text, to: "Messages/en/a.xml")
    #expect(try temporary.library.catalogue(.english).text("T1", "!") == "one two !\nthree")
  }

  @Test func `a language without texts is an error`() throws {
    let temporary = try TemporaryDefinitions()
    try temporary.write(#"<messages xmlns="urn:ikm:messages:1" language="en"/>"#, to: "Messages/en/a.xml")
    #expect(try definitionError { _ = try temporary.library.catalogue(.english) }.message.id == "E484")
    #expect(try definitionError { _ = try temporary.library.catalogue(.indonesian) }.message.id == "E402")
  }

  @Test(arguments: Language.allCases)
  func `the guide of an entry workbook begins with what an import knows it by`(language: Language) throws {
    let title = try TestDefinitions.library().catalogue(language).text("template.title")
    #expect(
      EntryGuideMark.isGuide(["", title]) && !EntryGuideMark.isGuide([]) && !EntryGuideMark.isGuide(["NO"]))
  }
}
