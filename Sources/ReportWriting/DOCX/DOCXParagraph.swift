// SPDX-License-Identifier: Apache-2.0

/// A paragraph of a DOCX: what differs from its style, and its runs. Lengths are twentieths of a point.
struct DOCXParagraph {
  /// The style's id.
  var style: String
  /// The runs.
  var content = ""
  /// Whether it stays on the page of what follows.
  var keepsNext = false
  /// Whether a new page begins before it.
  var breaksPage = false
  /// The numbering that it is an item of; nil for none.
  var list: Int?
  /// `left`, `right` or `center`; nil for the style's own.
  var alignment: String?
  /// The room before it; nil for the style's own.
  var before: Int?
  /// The room after it; nil for the style's own.
  var after: Int?
  /// The height of a line, whatever stands in it; nil for the style's own.
  var exactLine: Int?
  /// The room at its left; nil for the style's own.
  var left: Int?
  /// The room at its right; nil for the style's own.
  var right: Int?
  /// The colour behind it, six hexadecimal digits.
  var fill: String?
  /// Tabs, as elements.
  var tabs = ""
  /// A thin line above it.
  var hasLineAbove = false
  /// The properties of the section that ends with it; empty for none.
  var section = ""

  init(_ style: String, _ content: String = "") {
    self.style = style
    self.content = content
  }

  /// A paragraph with one plain run.
  init(_ style: String, text: String) { self.init(style, DOCXRun().xml(text)) }

  /// A paragraph that takes hardly any room: behind a table, or as the end of a section.
  static func spacer(_ height: Int, section: String = "") -> DOCXParagraph {
    var paragraph = DOCXParagraph("Spacer")
    paragraph.exactLine = height
    paragraph.section = section
    return paragraph
  }

  /// The element, its properties in the order of the schema.
  var xml: String {
    var text = "<w:pStyle w:val=\"\(style)\"/>"
    if keepsNext { text += "<w:keepNext/>" }
    if breaksPage { text += "<w:pageBreakBefore/>" }
    if let list { text += "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>" }
    if hasLineAbove {
      text +=
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"\(DOCXLook.ink)\"/></w:pBdr>"
    }
    if let fill { text += "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(fill)\"/>" }
    if !tabs.isEmpty { text += "<w:tabs>\(tabs)</w:tabs>" }
    let spacing = [
      before.map { "w:before=\"\($0)\"" }, after.map { "w:after=\"\($0)\"" },
      exactLine.map { "w:line=\"\($0)\" w:lineRule=\"exact\"" },
    ].compactMap(\.self)
    if !spacing.isEmpty { text += "<w:spacing \(spacing.joined(separator: " "))/>" }
    let indent = [left.map { "w:left=\"\($0)\"" }, right.map { "w:right=\"\($0)\"" }].compactMap(\.self)
    if !indent.isEmpty { text += "<w:ind \(indent.joined(separator: " "))/>" }
    if let alignment { text += "<w:jc w:val=\"\(alignment)\"/>" }
    return "<w:p><w:pPr>\(text)\(section)</w:pPr>\(content)</w:p>\n"
  }
}
