// SPDX-License-Identifier: Apache-2.0

/// Text on its way into a part of a DOCX. Every text of a paper passes here.
enum DOCXText {
  /// A text between tags or in a double-quoted attribute: on one line, with a replacement for each character that XML
  /// or a page cannot show.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": result += " "
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where !isAllowed(scalar): result.unicodeScalars.append(VisibleText.replacement)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// XML 1.0 has no place for the last two characters of any plane; the others that are hidden here are those of
  /// every paper.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    VisibleText.isShown(scalar) && scalar.value & 0xFFFE != 0xFFFE
  }

  /// Whole twentieths of a point.
  static func twips(_ points: Double) -> Int { Int((points * 20).rounded()) }
}

/// How the letters of a run look, where they differ from their paragraph's style.
struct DOCXRun {
  var isBold = false
  /// In points; nil for the style's own.
  var size: Double?
  /// Six hexadecimal digits.
  var color: String?
  /// The colour behind the letters, six hexadecimal digits.
  var fill: String?
  /// A style of letters by its id.
  var style: String?

  /// A text in this look.
  func xml(_ text: String) -> String {
    text.isEmpty
      ? "" : "<w:r>\(properties)<w:t xml:space=\"preserve\">\(DOCXText.escaped(text))</w:t></w:r>"
  }

  /// A mark of the page, such as `<w:tab/>`, in this look.
  func mark(_ element: String) -> String { "<w:r>\(properties)\(element)</w:r>" }

  /// A field that the program computes, with what it shows until then.
  func field(_ instruction: String, shown text: String) -> String {
    mark("<w:fldChar w:fldCharType=\"begin\"/>")
      + mark("<w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText>")
      + mark("<w:fldChar w:fldCharType=\"separate\"/>") + xml(text)
      + mark("<w:fldChar w:fldCharType=\"end\"/>")
  }

  /// The properties in the order of the schema; empty where there are none.
  private var properties: String {
    var text = ""
    if let style { text += "<w:rStyle w:val=\"\(style)\"/>" }
    if isBold { text += "<w:b/><w:bCs/>" }
    if let color { text += "<w:color w:val=\"\(color)\"/>" }
    if let size {
      let halves = Int((size * 2).rounded())
      text += "<w:sz w:val=\"\(halves)\"/><w:szCs w:val=\"\(halves)\"/>"
    }
    if let fill { text += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(fill)\"/>" }
    return text.isEmpty ? "" : "<w:rPr>\(text)</w:rPr>"
  }
}
