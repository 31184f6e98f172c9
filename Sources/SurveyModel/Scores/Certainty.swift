// SPDX-License-Identifier: Apache-2.0
/// How sure a fact of a definition is. The mark stands beside the fact in its file.
public enum Certainty: String, Hashable, Sendable, CaseIterable {
  /// Two or more independent public sources agree.
  case agreed = "A"
  /// One source.
  case single = "B"
  /// Recalled: keep it changeable.
  case recalled = "C"
}
