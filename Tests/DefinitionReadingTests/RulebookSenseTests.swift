// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import Testing

/// Small rulebooks that are right, to be broken one way at a time.
enum RulebookText {
  static let plain = Breakable(text: text(of: Parts()))

  static let listedWeights = Breakable(
    text: text(
      of: Parts(
        weighting: """
          <weighting kind="listed" mark="C">
            <weight element="U1" value="1/3"/>
            <weight element="U2" value="2/3"/>
          </weighting>
          """, inUse: "")))

  static let scalesThatDiffer = Breakable(
    text: text(
      of: Parts(
        force: #"<inForce from="2004-02-24" upTo="2013-12-31" mark="C"/>"#, scales: "differ",
        bands: [
          ("1.00", "1.75", "25", "43.75"), ("1.76", "2.50", "43.76", "62.50"),
          ("2.51", "3.25", "62.51", "81.25"), ("3.26", "4.00", "81.26", "100.00"),
        ])))

  private struct Parts {
    var force = #"<inForce from="2017-01-01" mark="C"/>"#
    var weighting = #"<weighting kind="equal" mark="A"/>"#
    var scales = "agree"
    var bands = [
      ("1.00", "2.5996", "25.00", "64.99"), ("2.60", "3.064", "65.00", "76.60"),
      ("3.0644", "3.532", "76.61", "88.30"), ("3.5324", "4.00", "88.31", "100.00"),
    ]
    var inUse = #"<inUse mark="A"><weight label="0.50" places="2"/><nrr places="2"/></inUse>"#
  }

  private static func text(of parts: Parts) -> String {
    let bands = zip(["D", "C", "B", "A"], parts.bands).enumerated().map { index, band in
      """
      <band grade="\(band.0)" perception="\(index + 1)">
        <performance language="id">x</performance><performance language="en">x</performance>
        <mean from="\(band.1.0)" upTo="\(band.1.1)"/><converted from="\(band.1.2)" upTo="\(band.1.3)"/>
      </band>
      """
    }
    return """
      <rulebook xmlns="urn:ikm:rulebook:1" id="mine">
        <name>Mine</name>
        <citation>Mine</citation>
        \(parts.force)
        <elements mark="A">
          <element code="U1"><name language="id">a</name><name language="en">a</name></element>
          <element code="U2"><name language="id">b</name><name language="en">b</name></element>
        </elements>
        \(parts.weighting)
        <conversion factor="25" from="1" upTo="4" mark="A"/>
        <rounding rule="once-half-up-then-grade" index="2" nrr="3" source="project"/>
        <bands scales="\(parts.scales)" mark="A">
      \(bands.joined(separator: "\n"))
        </bands>
        \(parts.inUse)
      </rulebook>
      """
  }
}

@Suite struct RulebookSenseTests {
  private func error(_ marked: String) throws -> (error: DefinitionReadingError, line: Int) {
    let temporary = try TemporaryDefinitions()
    let (text, line) = try Breakable.unmarked(marked)
    let path = try temporary.write(text, to: "mine.xml")
    return (try definitionError { _ = try temporary.library.readRulebook(file: path) }, line)
  }

  @Test(arguments: [
    // Bands out of order, overlapping, with a hole, or not reaching the ends.
    ("E452", #"<band grade="C" perception="2">"#, #"1️⃣<band grade="C" perception="3">"#),
    ("E452", #"<band grade="C" perception="2">"#, #"1️⃣<band grade="D" perception="2">"#),
    ("E411", #"from="2017-01-01" mark"#, #"from="2017-02-30" 1️⃣mark"#),
    ("E442", #"factor="25""#, #"factor="20""#),
    ("E449", #"<weight label="0.50""#, #"1️⃣<weight label="0.5""#),
    ("E449", #"label="0.50""#, #"1️⃣label="0.49""#),
    ("E427", #"<element code="U2">"#, #"1️⃣<element code="U1">"#),
    ("E447", #"<inForce from="2017-01-01""#, #"1️⃣<inForce from="2017-01-01" upTo="2016-12-31""#),
    (
      "E413", #"<name language="id">a</name><name language="en">"#,
      #"1️⃣<name language="id">a</name><name language="id">"#
    ),
    ("E444", #"<bands scales="agree""#, #"1️⃣<bands scales="differ""#),
    (
      "E446", #"kind="equal" mark="A"/>"#,
      #"kind="equal" mark="A">1️⃣<weight element="U1" value="1"/></weighting>"#
    ),
    ("E411", #"<conversion factor="25""#, #"1️⃣<conversion factor="none""#),
    ("E411", #"rule="once-half-up-then-grade""#, #"1️⃣rule="banker""#),
  ])
  func `a contradiction is refused with its line`(id: String, old: String, new: String) throws {
    guard new.contains("1️⃣") else {
      let (error, _) = try error(try RulebookText.plain.with(old, "1️⃣" + new))
      #expect(error.message.id == id)
      #expect(error.place?.line ?? 0 > 0)
      return
    }
    let (error, line) = try error(try RulebookText.plain.with(old, new))
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line)
    #expect(error.place?.source == "mine.xml")
  }

  @Test(arguments: [
    ("E440", #"from="65.00" upTo="76.60""#, #"from="65.00" upTo="64.00""#, 2),
    ("E440", #"from="65.00" upTo="76.60""#, #"from="64.99" upTo="76.60""#, 2),
    ("E441", #"from="76.61" upTo="88.30""#, #"from="76.62" upTo="88.30""#, 3),
    ("E441", #"from="76.61" upTo="88.30""#, #"from="76.605" upTo="88.30""#, 3),
    ("E442", #"from="25.00" upTo="64.99""#, #"from="24.00" upTo="64.99""#, 1),
    ("E442", #"from="88.31" upTo="100.00""#, #"from="88.31" upTo="99.00""#, 4),
    ("E443", #"from="3.0644" upTo="3.532""#, #"from="3.0645" upTo="3.532""#, 3),
  ])
  func `a band that contradicts another is named`(id: String, old: String, new: String, band: Int) throws {
    let grade = ["D", "C", "B", "A"][band - 1]
    let broken = try RulebookText.plain.with(old, new)
    let marked = try Breakable(text: broken).with(#"<band grade="\#(grade)""#, #"1️⃣<band grade="\#(grade)""#)
    let (error, line) = try error(marked)
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line)
  }

  @Test(arguments: [
    ("E445", #"value="2/3""#, #"value="1/2""#, "<weighting"),
    ("E414", #"value="2/3""#, #"value="2/0""#, #"<weight element="U2""#),
    ("E446", #"<weight element="U2" value="2/3"/>"#, "", "<weighting"),
    ("E446", #"element="U2" value"#, #"element="U1" value"#, #"<weight element="U1" value="2/3""#),
    ("E446", #"element="U2" value"#, #"element="U3" value"#, #"<weight element="U3""#),
  ])
  func `listed weights are complete and add up to 1`(id: String, old: String, new: String, at: String) throws
  {
    let broken = try RulebookText.listedWeights.with(old, new)
    let (error, line) = try error(try Breakable(text: broken).with(at, "1️⃣" + at))
    #expect(error.message.id == id, "\(error)")
    #expect(error.place?.line == line)
  }

  @Test func `two rulebooks in force on one day are refused`() throws {
    let temporary = try TemporaryDefinitions()
    try temporary.write(RulebookText.plain.text, to: "Regulations/mine.xml")
    let older = try Breakable(text: RulebookText.scalesThatDiffer.text).with(#"id="mine""#, #"id="older""#)
    try temporary.write(older, to: "Regulations/older.xml")
    #expect(try temporary.library.rulebooks().map(\.id) == ["older", "mine"])

    try temporary.write(older.replacing(#" upTo="2013-12-31""#, with: ""), to: "Regulations/older.xml")
    let error = try definitionError { _ = try temporary.library.rulebooks() }
    #expect(error.message == Message("E448", "older", "mine", "2017-01-01"))
    #expect(error.place?.source == "mine.xml")
    #expect(error.place?.line == 4)
  }

  @Test func `a file that is not called as its id is refused`() throws {
    let temporary = try TemporaryDefinitions()
    try temporary.write(RulebookText.plain.text, to: "Regulations/other.xml")
    #expect(try definitionError { _ = try temporary.library.rulebook("other") }.message.id == "E415")
  }
}
