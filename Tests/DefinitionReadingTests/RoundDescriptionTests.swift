// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct RoundDescriptionTests {
  private static let whole = Breakable(
    text: """
      <roundDescription xmlns="urn:ikm:round-description:1" round="2024-S1">
      <conductedBy>Tim &lt;SKM&gt; &amp; "Rekan"</conductedBy>
      <time from="2024-02-01" to="2024-05-31" hours=" 08.00-15.00  WIB "/>
      <purpose>Pertama</purpose>
      <purpose> </purpose>
      <purpose>Kedua</purpose>
      <method></method>
      <signatory><name>ꦱꦶꦠꦶ, S.Sos.</name><office>Camat</office></signatory>
      <publicPage>https://example.go.id/skm</publicPage>
      <unit code="35.08.10"><conductedBy>Seksi Pelayanan</conductedBy>
      <signatory><name>B</name></signatory></unit>
      </roundDescription>
      """)

  private func description(_ text: String) throws -> RoundDescription {
    let temporary = try TemporaryDefinitions()
    return try temporary.library.readRoundDescription(file: try temporary.write(text, to: "mine/2024-S1.xml"))
  }

  @Test func `what is given is read, what is empty counts as not given`() throws {
    let general = try description(Self.whole.text).general
    #expect(general.conductedBy == "Tim <SKM> & \"Rekan\"")
    #expect(
      general.days?.lowerBound.isoText == "2024-02-01" && general.days?.upperBound.isoText == "2024-05-31")
    #expect(general.hours == "08.00-15.00 WIB" && general.method == nil)
    #expect(general.purposes == ["Pertama", "Kedua"])
    #expect(general.signatory == Official(name: "ꦱꦶꦠꦶ, S.Sos.", office: "Camat"))
    #expect(general.missing.contains(.method) && general.missing.contains(.signatoryRank))
    #expect(!general.missing.contains(.days) && !general.missing.contains(.signatoryName))
  }

  @Test func `a unit's own items stand over the general ones, and a person is taken whole`() throws {
    let description = try description(Self.whole.text)
    let lumajang = description.description(of: "35.08.10")
    #expect(lumajang.conductedBy == "Seksi Pelayanan" && lumajang.hours == "08.00-15.00 WIB")
    #expect(lumajang.signatory == Official(name: "B"))
    #expect(description.description(of: "35.08.11") == description.general)
  }

  @Test func `one day alone stands for both`() throws {
    let text = try Self.whole.with(#"from="2024-02-01" to="2024-05-31""#, #"from="" to="2024-05-31""#)
    let days = try #require(try description(text).general.days)
    #expect(days.lowerBound == days.upperBound && days.upperBound.isoText == "2024-05-31")
  }

  @Test(arguments: [
    ("E861", "<method></method>", "<method></method><method>x</method>"),
    ("E862", "2024-02-01", "2024-02-31"), ("E862", "2024-02-01", "2024-06-01"),
    ("E863", "</roundDescription>", #"<unit code="35.08.10"/></roundDescription>"#),
    ("E864", "https://example.go.id/skm", "javascript:alert(1)"),
    ("E864", "https://example.go.id/skm", "https://a b"), ("E864", "https://example.go.id/skm", "https://"),
    ("E411", "<method></method>", "<methode>x</methode>"), ("E411", "2024-02-01", "1 Februari 2024"),
    ("E411", "<name>B</name>", "<name>" + String(repeating: "x", count: 301) + "</name>"),
    ("E411", #" round="2024-S1""#, #" round="../x""#), ("E410", "</roundDescription>", ""),
    ("E412", "urn:ikm:round-description:1", "urn:ikm:rulebook:1"),
  ])
  func `a description that cannot be right is refused with its place and in words`(
    id: String, old: String, new: String
  ) throws {
    let text = try Self.whole.with(old, new)
    let error = try definitionError { _ = try description(text) }
    #expect(error.message.id == id, "\(error)")
    #expect((error.place?.line ?? 0) > 0)
    for language in Language.allCases {
      #expect(try TestDefinitions.library().catalogue(language).template(id) != nil)
    }
  }

  @Test func `everything that can be missing has a name in both languages`() throws {
    for language in Language.allCases {
      let catalogue = try TestDefinitions.library().catalogue(language)
      for item in DescriptionItem.allCases {
        #expect(catalogue.template("description.item.\(item.rawValue)") != nil)
      }
    }
    #expect(SurveyDescription().missing == DescriptionItem.allCases)
  }
}
