// SPDX-License-Identifier: Apache-2.0
import CPango

/// Sets texts in the font of all papers, and knows how much room they take.
///
/// It belongs to the task that made it: the fonts behind it are those of one thread.
@safe
public final class Lettering {
  /// The font of all papers. Its figures are all equally wide.
  public static let family = "DejaVu Sans"
  /// The Debian package that brings the font.
  public static let package = "fonts-dejavu-core"
  /// How many short texts are kept set, because tables say the same again and again.
  private static let mostKept = 4_096

  private struct Face: Hashable {
    let size: Double
    let isBold: Bool
  }

  private struct Wish: Hashable {
    let text: String
    let style: TextStyle
    let width: Double?
    let leading: Double
  }

  private let context: OpaquePointer
  private var faces: [Face: OpaquePointer] = unsafe [:]
  private var kept: [Wish: SetText] = [:]

  /// Letters for texts of a language.
  /// - Parameter language: its code, such as `id`: it decides how words are parted.
  /// - Throws: `fontMissing`, `outOfMemory`.
  public init(language: String) throws(PageDrawingError) {
    guard let context = unsafe cpango_context_new(language) else { throw PageDrawingError(.outOfMemory) }
    unsafe self.context = unsafe context
    guard unsafe cpango_has_family(context, Self.family) != 0 else { throw PageDrawingError(.fontMissing) }
  }

  deinit {
    unsafe faces.values.forEach { unsafe cpango_font_free($0) }
    unsafe cpango_context_free(context)
  }

  /// Sets a text.
  /// - Parameters:
  ///   - text: line ends in it begin new lines.
  ///   - style: how it looks.
  ///   - width: where its lines are broken, in points; nil breaks none.
  ///   - leading: from one base line to the next, in sizes of the type.
  public func set(_ text: String, _ style: TextStyle, width: Double? = nil, leading: Double = 1.3) -> SetText
  {
    let isShort = text.utf8.count <= 48
    let wish = Wish(text: text, style: style, width: width, leading: leading)
    if isShort, let held = kept[wish] { return held }
    let font = unsafe face(style)
    // A byte of zero ends a text in C.
    var plain = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    let limit = width.map { min(1_000_000, max(1, $0)) } ?? -1
    let layout = plain.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe cpango_layout_new(
          context, font, characters.baseAddress, CInt(clamping: characters.count), limit)
      }
    }
    let result = unsafe SetText(layout, plain, style, leading: leading)
    if isShort {
      if kept.count >= Self.mostKept { kept.removeAll(keepingCapacity: true) }
      kept[wish] = result
    }
    return result
  }

  private func face(_ style: TextStyle) -> OpaquePointer? {
    let face = Face(size: style.size, isBold: style.isBold)
    if let held = unsafe faces[face] { return unsafe held }
    let font = unsafe cpango_font_new(Self.family, style.size, style.isBold ? 1 : 0)
    unsafe faces[face] = unsafe font
    return unsafe font
  }
}
