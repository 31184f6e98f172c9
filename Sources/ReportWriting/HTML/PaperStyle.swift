// SPDX-License-Identifier: Apache-2.0

/// The look of a paper in HTML: palette, type, screen, telephone and A4.
enum PaperStyle {
  /// The style sheet, with the running head and foot of the paper in the margins of every printed page.
  static func css(runningHead: RunningHead, runningFoot: RunningFoot) -> String {
    [base, chapters, tables, drawings, telephone, print, printedChapters, margins(runningHead, runningFoot)]
      .joined(separator: "\n")
  }

  private static let base = """
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; background: #fff; color: #1b1f24; overflow-wrap: anywhere;
      font: 15px/1.45 "DejaVu Sans", "Noto Sans", Verdana, sans-serif; }
    main { max-width: 800px; margin: 0 auto; padding: 28px 20px 48px; }
    section + section { margin-top: 56px; }
    h1 { font-size: 24px; line-height: 1.2; margin: 2px 0; }
    h2 { font-size: 18.7px; line-height: 1.25; margin: 36px 0 8px; }
    h3 { font-size: 16px; line-height: 1.3; margin: 24px 0 6px; }
    p { margin: 6px 0; }
    p.lead { margin: 5px 0; }
    p.small, figcaption, footer, .facts { color: #5b6570; font-size: 12.5px; }
    ul { margin: 6px 0; padding-left: 20px; }
    li { margin: 2px 0; }
    a { color: #0b5c8a; }
    header { border-bottom: 2px solid #1b1f24; padding-bottom: 8px; }
    .kind { margin: 0; color: #5b6570; font-size: 13px; }
    .period { margin: 0; font-size: 18.7px; }
    .facts { margin: 4px 0 0; }
    .stamp { display: inline-block; border: 1.5px solid #1b1f24; color: #1b1f24; font-weight: bold;
      font-size: 11.5px; letter-spacing: .06em; padding: 0 6px; margin-right: 4px; }
    .figure { margin: 18px 0 14px; break-inside: avoid; }
    .figure p { margin: 0; }
    .figure-label { color: #5b6570; font-size: 13px; }
    .figure-line { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; margin-bottom: 8px; }
    .figure-value { font-size: 64px; line-height: 1.05; font-weight: bold; font-variant-numeric: tabular-nums; }
    .square { display: inline-block; text-align: center; font-weight: bold; color: #fff;
      -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    .figure-line .square { font-size: 36px; line-height: 54px; width: 54px; }
    td .square { width: 1.55em; line-height: 1.4; }
    .tone-best { background: #1a7f4b; } .tone-good { background: #2f6fb0; }
    .tone-poor { background: #b7791f; color: #1b1f24; } .tone-bad { background: #b3261e; }
    .tone-none { background: #5b6570; }
    .figure-words { flex: 1 1 9em; min-width: 0; }
    .word { display: block; font-size: 20px; }
    .fact { display: block; color: #5b6570; font-size: 13px; }
    .notes { border: 1.5px solid #1b1f24; padding: 8px 12px; margin: 12px 0; break-inside: avoid; font-size: 13.5px; }
    .notes p, .notes ul { margin: 0; } .notes-title { font-weight: bold; }
    .signature { display: flex; flex-wrap: wrap; gap: 24px 48px; margin: 40px 0 12px; break-inside: avoid; }
    .signature > div { flex: 1 1 220px; }
    .sign-line { border-top: 1px solid #1b1f24; margin-top: 72px; font-size: 12.5px; color: #5b6570; }
    .sign-line.known { padding-top: 3px; font-size: 13.5px; color: #1b1f24; }
    .sign-field { display: flex; gap: 8px; margin: 14px 0 0; font-size: 13px; }
    .sign-field::after { content: ""; flex: 1; border-bottom: 1px solid #5b6570; }
    footer { border-top: 1px solid #c9d0d6; margin-top: 28px; padding-top: 6px; }
    """

  private static let chapters = """
    h2.chapter { font-size: 24px; line-height: 1.25; margin: 56px 0 12px; }
    h3.section { font-size: 18.7px; line-height: 1.25; margin: 32px 0 8px; }
    h4.subsection { font-size: 16px; line-height: 1.3; margin: 22px 0 6px; }
    ol { margin: 6px 0; padding-left: 26px; }
    .cover { min-height: 440px; display: flex; flex-direction: column; padding: 24px 0; }
    .cover .stamps { margin: 0; min-height: 1.5em; }
    .cover-kind { margin: 72px 0 12px; font-size: 20px; color: #5b6570; }
    .cover h1 { font-size: 34px; line-height: 1.2; margin: 0 0 12px; }
    .cover-period { font-size: 20px; margin: 0; padding-top: 12px; border-top: 3px solid #0b5c8a; }
    .cover-lines { margin-top: auto; padding-top: 48px; }
    .cover-lines p { margin: 2px 0; }
    .contents { margin: 24px 0; } .contents ul { list-style: none; padding-left: 0; }
    .contents-title { font-size: 18.7px; font-weight: bold; }
    .contents li.chapter { font-weight: bold; margin-top: 8px; }
    .contents li.section { padding-left: 22px; } .contents a { text-decoration: none; }
    .facts-list { margin: 10px 0; }
    .facts-list div { display: grid; grid-template-columns: minmax(9em, 16em) minmax(0, 1fr); gap: 2px 16px;
      padding: 4px 0; border-bottom: 1px solid #c9d0d6; break-inside: avoid; }
    .facts-list dt { color: #5b6570; } .facts-list dd { margin: 0; }
    .blank { display: inline-block; width: 100%; max-width: 22em; color: #5b6570;
      border-bottom: 1px solid #5b6570; white-space: nowrap; overflow: hidden; line-height: 1.2; }
    """

  private static let tables = """
    .scroll { overflow-x: auto; margin: 10px 0; }
    table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.35;
      overflow-wrap: break-word; }
    caption { text-align: left; font-weight: bold; padding: 4px 0; }
    th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid #c9d0d6; vertical-align: top; }
    th:last-child, td:last-child { padding-right: 0; }
    th { font-weight: bold; vertical-align: bottom; border-bottom: 1.5px solid #1b1f24; }
    .leading { text-align: left; } .trailing { text-align: right; } .center { text-align: center; }
    td.number, td.grade { font-variant-numeric: tabular-nums; white-space: nowrap; }
    td.code, th.code { white-space: nowrap; }
    td.text { min-width: 6em; }
    td.bar { width: 20%; } th.bar { min-width: 70px; }
    tr.total td { font-weight: bold; }
    tbody.foot tr:first-child td { border-top: 1.5px solid #1b1f24; }
    .marker { white-space: nowrap; }
    .beside { display: grid; grid-template-columns: repeat(auto-fill, minmax(290px, 1fr)); gap: 8px 32px;
      align-items: start; }
    table.annex { font-size: 12px; line-height: 1.25; }
    table.annex th, table.annex td { padding: 2px 6px; }
    table.annex td.text { min-width: 0; white-space: nowrap; }
    table.annex th:first-child, table.annex td:first-child { text-align: right; }
    table.annex .total td:first-child { white-space: normal; }
    table.annex .total td { background: #fff; }
    """

  private static let drawings = """
    .hatchings { position: absolute; }
    svg { display: block; overflow: visible; }
    svg text { font-variant-numeric: tabular-nums; }
    td svg { margin-top: .2em; }
    figure { margin: 12px 0; break-inside: avoid; }
    .chart-title { font-weight: bold; margin-bottom: 8px; }
    """

  private static let telephone = """
    @media screen {
      section.landscape table.annex { width: auto; min-width: 60%; }
    }
    @media screen and (min-width: 1120px) {
      section.landscape:not(:has(table.annex)) { width: 1060px; margin-left: -150px; }
    }
    @media screen and (max-width: 560px) {
      body { font-size: 15px; }
      main { padding: 16px 14px 32px; }
      h1 { font-size: 21px; }
      .figure-value { font-size: 56px; }
      .beside { grid-template-columns: 1fr; }
      .opening { display: flex; flex-direction: column; } .opening .notes { order: 1; }
      th.bar, td.bar { display: none; }
      .facts-list div { grid-template-columns: 1fr; }
      .cover h1 { font-size: 26px; }
    }
    """

  private static let print = """
    @media print {
      body { font-size: 10pt; line-height: 1.35; }
      main { max-width: none; padding: 0; }
      section { break-after: page; } section:last-child { break-after: auto; }
      section + section { margin-top: 0; }
      section.landscape { page: across; }
      h1 { font-size: 18pt; } h2 { font-size: 14pt; } .period { font-size: 12pt; } h3 { font-size: 12pt; }
      h2 { margin-top: 18pt; }
      h1, h2, h3, caption, .chart-title { break-after: avoid; }
      .figure-value { font-size: 48pt; }
      .figure-line .square { font-size: 27pt; line-height: 40pt; width: 40pt; }
      table { font-size: 9pt; line-height: 1.25; }
      th, td { padding-top: 2pt; padding-bottom: 2pt; }
      td.bar { width: 16%; }
      .figure { margin: 10pt 0 8pt; } .opening p.lead { margin: 3pt 0; }
      table.annex { font-size: 7.5pt; line-height: 1.15; }
      table.annex th, table.annex td { padding: 1.6pt 4pt; }
      .scroll { overflow: visible; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; } tr.over { break-after: avoid; }
      thead + tbody tr:first-child { break-before: avoid; }
      tbody.foot, .scroll.short, .beside .scroll, ul { break-inside: avoid; }
      tbody.foot { break-before: avoid; }
      .landscape ul, .landscape .beside table { font-size: 8pt; line-height: 1.2; }
      .landscape .beside td, .landscape .beside th { padding-top: 2pt; padding-bottom: 2pt; }
      tbody.ends-page { break-after: page; }
      p { orphans: 3; widows: 3; } p + ul, .scroll + p.small { break-before: avoid; }
      h2 + p, h3 + p { break-after: avoid; }
      .beside { grid-template-columns: 1fr 1fr; gap: 4pt 24pt; }
      .notes { font-size: 8.5pt; padding: 5pt 8pt; margin: 8pt 0; }
      p.small, figcaption, footer, .facts { font-size: 8pt; }
      a { color: inherit; text-decoration: none; }
      footer { margin-top: 8pt; break-before: avoid; }
    }
    """

  private static let printedChapters = """
    @media print {
      .cover { page: cover; break-after: page; min-height: 250mm; padding: 10mm 0 0; }
      .cover-kind { margin: 50mm 0 4mm; font-size: 14pt; } .cover h1 { font-size: 26pt; }
      .cover-period { font-size: 14pt; padding-top: 4mm; }
      h2.chapter { font-size: 18pt; break-before: page; margin: 0 0 10pt; }
      h3.section { font-size: 14pt; margin: 16pt 0 6pt; } h4.subsection { font-size: 12pt; margin: 12pt 0 4pt; }
      h4, .contents-title { break-after: avoid; } h4 + p { break-after: avoid; }
      h2.chapter + h3.section { margin-top: 8pt; }
      .contents-title { font-size: 14pt; }
      .facts-list div { padding: 2.5pt 0; grid-template-columns: 52mm minmax(0, 1fr); }
      ol { break-inside: avoid; }
    }
    """

  /// A4 with 20 mm margins; where the browser knows boxes in margins, head, foot and page number on each
  /// page.
  private static func margins(_ head: RunningHead, _ foot: RunningFoot) -> String {
    let leading = VisibleText.cut(VisibleText.line(head.leading), to: 70)
    let trailing = VisibleText.cut(VisibleText.line(head.trailing), to: 60)
    let left = VisibleText.line(([foot.stamp].compactMap { $0 } + foot.parts).joined(separator: " · "))
    return """
      @page { size: A4; margin: 20mm;
        @top-left { content: \(HTMLText.cssString(leading)); \(marginType) width: 60%; text-align: left; }
        @top-right { content: \(HTMLText.cssString(trailing)); \(marginType) width: 40%; text-align: right; }
        @bottom-left { content: \(HTMLText.cssString(left)); \(marginType) width: 75%; text-align: left; }
        @bottom-right { content: \(HTMLText.cssString(foot.pageWord + " ")) counter(page) \
      \(HTMLText.cssString(" " + foot.ofWord + " ")) counter(pages); \(marginType) width: 25%; text-align: right; }
      }
      @page across { size: A4 landscape; }
      @page cover { @top-left { content: ""; } @top-right { content: ""; } @bottom-left { content: ""; }
        @bottom-right { content: ""; } }
      """
  }

  private static let marginType = "font: 7.5pt \"DejaVu Sans\", \"Noto Sans\", sans-serif; color: #5b6570;"
}
