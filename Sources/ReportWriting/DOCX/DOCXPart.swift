// SPDX-License-Identifier: Apache-2.0

/// The names that parts of a DOCX share, and the small parts that are alike in every paper.
enum DOCXPart {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// Of what kind every part is.
  static func contentTypes(_ margins: [String]) -> String {
    let parts =
      [
        ("document", "document.main"), ("styles", "styles"), ("settings", "settings"),
        ("numbering", "numbering"),
        ("fontTable", "fontTable"),
      ] + margins.map { ($0, String($0.prefix { $0.isLetter })) }
    return head + """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      <Override PartName="/docProps/app.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>
      """
      + parts.map { "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(word).\($0.1)+xml\"/>" }
      .joined()
      + "</Types>\n"
  }

  /// Which parts the package begins with.
  static let packageParts =
    head + """
      <Relationships xmlns="\(packageRelations)">\
      <Relationship Id="rId1" Type="\(relations)/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="rId2" Type="\(packageRelations)/metadata/core-properties" Target="docProps/core.xml"/>\
      <Relationship Id="rId3" Type="\(relations)/extended-properties" Target="docProps/app.xml"/></Relationships>

      """

  /// The properties of the file; it was made at noon of its day, whatever the clock says.
  static func core(title: String, language: String, day: String) -> String {
    head + """
      <cp:coreProperties xmlns:cp="\(packageRelations.replacing("relationships", with: "metadata/core-properties"))" \
      xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(DOCXText.escaped(title))</dc:title>\
      <dc:creator>ikm</dc:creator><cp:lastModifiedBy>ikm</cp:lastModifiedBy>\
      <dcterms:created xsi:type="dcterms:W3CDTF">\(day)T12:00:00Z</dcterms:created>\
      <dcterms:modified xsi:type="dcterms:W3CDTF">\(day)T12:00:00Z</dcterms:modified>\
      <dc:language>\(language)</dc:language></cp:coreProperties>

      """
  }

  static let app =
    head + """
      <Properties xmlns="\(office)/extended-properties"><Application>ikm</Application></Properties>

      """

  /// Settings: fields are brought up to date when a paper with a table of contents is opened.
  static func settings(language: String, updatesFields: Bool) -> String {
    head + """
      <w:settings xmlns:w="\(main)">\(updatesFields ? "<w:updateFields w:val=\"true\"/>" : "")\
      <w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
      <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
      </w:compat><w:themeFontLang w:val="\(language)"/></w:settings>

      """
  }

  /// The font, and which one looks like it where it is not installed: Verdana, as on every Windows.
  static let fonts =
    head + """
      <w:fonts xmlns:w="\(main)"><w:font w:name="DejaVu Sans"><w:altName w:val="Verdana"/>\
      <w:panose1 w:val="020B0603030804020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>\
      <w:pitch w:val="variable"/></w:font></w:fonts>

      """

  /// The number of the list of dots; numbered lists have the numbers behind it.
  static let dots = 1

  /// Lists: dots, and as many numbered lists as the paper has, each beginning at 1.
  static func numbering(lists: Int) -> String {
    func level(_ format: String, _ text: String, left: Int, hanging: Int) -> String {
      """
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/>\
      <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="\(left)" w:hanging="\(hanging)"/></w:pPr></w:lvl>
      """
    }
    var text =
      head + """
        <w:numbering xmlns:w="\(main)">\
        <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
        \(level("bullet", "•", left: 300, hanging: 240))</w:abstractNum>\
        <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>\
        \(level("decimal", "%1.", left: 440, hanging: 440))</w:abstractNum>\
        <w:num w:numId="\(dots)"><w:abstractNumId w:val="0"/></w:num>
        """
    for list in 0..<lists {
      text += """
        <w:num w:numId="\(dots + 1 + list)"><w:abstractNumId w:val="1"/>\
        <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """
    }
    return text + "</w:numbering>\n"
  }
}
