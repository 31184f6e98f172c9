// SPDX-License-Identifier: Apache-2.0
/// What a run of reports wrote.
public struct WrittenPapers: Hashable, Sendable {
  /// Every file, in the order of writing.
  public let paths: [String]
  /// The page to open first; nil when no HTML was asked for.
  public let indexPath: String?
}
