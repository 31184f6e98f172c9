// SPDX-License-Identifier: Apache-2.0

/// What a part of a page is, for whoever has it read aloud: the standard structure types of PDF.
public enum PageTag: String, Hashable, Sendable {
  /// All of it.
  case document = "Document"
  /// A part with a heading of its own.
  case section = "Sect"
  /// The title of the document, or a heading of the first rank.
  case heading1 = "H1"
  /// A heading of the second rank.
  case heading2 = "H2"
  /// A heading of the third rank.
  case heading3 = "H3"
  /// A heading of the fourth rank.
  case heading4 = "H4"
  /// A paragraph.
  case paragraph = "P"
  /// A list.
  case list = "L"
  /// One thing of a list.
  case listItem = "LI"
  /// The number or the dot before a thing of a list.
  case label = "Lbl"
  /// The text of a thing of a list.
  case listBody = "LBody"
  /// A table.
  case table = "Table"
  /// A row of a table.
  case row = "TR"
  /// A heading of a table.
  case headCell = "TH"
  /// A cell of a table.
  case cell = "TD"
  /// The heading of a table or a figure.
  case caption = "Caption"
  /// A drawing, told in words beside it.
  case figure = "Figure"
  /// A box beside the text.
  case note = "Note"
  /// Rules, frames and the lines above and below each page: not to be read aloud.
  case aside = "Private"
  /// A table of contents.
  case contents = "TOC"
  /// A line of a table of contents.
  case contentsItem = "TOCI"
}
