// SPDX-License-Identifier: Apache-2.0

/// Where a table of contents stands. A writer that knows its pages gives their numbers; HTML gives links.
public struct PaperContents: Hashable, Sendable {
  /// The heading over it: `Daftar isi`. It is not an entry of its own.
  public let title: String

  /// A table of contents.
  public init(title: String) { self.title = title }
}
