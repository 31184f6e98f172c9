// SPDX-License-Identifier: Apache-2.0
import PageDrawing
import SurveyModel

/// On which pages the headings of a paper stand.
///
/// Only the program that opens a DOCX knows its pages. Until it has computed them, the table of contents shows those of
/// the PDF of the same paper, in which chapters begin pages too.
enum DOCXPages {
  /// The page of each heading in the order of the paper, from 1.
  /// - Throws: E850 where the font is missing, E851 to E853.
  static func numbers(_ paper: Paper) throws(ReportWritingError) -> [Int] {
    let flow = try drawing { () throws(PageDrawingError) in
      PaperFlow(paper, lettering: try Lettering(language: paper.language.rawValue))
    }
    var numbers = [Int](repeating: 1, count: flow.headings.count)
    for (index, page) in PageBreaker.pages(flow.items, heads: flow.heads).enumerated() {
      for item in page.items {
        if let heading = item.item.heading, numbers.indices.contains(heading) { numbers[heading] = index + 1 }
      }
    }
    return numbers
  }
}
