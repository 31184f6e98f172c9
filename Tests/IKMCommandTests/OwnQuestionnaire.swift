// SPDX-License-Identifier: Apache-2.0

/// Questionnaires of an office's own, as files.
enum OwnQuestionnaire {
  /// A questionnaire of these elements and questions, with the columns of skm-2017.
  /// - Parameters:
  ///   - elements: codes; one in parentheses is declared as not asked.
  ///   - feeds: the element of each question.
  static func text(
    id: String = "kami", elements: [String], feeds: [String], options: Int = 4,
    rulebook: String = "permenpanrb-14-2017", like: String = "skm-2017"
  ) -> String {
    var lines = [
      #"<questionnaire xmlns="urn:ikm:questionnaire:1" id="\#(id)" rulebook="\#(rulebook)" like="\#(like)">"#,
      "<title>Kuesioner kami</title>", "<legalBasis>Keputusan Camat</legalBasis>", "<elements>",
    ]
    for element in elements {
      let code = element.filter { $0 != "(" && $0 != ")" }
      let asked = code == element ? "" : #" asked="false""#
      lines.append(
        #"<element code="\#(code)"\#(asked)><name language="id">Unsur kami \#(code)</name>"#
          + #"<name language="en">Our element \#(code)</name></element>"#)
    }
    lines += ["</elements>", "<questions>"]
    for (index, code) in feeds.enumerated() {
      lines.append(
        #"<question number="\#(index + 1)" feeds="\#(code)"><text>Tanya kami \#(index + 1)</text>"#)
      for value in 1...options {
        let letter = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"][value - 1]
        lines.append(#"<option value="\#(value)" letter="\#(letter)">Pilihan \#(letter)</option>"#)
      }
      lines.append("</question>")
    }
    lines += ["</questions>", "</questionnaire>"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The form of sixteen questions without U4 and its three questions.
  static let sixteenWithoutU4 = text(
    elements: ["U1", "U2", "U3", "(U4)", "U5", "U6", "U7", "U8", "U9"],
    feeds: ["U1", "U1", "U2", "U2", "U2", "U3", "U5", "U6", "U7", "U7", "U7", "U8", "U9"])
}
