// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// What runs down the pages of a paper and is never cut: a line of a paragraph, a row of a table, a drawing.
struct FlowItem {
  /// Its parts, from the item's upper left corner.
  var parts: [FlowPart]
  /// How high it is.
  var height: Double
  /// The white above it; none at the top of a page.
  var spaceBefore = 0.0
  /// What it belongs to, from the outside in.
  var path: [FlowNode]
  /// Whether the next item has to stand on the same page.
  var keepsWithNext = false
  /// Whether the next item begins a new page.
  var endsPage = false
  /// On which page it begins: a new one that lies so; nil for wherever there is room.
  var startsPage: PageOrientation?
  /// The framed box that it stands in.
  var frame: Int?
  /// The table that it is a row of, whose head is repeated on each page.
  var table: Int?
  /// Whether it is that head itself.
  var isHead = false
  /// Whether it is the cover, a page without head and foot.
  var isCover = false
  /// The heading that begins here.
  var heading: Int?
}

/// A part of a structure, told apart from its neighbours by a number.
struct FlowNode: Hashable {
  let tag: PageTag
  let number: Int
}

/// A part of an item.
struct FlowPart {
  enum Content {
    /// Lines of a text.
    case text(SetText, Range<Int>, TextRun.Anchor)
    /// The number of the page on which a heading stands, its right end at the place.
    case pageNumber(ofHeading: Int, TextStyle)
    /// Something that says nothing: a rule, a square behind a letter.
    case ornament([DrawingItem], width: Double)
    /// A drawing that is told in words.
    case figure(Drawing, width: Double, scale: Double, words: String)
  }

  /// Points to the right of the item's left end.
  var x: Double
  /// Points below the item's upper end.
  var y: Double
  /// What it belongs to inside the item, from the outside in.
  var path: [FlowNode] = []
  /// What it is in there itself; nil where the item's path says it.
  var tag: PageTag?
  /// The heading that a click on it leads to.
  var link: Int?
  let content: Content

  init(x: Double, y: Double, tag: PageTag? = nil, link: Int? = nil, _ content: Content) {
    self.x = x
    self.y = y
    self.tag = tag
    self.link = link
    self.content = content
  }

  /// All lines of a text.
  static func text(
    _ text: SetText, x: Double, y: Double, anchor: TextRun.Anchor = .start, tag: PageTag? = nil
  ) -> Self {
    Self(x: x, y: y, tag: tag, .text(text, text.lines.indices, anchor))
  }

  /// The part further to the right.
  func moved(right distance: Double) -> Self {
    var part = self
    part.x += distance
    return part
  }

  /// A rule from left to right.
  static func rule(x: Double, y: Double, width: Double, _ stroke: Stroke) -> Self {
    Self(
      x: x, y: y, .ornament([.line(from: Spot(Place(0), 0), to: Spot(Place(1), 0), stroke)], width: width))
  }
}
