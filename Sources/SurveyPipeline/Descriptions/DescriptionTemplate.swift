// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The file in which an office fills in what only it knows about a round: every item empty, each with a comment.
enum DescriptionTemplate {
  /// The file's text.
  static func text(round: String, catalogue: MessageCatalogue) -> String {
    func comment(_ id: String, _ arguments: String...) -> String {
      // Two dashes would end a comment of XML.
      let words = catalogue.text(Message("description.template.\(id)", arguments))
      return "<!-- \(words.replacing("--", with: "- -")) -->"
    }
    func person(_ name: String) -> String {
      """
        <\(name)>
          <office></office>
          <name></name>
          <rank></rank>
          <number></number>
        </\(name)>
      """
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      \(comment("head", round))
      \(comment("how"))
      \(comment("check", round))
      <roundDescription xmlns="urn:ikm:round-description:1" round="\(round)">

        \(comment("agency"))
        <agency></agency>

        \(comment("conductedBy"))
        <conductedBy></conductedBy>

        \(comment("officer"))
      \(person("officer"))

        \(comment("method"))
        <method></method>

        \(comment("place"))
        <place></place>

        \(comment("time"))
        <time from="" to="" hours=""/>

        \(comment("service"))
        <service></service>

        \(comment("legalBasis"))
        <legalBasis></legalBasis>

        \(comment("purpose"))
        <purpose></purpose>

        \(comment("signing"))
        <signingPlace></signingPlace>
      \(person("signatory"))

        \(comment("publicPage"))
        <publicPage></publicPage>

        \(comment("documentation"))
        <documentation></documentation>

        \(comment("unit"))
      </roundDescription>

      """
  }
}
