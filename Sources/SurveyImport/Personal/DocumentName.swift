// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The name of a document in a folder or zip as it may be kept and shown.
///
/// People name a file after the respondent or the phone that sent it. What is masked in free text is masked
/// here too; the ids and times that the programs themselves write into names stay, so that a document can
/// still be found: `Ani 0812-3456-7890.xml` becomes `Ani ***.xml`, `SKM_2024-03-05_09-30-12.xml` stays.
enum DocumentName {
  /// The name, masked, and with nothing in it that could steer a terminal.
  static func kept(_ name: String) -> String {
    let shown = ShownText.safe(name)
    let masked = PersonalText.masked(shown)
    // An address is masked as a whole, whatever digits it is made of.
    guard masked != shown, !shown.unicodeScalars.contains(where: PersonalText.isAt) else { return masked }
    let written =
      #/
      uuid:?[0-9a-fA-F\-]+
      | [0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}
      | 20[0-9]{2}-[01][0-9]-[0-3][0-9](?:[_T\x20][0-9]{2}-[0-9]{2}-[0-9]{2})?
      /#
    var kept = ""
    var rest = shown[...]
    while let match = rest.firstMatch(of: written) {
      kept += PersonalText.masked(String(rest[..<match.range.lowerBound])) + match.output
      rest = rest[match.range.upperBound...]
    }
    return kept + PersonalText.masked(String(rest))
  }
}
