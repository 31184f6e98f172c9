// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What people and programs write where there is no id. It is no id: two forms that say `-` are two forms.
enum StrongID {
  private static let placeholders: Set<String> = [
    "", "0", "na", "n a", "null", "none", "nil", "tidak ada", "kosong", "belum ada", "x", "xxx",
  ]

  /// Whether a text stands for the absence of an id.
  static func isPlaceholder(_ text: String) -> Bool {
    // A real id is longer than any of them; looking at it once more would cost every form.
    guard text.utf8.count <= 12 else { return false }
    let folded = FoldedText(text).description
    return placeholders.contains(folded) || folded.allSatisfy { $0 == "0" }
  }
}
