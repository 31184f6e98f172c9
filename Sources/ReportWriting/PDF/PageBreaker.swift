// SPDX-License-Identifier: Apache-2.0

/// A page with its items and where they stand.
struct SetPage {
  let orientation: PageOrientation
  /// The items and how far below the upper margin each begins.
  var items: [(item: FlowItem, y: Double)] = []
}

/// Puts items on pages: what belongs together stays together, heads of tables are repeated, nothing is cut.
struct PageBreaker {
  /// The heads of tables, by the number of the table.
  let heads: [Int: FlowItem]
  private var pages: [SetPage] = []
  private var y = 0.0

  init(heads: [Int: FlowItem]) { self.heads = heads }

  /// The pages of these items, at least one.
  static func pages(_ items: [FlowItem], heads: [Int: FlowItem]) -> [SetPage] {
    var breaker = Self(heads: heads)
    breaker.run(items)
    let pages = breaker.pages.filter { !$0.items.isEmpty }
    return pages.isEmpty ? [SetPage(orientation: .portrait)] : pages
  }

  private mutating func run(_ items: [FlowItem]) {
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count, items[end - 1].keepsWithNext, items[end].startsPage == nil,
        !items[end - 1].endsPage
      {
        end += 1
      }
      place(items[start..<end])
      start = end
    }
  }

  private var room: Double { PaperSheet(pages.last?.orientation ?? .portrait).contentHeight }
  private var isAtTop: Bool { pages.last?.items.isEmpty ?? true }

  private mutating func place(_ chain: ArraySlice<FlowItem>) {
    guard let first = chain.first else { return }
    if let orientation = first.startsPage {
      pages.append(SetPage(orientation: orientation))
      y = 0
    } else if pages.isEmpty {
      pages.append(SetPage(orientation: .portrait))
    }
    let height = chain.reduce(0) { $0 + $1.height + $1.spaceBefore }
    let head = first.isHead ? 0 : first.table.flatMap { heads[$0]?.height } ?? 0
    let fitsOnOnePage = height - first.spaceBefore + head <= room
    // What is longer than a page begins where it stands, unless there is little left of the page.
    if !isAtTop, y + height > room, fitsOnOnePage || y > room * 0.6 { turnPage() }
    for item in chain {
      if !isAtTop, y + item.spaceBefore + item.height > room + 0.01 { turnPage() }
      add(item)
    }
    if chain.last?.endsPage == true { turnPage() }
  }

  private mutating func turnPage() {
    pages.append(SetPage(orientation: pages.last?.orientation ?? .portrait))
    y = 0
  }

  private mutating func add(_ item: FlowItem) {
    let last = pages.last { !$0.items.isEmpty }?.items.last?.item
    if isAtTop, !item.isHead, let table = item.table, last?.table == table, let head = heads[table] {
      append(head, space: 0)
    }
    append(item, space: isAtTop ? 0 : item.spaceBefore)
  }

  private mutating func append(_ item: FlowItem, space: Double) {
    pages[pages.count - 1].items.append((item, y + space))
    y += space + item.height
  }
}
