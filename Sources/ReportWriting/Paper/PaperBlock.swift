// SPDX-License-Identifier: Apache-2.0

/// One piece of a paper, from top to bottom.
public enum PaperBlock: Hashable, Sendable {
  /// The head of the paper: what it is about.
  case title(PaperTitle)
  /// The first page of a long paper, alone on it; such a paper has no title block.
  case cover(PaperCover)
  /// A table of contents: writers collect the headings of chapters and sections themselves.
  case contents(PaperContents)
  /// A heading; never left alone at a page's foot.
  case heading(String, level: HeadingLevel)
  /// A paragraph.
  case paragraph(String, style: ParagraphStyle)
  /// Short sentences, one a line.
  case list([String])
  /// A list whose items are counted: 1, 2, 3.
  case numbered([String])
  /// Lines of label and value; a value that is not known is a visible blank to fill in by hand.
  case facts([PaperFact])
  /// The figure: index, letter, word, band scale.
  case figure(PaperFigure)
  /// A framed box of notes that bear on a figure; it stands right under it.
  case notes(PaperNotes)
  /// A table over the whole width.
  case table(PaperTable)
  /// Small tables that may stand side by side where there is room.
  case tables([PaperTable])
  /// A chart.
  case chart(PaperChart)
  /// What follows begins on a new page of this orientation.
  case pageBreak(PageOrientation)
  /// A block for signatures; never cut.
  case signature(PaperSignature)
}

/// How a page lies.
public enum PageOrientation: String, Hashable, Sendable {
  /// A4 upright.
  case portrait
  /// A4 across, for wide tables.
  case landscape
}

/// The rank of a heading below the title.
public enum HeadingLevel: Int, Hashable, Sendable {
  /// A chapter of a long paper, 18 pt; begins a new page in print. The first level of the contents.
  case chapter = 1
  /// A part of the paper, 14 pt.
  case section = 2
  /// A part of a part, 12 pt.
  case subsection = 3
}

/// The voice of a paragraph.
public enum ParagraphStyle: String, Hashable, Sendable {
  /// Running text.
  case body
  /// A sentence right under the figure.
  case lead
  /// A remark, a legend, a source: small and grey.
  case small
}

/// The head of a paper: the unit, the round, the rulebook in small.
public struct PaperTitle: Hashable, Sendable {
  /// What kind of paper it is, in small above the subject: `Laporan Survei Kepuasan Masyarakat`.
  public let kind: String
  /// The subject in large: the unit's name.
  public let subject: String
  /// The line under it: `Semester I 2024`.
  public let period: String
  /// Facts in small: rulebook, questionnaire, mapping.
  public let facts: [String]
  /// Stamps in frames, such as `INTERNAL` and `DATA SINTETIS`.
  public let stamps: [String]

  /// The head of a paper.
  public init(kind: String, subject: String, period: String, facts: [String], stamps: [String]) {
    self.kind = kind
    self.subject = subject
    self.period = period
    self.facts = facts
    self.stamps = stamps
  }
}

/// A framed box: what a reader must know before using the figure above it.
public struct PaperNotes: Hashable, Sendable {
  /// The heading of the box.
  public let title: String
  /// The notes, one a line.
  public let lines: [String]

  /// A box of notes.
  public init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }
}

/// Room to sign, one column a person.
public struct PaperSignature: Hashable, Sendable {
  /// One person who signs.
  public struct Signer: Hashable, Sendable {
    /// The line above the room to sign: `Mengetahui,`.
    public let opening: String
    /// The office: `Kepala unit pelayanan`.
    public let office: String
    /// What stands under the line for the name: `NIP`.
    public let underLine: String
    /// What is known and stands below that, as it is: rank, number of the official.
    public let lines: [String]
    /// What is filled in by hand below that, each with a line of its own: `Nama`, `NIP`.
    public let fields: [String]

    /// One person who signs.
    public init(
      opening: String, office: String, underLine: String, lines: [String] = [], fields: [String] = []
    ) {
      self.opening = opening
      self.office = office
      self.underLine = underLine
      self.lines = lines
      self.fields = fields
    }
  }

  /// Who signs, from left to right.
  public let signers: [Signer]

  /// A block for signatures.
  public init(signers: [Signer]) { self.signers = signers }
}
