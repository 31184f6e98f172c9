// SPDX-License-Identifier: Apache-2.0

/// A heading of a paper, for its bookmarks and its table of contents.
struct PaperHeading: Hashable {
  let text: String
  let level: HeadingLevel

  /// The headings of a paper in their order.
  static func all(of paper: Paper) -> [Self] {
    paper.blocks.compactMap { block in
      guard case .heading(let text, let level) = block else { return nil }
      return Self(text: PaperType.line(text), level: level)
    }
  }
}
