// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Notices a sheet that holds the forms of the other sheets once more, such as `Gabungan` beside one sheet per counter:
/// they would count twice.
///
/// Forms are compared by what they say, as multisets, whatever their number, unit or round: half or more of five or
/// more that say something beside their answers (a date, an age), or nine of ten of all. Honest people agree, so bare
/// answers need more; one answer throughout is not compared at all. A form with a strong id tells by itself that it came
/// again. One short entry is held per form.
struct RepeatedSheets: Sendable {
  /// Sheets with fewer forms are not compared.
  static let smallestSheet = 5

  /// A sheet, and those whose forms it repeats, by place.
  struct Repetition: Hashable, Sendable {
    let sheet: Int
    let others: [Int]
    /// How many of its forms stand in others too.
    let again: Int
    /// How many of its forms were compared.
    let forms: Int
  }

  private struct Entry: Sendable {
    let key: UInt64
    let sheet: Int32
    /// Whether the form says something beside its answers.
    let saysMore: Bool
  }

  /// How many forms of a sheet were compared, or came again.
  private struct Count {
    var all = 0
    var sayingMore = 0

    mutating func add(_ count: Int, sayingMore says: Bool) {
      all += count
      if says { sayingMore += count }
    }
  }

  private var entries: [Entry] = []
  private var formCounts: [Int: Count] = [:]

  /// Takes a form of a sheet.
  mutating func add(_ form: RawForm, sheet: Int) {
    guard form.strongID == nil, form.refusal == nil, let entry = Self.entry(form, sheet) else { return }
    entries.append(entry)
    formCounts[sheet, default: Count()].add(1, sayingMore: entry.saysMore)
  }

  /// The sheet of which the most forms stand in other sheets, where they are enough; nil where there is none.
  func repetition() -> Repetition? {
    let sorted = entries.sorted { ($0.key, $0.sheet) < ($1.key, $1.sheet) }
    var again: [Int: Count] = [:]
    forEachGroup(of: sorted) { counts, total, saysMore in
      for (sheet, count) in counts where total > count {
        again[sheet, default: Count()].add(min(count, total - count), sayingMore: saysMore)
      }
    }
    let enough = again.filter { sheet, again in Self.isEnough(again, of: formCounts[sheet] ?? Count()) }
    guard let worst = enough.max(by: { ($0.value.all, -$0.key) < ($1.value.all, -$1.key) }) else {
      return nil
    }
    return Repetition(
      sheet: worst.key, others: others(than: worst.key, in: sorted), again: worst.value.all,
      forms: formCounts[worst.key]?.all ?? 0)
  }

  private static func isEnough(_ again: Count, of forms: Count) -> Bool {
    if forms.sayingMore >= smallestSheet, again.sayingMore * 2 >= forms.sayingMore { return true }
    return forms.all >= smallestSheet && again.all * 10 >= forms.all * 9
  }

  /// The sheets that share forms with one, those with the most first.
  private func others(than sheet: Int, in sorted: [Entry]) -> [Int] {
    var shared: [Int: Int] = [:]
    forEachGroup(of: sorted) { counts, _, _ in
      guard let own = counts.first(where: { $0.sheet == sheet }) else { return }
      for other in counts where other.sheet != sheet {
        shared[other.sheet, default: 0] += min(own.count, other.count)
      }
    }
    return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Forms that say the same: how many each sheet has of them, all sheets together, and whether they say more than
  /// answers.
  private func forEachGroup(of sorted: [Entry], _ body: ([(sheet: Int, count: Int)], Int, Bool) -> Void) {
    var start = 0
    while start < sorted.count {
      var counts: [(sheet: Int, count: Int)] = []
      var end = start
      while end < sorted.count, sorted[end].key == sorted[start].key {
        if counts.last?.sheet == Int(sorted[end].sheet) {
          counts[counts.count - 1].count += 1
        } else {
          counts.append((Int(sorted[end].sheet), 1))
        }
        end += 1
      }
      body(counts, end - start, sorted[start].saysMore)
      start = end
    }
  }

  /// What a form says; nil where that is nothing but one answer throughout.
  private static func entry(_ form: RawForm, _ sheet: Int) -> Entry? {
    var hasher = Hasher()
    var answers: Set<String> = []
    var saysMore = false
    for (field, cell) in zip(form.layout.fields, form.cells) {
      guard let text = cell.text?.trimmed, !text.isEmpty else { continue }
      switch field {
      case .number, .unit, .round, .strongID: continue
      case .question: answers.insert(text)
      default: saysMore = true
      }
      hasher.combine(field)
      hasher.combine(text)
    }
    guard saysMore || answers.count > 1 else { return nil }
    return Entry(
      key: UInt64(bitPattern: Int64(hasher.finalize())), sheet: Int32(clamping: sheet), saysMore: saysMore)
  }
}
