// SPDX-License-Identifier: Apache-2.0
import ArchiveWriting
public import SurveyModel

/// Writes a paper as a DOCX that Word and LibreOffice open for editing: real headings, captions with numbers, a table of
/// contents, tables whose head is repeated and whose rows are not cut, pages that lie across, page numbers.
///
/// The same paper gives the same bytes.
public enum DOCXWriter {
  /// The file.
  /// - Parameters:
  ///   - paper: what it says.
  ///   - catalogue: the words `Tabel` and `Gambar` in the paper's language.
  ///   - day: the day that its properties bear.
  /// - Throws: E885 where there is no memory for it; E850 to E853 where a chart cannot be drawn.
  public static func docx(_ paper: Paper, catalogue: MessageCatalogue, day: CalendarDate)
    throws(ReportWritingError) -> [UInt8]
  {
    try docx(paper, catalogue: catalogue, day: day, drawings: .standard)
  }

  static func docx(
    _ paper: Paper, catalogue: MessageCatalogue, day: CalendarDate, drawings: DOCXDrawings
  ) throws(ReportWritingError) -> [UInt8] {
    let updates = paper.blocks.contains { if case .contents = $0 { true } else { false } }
    var body = DOCXBody(
      paper, words: PaperWords(catalogue), drawings: drawings,
      pages: updates ? try DOCXPages.numbers(paper) : [])
    try body.write()
    let names = DOCXMargins.names(body.orientations)
    let language = paper.language == .indonesian ? "id-ID" : "en-GB"
    do throws(ArchiveWritingError) {
      let archive = try ArchiveWriter()
      func add(_ name: String, _ text: String) throws(ArchiveWritingError) {
        try archive.add(Array(text.utf8), as: name)
      }
      try add("[Content_Types].xml", DOCXPart.contentTypes(names))
      try add("_rels/.rels", DOCXPart.packageParts)
      try add(
        "docProps/core.xml", DOCXPart.core(title: paper.title, language: language, day: day.description))
      try add("docProps/app.xml", DOCXPart.app)
      try add("word/document.xml", document(body))
      try add("word/_rels/document.xml.rels", relations(body, margins: names))
      try add("word/styles.xml", DOCXLook.styles(language))
      try add("word/settings.xml", DOCXPart.settings(language: language, updatesFields: updates))
      try add("word/numbering.xml", DOCXPart.numbering(lists: body.numberedLists))
      try add("word/fontTable.xml", DOCXPart.fonts)
      for name in names { try add("word/\(name).xml", DOCXMargins.part(name, of: paper)) }
      for (index, picture) in body.pictures.enumerated() {
        try archive.add(picture, as: "word/media/picture\(index + 1).png", isPacked: false)
      }
      return try archive.finish()
    } catch {
      throw ReportWritingError(error)
    }
  }

  private static func document(_ body: DOCXBody) -> String {
    """
    \(DOCXPart.head)<w:document xmlns:w="\(DOCXPart.main)" xmlns:r="\(DOCXPart.relations)" \
    xmlns:wp="\(DOCXPart.drawing)/wordprocessingDrawing"><w:body>
    \(body.xml)\(body.end)</w:body></w:document>

    """
  }

  /// Which parts the main part names by which id.
  private static func relations(_ body: DOCXBody, margins: [String]) -> String {
    func line(_ id: String, _ type: String, _ target: String, _ mode: String = "") -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(DOCXPart.relations)/\(type)\" Target=\"\(target)\"\(mode)/>\n"
    }
    var text = DOCXPart.head + "<Relationships xmlns=\"\(DOCXPart.packageRelations)\">\n"
    for name in ["styles", "settings", "numbering", "fontTable"] { text += line(name, name, "\(name).xml") }
    for name in margins { text += line(name, String(name.prefix { $0.isLetter }), "\(name).xml") }
    for number in body.pictures.indices {
      text += line("picture\(number + 1)", "image", "media/picture\(number + 1).png")
    }
    for (index, link) in body.links.enumerated() {
      text += line("link\(index + 1)", "hyperlink", DOCXText.escaped(link), " TargetMode=\"External\"")
    }
    return text + "</Relationships>\n"
  }
}
