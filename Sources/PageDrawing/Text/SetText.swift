// SPDX-License-Identifier: Apache-2.0
import CPango

/// A text that has been set in lines.
@safe
public final class SetText {
  /// One line of it.
  public struct Line: Hashable, Sendable {
    /// How wide its letters are, in points.
    public let width: Double
    /// Which bytes of the text it shows.
    let bytes: Range<Int>
    /// How far they reach above the base line, in points.
    let above: Double
    /// How far they reach below the base line, in points.
    let below: Double
  }

  let layout: OpaquePointer?
  private let text: String
  /// How it looks.
  public let style: TextStyle
  /// Its lines from top to bottom, at least one.
  public let lines: [Line]
  /// From one base line to the next, in points.
  public let pitch: Double
  /// From the upper edge of a line to its base line, in points.
  public let rise: Double

  init(_ layout: OpaquePointer?, _ text: String, _ style: TextStyle, leading: Double) {
    unsafe self.layout = unsafe layout
    self.text = text
    self.style = style
    var lines: [Line] = []
    if let layout = unsafe layout {
      for index in 0..<(unsafe cpango_line_count(layout)) {
        var (width, above, below) = (0.0, 0.0, 0.0)
        unsafe cpango_line_size(layout, index, &width, &above, &below)
        var (start, end) = (CInt(0), CInt(0))
        unsafe cpango_line_bytes(layout, index, &start, &end)
        let bytes = Int(start)..<max(Int(start), Int(end))
        lines.append(Line(width: width, bytes: bytes, above: above, below: below))
      }
    }
    self.lines = lines
    let above = lines.map(\.above).max() ?? 0
    let below = lines.map(\.below).max() ?? 0
    pitch = max(style.size * leading, above + below)
    rise = (pitch - above - below) / 2 + above
  }

  deinit {
    if let layout = unsafe layout { unsafe cpango_layout_free(layout) }
  }

  /// The texts of its lines from top to bottom, without the spaces at which they were broken.
  public var pieces: [String] {
    let bytes = Array(text.utf8)
    return lines.map { line in
      var piece = String(decoding: bytes[line.bytes.clamped(to: bytes.indices)], as: UTF8.self)
      while piece.last == " " { piece.removeLast() }
      return piece
    }
  }

  /// The width of its widest line, in points.
  public var width: Double { lines.reduce(0) { max($0, $1.width) } }

  /// The height of all its lines, in points.
  public var height: Double { pitch * Double(lines.count) }
}
