// SPDX-License-Identifier: Apache-2.0

/// How wide the columns of a table are. Programs do not agree on how they fit columns to what stands in them, so the
/// widths are told. Lengths are twentieths of a point.
struct DOCXColumns {
  /// One per column; they add up to the whole width.
  let widths: [Int]

  /// The widths of a table's columns.
  /// - Parameters:
  ///   - table: the table.
  ///   - width: the whole width.
  ///   - padding: the room at both sides of a cell together.
  init(_ table: PaperTable, width: Int, padding: Int) {
    let letter = table.density == .annex ? 7.5 : 9.0
    var least = [Int](repeating: 0, count: table.columns.count)
    var most = [Int](repeating: 0, count: table.columns.count)
    func take(_ text: String, _ index: Int, isBold: Bool, isWhole: Bool, isHead: Bool = false) {
      // A little more than the estimate, so that no figure is broken for want of a hair.
      let size = letter * (isBold ? 1.22 : 1.08)
      let words = isWhole ? [Substring(text)] : text.split(whereSeparator: \.isWhitespace)
      for word in words {
        // A long word may be broken; it must not push the others away.
        least[index] = max(least[index], min(Self.width(word, size), width / 4) + padding)
      }
      // A heading may wrap between its words without taking room from what stands under it.
      if !isHead { most[index] = max(most[index], Self.width(text, size) + padding) }
    }
    for (index, column) in table.columns.enumerated() {
      take(column.title, index, isBold: true, isWhole: false, isHead: true)
      switch column.kind {
      case .grade: least[index] = max(least[index], Self.width("W", 12) + padding + 120)
      case .bar: least[index] = max(least[index], width / 7)
      case .text, .code, .number: break
      }
      most[index] = max(most[index], least[index])
    }
    for row in table.rows + table.footRows {
      var place = 0
      for cell in row.cells {
        if cell.span == 1, place < table.columns.count {
          let kind = table.columns[place].kind
          let text = cell.marker == nil ? cell.text : cell.text + " ▼"
          take(text, place, isBold: row.kind == .total, isWhole: kind == .number || kind == .code)
        }
        place += cell.span
      }
    }
    widths = Self.shared(
      least, most, growing: table.columns.map { $0.kind == .text || $0.kind == .bar }, width)
  }

  /// The whole width given to the columns: each what it needs, the rest to those that want more, then to words.
  private static func shared(_ least: [Int], _ most: [Int], growing: [Bool], _ width: Int) -> [Int] {
    guard !least.isEmpty else { return [] }
    let needed = least.reduce(0, +)
    var widths: [Int]
    if needed >= width {
      // Too narrow for all: the widest give way, so that short figures and headings stay whole.
      let cap = Self.cap(least, width)
      widths = least.map { min($0, cap) }
    } else {
      let wanted = zip(most, least).map { $0 - $1 }
      let room = width - needed
      let sum = wanted.reduce(0, +)
      widths = sum <= room ? most : zip(least, wanted).map { $0 + $1 * room / sum }
      let rest = width - widths.reduce(0, +)
      let takers = growing.indices.filter { growing[$0] }
      let places = takers.isEmpty ? Array(growing.indices) : takers
      let weight = places.reduce(0) { $0 + max(1, widths[$1]) }
      let before = widths
      for place in places { widths[place] += rest * max(1, before[place]) / weight }
    }
    widths[widths.count - 1] += width - widths.reduce(0, +)
    return widths
  }

  /// The most that a column may have so that all together have the whole width.
  private static func cap(_ least: [Int], _ width: Int) -> Int {
    var rest = width
    for (index, need) in least.sorted().enumerated() {
      let share = rest / (least.count - index)
      if need > share { return share }
      rest -= need
    }
    return width
  }

  /// About how wide a text is at a size of letters in points, a little more rather than less.
  static func width(_ text: some StringProtocol, _ size: Double) -> Int {
    var units = 0.0
    for character in text {
      let wide = VisibleText.width(character) == 2
      let isBroad = wide || broad.contains(character)
      units += isBroad ? 1.05 : narrow.contains(character) ? 0.36 : character.isUppercase ? 0.72 : 0.635
    }
    return DOCXText.twips(units * size)
  }

  private static let broad: Set<Character> = ["W", "M", "m", "w", "@", "%", "…"]
  private static let narrow: Set<Character> = [
    ",", ".", ":", ";", " ", "i", "l", "j", "I", "(", ")", "|", "'", "–",
  ]
}
