// SPDX-License-Identifier: Apache-2.0
import CPango

/// Writes a tagged PDF, page by page. The same calls give the same bytes.
///
/// ```swift
/// let document = try PDFDocument(.init(title: "Laporan", language: "id"), lettering: lettering)
/// document.open(.document)
/// document.beginPage(width: 595.28, height: 841.89)
/// document.open(.heading1)
/// document.show(text, lines: text.lines.indices, x: 57, y: 57)
/// document.close(.heading1)
/// document.endPage()
/// document.close(.document)
/// let bytes = try document.finish()
/// ```
@safe
public final class PDFDocument {
  /// What a document is about.
  public struct Description: Hashable, Sendable {
    /// Its title, shown by a reader in the place of the file's name.
    public let title: String
    /// Who is responsible for it.
    public let author: String
    /// The code of the language of its texts, such as `id`.
    public let language: String
    /// The day that it bears, `2024-07-05`; nil for none. The day on which it is really made is never written.
    public let day: String?

    /// What a document is about.
    public init(title: String, author: String = "", language: String, day: String? = nil) {
      self.title = title
      self.author = author
      self.language = language
      self.day = day
    }
  }

  private let description: Description
  private let sink = ByteSink()
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let painter: Painter
  private var alternatives: [String] = []

  /// Begins a document.
  /// - Throws: `outOfMemory`.
  public init(_ description: Description, lettering: Lettering) throws(PageDrawingError) {
    self.description = description
    guard let surface = unsafe cpango_pdf_new(sink.pointer, 1, 1) else {
      throw PageDrawingError(.outOfMemory)
    }
    guard let cairo = unsafe cairo_create(surface) else {
      unsafe cairo_surface_destroy(surface)
      throw PageDrawingError(.outOfMemory)
    }
    unsafe self.surface = unsafe surface
    unsafe self.cairo = unsafe cairo
    painter = unsafe Painter(cairo, lettering)
    unsafe cpango_pdf_describe(surface, Self.plain(description.title), Self.plain(description.author), "ikm")
  }

  deinit {
    unsafe cairo_destroy(cairo)
    unsafe cairo_surface_finish(surface)
    unsafe cairo_surface_destroy(surface)
  }

  /// Begins a page of this size, in points.
  public func beginPage(width: Double, height: Double) {
    unsafe cairo_pdf_surface_set_size(surface, width, height)
  }

  /// Ends a page.
  public func endPage() { unsafe cairo_show_page(cairo) }

  /// Opens a part. What is drawn until it is closed belongs to it. A part that holds others may go on over pages.
  public func open(_ tag: PageTag) { unsafe cairo_tag_begin(cairo, tag.rawValue, "") }

  /// Opens a figure that is told in words.
  public func openFigure(_ alternative: String) {
    alternatives.append(alternative)
    open(.figure)
  }

  /// Closes the part that was opened last.
  public func close(_ tag: PageTag) { unsafe cairo_tag_end(cairo, tag.rawValue) }

  /// Opens a link to a place of the document that has or will have this name, of letters and digits.
  public func openLink(to name: String) { unsafe cairo_tag_begin(cairo, "Link", "dest='\(Self.name(name))'") }

  /// Closes a link.
  public func closeLink() { unsafe cairo_tag_end(cairo, "Link") }

  /// Gives a place of this page a name, of letters and digits.
  public func mark(_ name: String, x: Double, y: Double) {
    unsafe cairo_tag_begin(cairo, "cairo.dest", "name='\(Self.name(name))' x=\(x) y=\(y)")
    unsafe cairo_tag_end(cairo, "cairo.dest")
  }

  /// Adds a bookmark to a place.
  /// - Parameters:
  ///   - title: its text.
  ///   - name: the name of the place.
  ///   - parent: the bookmark that it stands under; nil for none.
  /// - Returns: the bookmark, for others to stand under.
  @discardableResult
  public func addBookmark(_ title: String, to name: String, under parent: Int? = nil) -> Int {
    Int(
      unsafe cpango_pdf_bookmark(
        surface, CInt(clamping: parent ?? 0), Self.plain(title), "dest='\(Self.name(name))'",
        parent == nil ? 1 : 0))
  }

  /// Draws lines of a text, from the upper edge of the first, each with its anchor at `x`.
  public func show(
    _ text: SetText, lines: Range<Int>, x: Double, y: Double, anchor: TextRun.Anchor = .start
  ) {
    painter.paint(text, lines: lines, x: x, y: y, anchor: anchor)
  }

  /// Draws a drawing, its upper left corner at a point.
  /// - Parameters:
  ///   - width: how wide the drawing is before it is scaled.
  ///   - scale: how many times as large it becomes.
  public func paint(_ drawing: Drawing, x: Double, y: Double, width: Double, scale: Double = 1) {
    guard scale != 1 else { return painter.paint(drawing, x: x, y: y, width: width) }
    unsafe cairo_save(cairo)
    unsafe cairo_translate(cairo, x, y)
    unsafe cairo_scale(cairo, scale, scale)
    painter.paint(drawing, x: 0, y: 0, width: width)
    unsafe cairo_restore(cairo)
  }

  /// Ends the document. Nothing can be drawn afterwards.
  /// - Returns: the file.
  /// - Throws: `refused` where a part was not closed or a name leads nowhere, `outOfMemory`.
  public func finish() throws(PageDrawingError) -> [UInt8] {
    unsafe cairo_surface_finish(surface)
    guard unsafe cpango_is_well(cairo) != 0, unsafe cpango_surface_is_well(surface) != 0 else {
      throw PageDrawingError(.refused)
    }
    return try PDFSupplement(
      language: description.language, day: description.day, alternatives: alternatives
    ).added(to: sink.bytes)
  }

  /// A text without the byte that ends texts in C.
  private static func plain(_ text: String) -> String {
    text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
  }

  /// A name of which nothing can be taken for a part of the attribute around it.
  private static func name(_ name: String) -> String {
    String(
      name.unicodeScalars.filter {
        $0.isASCII && $0.properties.isAlphabetic || "0123456789".unicodeScalars.contains($0)
      }
      .map(Character.init))
  }
}
