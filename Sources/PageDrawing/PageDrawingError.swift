// SPDX-License-Identifier: Apache-2.0

/// Why something cannot be drawn. Nothing of it is left behind.
public struct PageDrawingError: Error, Hashable, Sendable {
  /// What went wrong.
  public enum Code: Hashable, Sendable {
    /// The font of all papers, ``Lettering/family``, is not installed.
    case fontMissing
    /// There is no memory, or more than the libraries can draw.
    case outOfMemory
    /// A text is too long for a code to be read by a telephone.
    case textTooLong
    /// The libraries refused what they were given.
    case refused
  }

  /// What went wrong.
  public let code: Code

  init(_ code: Code) { self.code = code }
}
