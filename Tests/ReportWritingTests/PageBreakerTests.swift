// SPDX-License-Identifier: Apache-2.0
@testable import ReportWriting
import PageDrawing
import SurveyModel
import Testing

struct PageBreakerTests {
  private func pages(_ blocks: [PaperBlock]) throws -> [SetPage] {
    let flow = PaperFlow(PDFWriterTests.paper(blocks), lettering: try Lettering(language: "id"))
    return PageBreaker.pages(flow.items, heads: flow.heads)
  }

  private func table(_ rows: Int, foot: Int = 0, text: String = "Sel", endsPageAfter: Int? = nil)
    -> PaperBlock
  {
    let all = (0..<rows).map { PaperRow("\(text) \($0)", "\($0)") }
    let split = endsPageAfter ?? rows
    let groups = [
      PaperRowGroup(rows: Array(all.prefix(split)), endsPage: endsPageAfter != nil),
      PaperRowGroup(rows: Array(all.dropFirst(split))),
    ]
    return .table(
      PaperTable(
        caption: "Tabel", columns: [PaperColumn("Kolom"), PaperColumn("n", .number)], groups: groups,
        footRows: (0..<foot).map { PaperRow("Jumlah \($0)", "1", kind: .total) }))
  }

  private func isHead(_ page: SetPage) -> Bool { page.items.first?.item.isHead ?? false }

  @Test func `nothing is lost and nothing runs below a page`() throws {
    let blocks = (0..<40).flatMap { number -> [PaperBlock] in
      [
        .heading("Bagian \(number)", level: .section),
        .paragraph(String(repeating: "kata ", count: number * 13), style: .body),
        .list((0..<number % 7).map { "butir \($0)" }), table(number % 23, foot: number % 3),
      ]
    }
    let flow = PaperFlow(PDFWriterTests.paper(blocks), lettering: try Lettering(language: "id"))
    let pages = PageBreaker.pages(flow.items, heads: flow.heads)
    #expect(pages.count > 20)
    let placed = pages.flatMap(\.items)
    let repeated = pages.dropFirst().count { page in
      isHead(page) && flow.heads.values.contains { $0.table == page.items[0].item.table }
    }
    #expect(placed.count >= flow.items.count && placed.count <= flow.items.count + repeated)
    for page in pages {
      let room = PaperSheet(page.orientation).contentHeight
      for (first, second) in zip(page.items, page.items.dropFirst()) {
        #expect(second.y >= first.y + first.item.height - 0.01)
      }
      #expect(page.items.allSatisfy { $0.y >= 0 && $0.y + $0.item.height <= room + 0.1 })
    }
  }

  @Test func `a heading is never the last thing on a page`() throws {
    for fill in 1...60 {
      let pages = try pages([
        .list((0..<fill).map { "butir \($0)" }), .heading("Bagian", level: .section),
        .heading("Sub", level: .subsection), .paragraph(String(repeating: "kata ", count: 60), style: .body),
      ])
      #expect(pages.allSatisfy { $0.items.last?.item.heading == nil }, "\(fill)")
    }
  }

  @Test func `the head of a table comes again on each of its pages`() throws {
    let pages = try pages([table(200, foot: 2)])
    #expect(pages.count > 3 && pages.dropFirst().allSatisfy(isHead))
    // The foot rows stand together, with a row of the table above them.
    let last = try #require(pages.last).items.map(\.item)
    #expect(last.count >= 4)
  }

  @Test func `a page ends where a group of rows says so`() throws {
    let pages = try pages([table(40, endsPageAfter: 5)])
    #expect(pages.count == 2)
    // Caption, head and five rows; then the head and the others.
    #expect(pages.map(\.items.count) == [7, 36] && isHead(pages[1]))
  }

  @Test func `a short table is moved to the next page rather than cut`() throws {
    for fill in 20...45 {
      let pages = try pages([.list((0..<fill).map { "butir \($0)" }), table(12)])
      let rows = pages.map { $0.items.count { $0.item.table != nil } }.filter { $0 > 0 }
      #expect(rows == [13], "\(fill): \(rows)")
    }
  }

  @Test func `a row that is higher than a page goes on on the next one`() throws {
    let long = String(repeating: "kata ", count: 6_000)
    let pages = try pages([table(2, text: long)])
    #expect(pages.count > 4)
    var shown: [ObjectIdentifier: (text: SetText, lines: [Int])] = [:]
    for part in pages.flatMap(\.items).flatMap(\.item.parts) {
      guard case .text(let text, let lines, _) = part.content, text.lines.count > 100 else { continue }
      shown[ObjectIdentifier(text), default: (text, [])].lines += lines
    }
    // Each line of both texts once, in order.
    #expect(shown.count == 2 && shown.values.allSatisfy { $0.lines == Array($0.text.lines.indices) })
  }

  @Test func `pages lie as they are asked to, and an empty one is none`() throws {
    let pages = try pages([
      .pageBreak(.landscape), .pageBreak(.portrait), .paragraph("a", style: .body), .pageBreak(.landscape),
      .paragraph("b", style: .body), .pageBreak(.portrait),
    ])
    #expect(pages.map(\.orientation) == [.portrait, .landscape])
  }

  @Test func `a chapter begins a page`() throws {
    let pages = try pages([
      .paragraph("a", style: .body), .heading("BAB I", level: .chapter), .paragraph("b", style: .body),
      .pageBreak(.portrait), .heading("BAB II", level: .chapter),
    ])
    #expect(pages.count == 3 && pages[1].items.first?.item.heading == 0 && pages[2].items.count == 1)
  }
}
