// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct RoundRulesTests {
  private static let row = #"<row population="10" sample="10"/><row population="15" sample="14"/>"#

  private static let whole = Breakable(
    text: """
      <roundRules xmlns="urn:ikm:round-rules:1" id="round-rules">
      <sampleSize chiSquare="3.841" proportion="0.5" margin="0.05" everybodyBelow="10" mark="A">
      <citation>x</citation>\(row)
      </sampleSize>
      \(RoundThresholds.limitedRules.map { rule in
        """
        <rule id="\(rule.rawValue)" limit="0.5" atLeast="30" mark="C"><measure language="id">m</measure>\
        <measure language="en">m</measure><reason language="id">r</reason>\
        <reason language="en">s</reason></rule>
        """
      }.joined(separator: "\n"))
      </roundRules>
      """)

  private func thresholds(_ text: String) throws -> RoundThresholds {
    let temporary = try TemporaryDefinitions()
    try temporary.write(text, to: "RoundRules/round-rules.xml")
    return try temporary.library.roundThresholds()
  }

  @Test func `the thresholds that travel with the program read, each with its reason in both languages`()
    throws
  {
    let thresholds = try TestDefinitions.library().roundThresholds()
    for rule in RoundThresholds.limitedRules {
      let limit = thresholds.limit(of: rule)
      #expect(limit.atLeast < 1000, "\(rule.rawValue)")
      #expect(!limit.reason(in: .indonesian).isEmpty && !limit.reason(in: .english).isEmpty)
    }
    #expect(thresholds.limit(of: .lowTailMissing).bound == ExactRatio(units: 16, places: 1))
    #expect(thresholds.limit(of: .answerBlank).atLeast == Int.max)
    #expect(thresholds.sampleSize.citation.contains("Krejcie"))
  }

  @Test func `a file of the same build reads`() throws {
    let thresholds = try thresholds(Self.whole.text)
    #expect(thresholds.limit(of: .constantRun).bound == ExactRatio(1, over: 2))
    #expect(thresholds.limit(of: .constantRun).englishReason == "s")
    #expect(thresholds.sampleSize.rows.count == 2)
  }

  @Test(arguments: [
    ("E486", #"<rule id="R702""#, #"<rule id="R799""#), ("E427", #"<rule id="R702""#, #"<rule id="R703""#),
    ("E411", #"<rule id="R702""#, #"<rule id="R101""#), ("E411", #"limit="0.5""#, #"limit="-1""#),
    ("E411", #"atLeast="30""#, #"atLeast="0""#),
    ("E413", #"<reason language="en">"#, #"<reason language="id">"#),
    ("E487", #"proportion="0.5""#, #"proportion="1""#), ("E487", #"margin="0.05""#, #"margin="0""#),
    ("E487", #"chiSquare="3.841""#, #"chiSquare="0""#), ("E488", #"population="15""#, #"population="10""#),
    ("E488", #"sample="14""#, #"sample="9""#), ("E488", #"sample="14""#, #"sample="16""#),
    ("E415", #"id="round-rules""#, #"id="others""#), ("E412", "urn:ikm:round-rules:1", "urn:ikm:rulebook:1"),
  ])
  func `thresholds that cannot be right are refused with their place`(id: String, old: String, new: String)
    throws
  {
    let text = try Self.whole.with(old, new)
    let error = try definitionError { _ = try thresholds(text) }
    #expect(error.message.id == id, "\(error)")
    #expect((error.place?.line ?? 0) > 0)
  }

  @Test func `a rule without a threshold is named`() throws {
    let rules = Self.whole.text.split(separator: "\n").filter { !$0.contains("R704") && !$0.contains("R711") }
    let error = try definitionError { _ = try thresholds(rules.joined(separator: "\n")) }
    #expect(error.message == Message("E485", "R704, R711"))
  }
}
