// SPDX-License-Identifier: Apache-2.0

/// Renders drawings as SVG with real text, without scripts and without anything from outside.
public enum SVGPicture {
  /// A file of its own.
  /// - Parameters:
  ///   - drawing: what it shows.
  ///   - width: how wide it is, in points.
  ///   - title: what it is, in a line.
  ///   - text: the same in words, for whoever cannot see it.
  ///   - language: the code of the texts' language.
  public static func file(_ drawing: Drawing, width: Double, title: String, text: String, language: String)
    -> String
  {
    let fills = drawing.items.compactMap(\.fill)
    let pen = SVGPen(scale: 1)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" xml:lang="\(pen.escaped(language))" \
      width="\(pen.number(width))pt" height="\(pen.number(drawing.height))pt" \
      viewBox="0 0 \(pen.number(width)) \(pen.number(drawing.height))" font-family="\(fonts)" role="img">
      <title>\(pen.escaped(title))</title>
      <desc>\(pen.escaped(text))</desc>
      <defs>
      \(patterns(fills, scale: 1))</defs>
      <rect width="100%" height="100%" fill="#fff"/>
      \(drawing.items.map(pen.element).joined())</svg>

      """
  }

  /// An element of a page, as wide as the room that it gets. The page needs the ``patterns(_:scale:)`` of its fills
  /// once.
  /// - Parameters:
  ///   - drawing: what it shows.
  ///   - id: an id that no other element of the page bears, of letters, digits and dashes.
  ///   - title: what it is, in a line; nil for a drawing that says nothing beside its surroundings.
  ///   - text: the same in words, for whoever cannot see it.
  ///   - scale: how many units of the page a point has: 4/3 for the units of a browser.
  public static func element(
    _ drawing: Drawing, id: String, title: String?, text: String, scale: Double = 4.0 / 3
  ) -> String {
    let pen = SVGPen(scale: scale)
    let size = "width=\"100%\" height=\"\(pen.length(drawing.height))\""
    let content = drawing.items.map(pen.element).joined()
    guard let title else { return "<svg \(size) aria-hidden=\"true\">\n\(content)</svg>" }
    return """
      <svg \(size) role="img" aria-labelledby="\(id)-title \(id)-text">
      <title id="\(id)-title">\(pen.escaped(title))</title>
      <desc id="\(id)-text">\(pen.escaped(text))</desc>
      \(content)</svg>

      """
  }

  /// The hatchings of these fills, each once, to stand in the `defs` of the page.
  public static func patterns(_ fills: [Fill], scale: Double = 4.0 / 3) -> String {
    var seen: Set<Fill> = []
    let pen = SVGPen(scale: scale)
    return fills.filter { seen.insert($0).inserted }.map(pen.pattern).joined()
  }

  private static let fonts = "DejaVu Sans, Noto Sans, Verdana, sans-serif"
}

extension DrawingItem {
  /// What is inside a shape; nil for lines and texts.
  var fill: Fill? {
    switch self {
    case .line, .text: nil
    case .box(_, _, let fill, _), .polygon(_, _, let fill, _), .circle(_, _, let fill, _): fill
    }
  }
}
