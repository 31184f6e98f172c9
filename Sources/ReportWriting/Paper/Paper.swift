// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A paper as one value: what it says, in which order. How it looks is the writer's business.
///
/// Every writer (HTML now, PDF and DOCX later) takes the same value, so there is no markup in it: every text
/// is plain, already in the paper's language, its numbers already formatted.
public struct Paper: Hashable, Sendable {
  /// The title of the file, for a window or a library: unit and round.
  public let title: String
  /// The language of the texts.
  public let language: Language
  /// What stands at the head of every printed page.
  public let runningHead: RunningHead
  /// What stands at the foot of every page.
  public let runningFoot: RunningFoot
  /// The content, in reading order.
  public let blocks: [PaperBlock]

  /// A paper.
  public init(
    title: String, language: Language, runningHead: RunningHead, runningFoot: RunningFoot,
    blocks: [PaperBlock]
  ) {
    self.title = title
    self.language = language
    self.runningHead = runningHead
    self.runningFoot = runningFoot
    self.blocks = blocks
  }
}

/// The head of every printed page after the first, one line.
public struct RunningHead: Hashable, Sendable {
  /// On the left: the unit.
  public let leading: String
  /// On the right: the round, and `INTERNAL` where the paper is one.
  public let trailing: String

  /// A running head.
  public init(leading: String, trailing: String) {
    self.leading = leading
    self.trailing = trailing
  }
}

/// The foot of every page, one line.
public struct RunningFoot: Hashable, Sendable {
  /// Short facts, shown with a dot between them: round id, digest of the tally, date.
  public let parts: [String]
  /// A stamp that must not be overlooked, such as `DATA SINTETIS`; nil when there is none.
  public let stamp: String?
  /// The word before the page's number: `Halaman`.
  public let pageWord: String
  /// The word between the page's number and how many there are: `dari`.
  public let ofWord: String

  /// A running foot.
  public init(parts: [String], stamp: String?, pageWord: String, ofWord: String) {
    self.parts = parts
    self.stamp = stamp
    self.pageWord = pageWord
    self.ofWord = ofWord
  }
}
