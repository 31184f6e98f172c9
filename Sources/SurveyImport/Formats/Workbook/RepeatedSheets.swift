// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Notices a sheet that holds the forms of the other sheets once more, such as `Gabungan` beside one sheet per counter:
/// they would count twice.
///
/// Forms are compared by what they say, as multisets, whatever their number or round. Honest people agree, on one day and
/// over two counters too: so a sheet repeats others only where nine of ten of its forms come again and these are of many
/// kinds, five at least and half of what comes again. A form with a strong id tells by itself that it came again. One
/// short entry is held per form.
struct RepeatedSheets: Sendable {
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
  }

  /// How many forms of a sheet came again, and of how many kinds they are.
  private struct Count {
    var forms = 0
    var kinds = 0
  }

  private var entries: [Entry] = []
  private var formCounts: [Int: Int] = [:]

  /// Takes a form of a sheet.
  mutating func add(_ form: RawForm, sheet: Int) {
    guard form.strongID == nil, form.refusal == nil else { return }
    entries.append(Self.entry(form, sheet))
    formCounts[sheet, default: 0] += 1
  }

  /// The sheet of which the most forms stand in other sheets, where they are enough; nil where there is none.
  func repetition() -> Repetition? {
    let sorted = entries.sorted { ($0.key, $0.sheet) < ($1.key, $1.sheet) }
    var again: [Int: Count] = [:]
    forEachGroup(of: sorted) { counts, total in
      for (sheet, count) in counts where total > count {
        again[sheet, default: Count()].forms += min(count, total - count)
        again[sheet, default: Count()].kinds += 1
      }
    }
    let enough = again.filter { sheet, again in
      Sameness.isEnough(again: again.forms, kinds: again.kinds, of: formCounts[sheet] ?? 0)
    }
    guard let worst = enough.max(by: { ($0.value.forms, -$0.key) < ($1.value.forms, -$1.key) }) else {
      return nil
    }
    return Repetition(
      sheet: worst.key, others: others(than: worst.key, in: sorted), again: worst.value.forms,
      forms: formCounts[worst.key] ?? 0)
  }

  /// The sheets that share forms with one, those with the most first.
  private func others(than sheet: Int, in sorted: [Entry]) -> [Int] {
    var shared: [Int: Int] = [:]
    forEachGroup(of: sorted) { counts, _ in
      guard let own = counts.first(where: { $0.sheet == sheet }) else { return }
      for other in counts where other.sheet != sheet {
        shared[other.sheet, default: 0] += min(own.count, other.count)
      }
    }
    return shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Forms that say the same: how many each sheet has of them, and all sheets together.
  private func forEachGroup(of sorted: [Entry], _ body: ([(sheet: Int, count: Int)], Int) -> Void) {
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
      body(counts, end - start)
      start = end
    }
  }

  /// What a form says, its unit included: forms of two units are never the same.
  private static func entry(_ form: RawForm, _ sheet: Int) -> Entry {
    var hasher = Hasher()
    for (field, cell) in zip(form.layout.fields, form.cells) {
      guard let text = cell.text?.trimmed, !text.isEmpty else { continue }
      switch field {
      case .number, .round, .strongID: continue
      default: break
      }
      hasher.combine(field)
      hasher.combine(text)
    }
    return Entry(key: UInt64(bitPattern: Int64(hasher.finalize())), sheet: Int32(clamping: sheet))
  }
}
