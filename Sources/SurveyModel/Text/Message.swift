// SPDX-License-Identifier: Apache-2.0
/// Something to tell a person: an id of the catalogue and what its text needs.
///
/// Arguments never hold personal data; a cell of a form is quoted only when it is 3 characters or shorter.
public struct Message: Hashable, Sendable {
  /// The permanent id in the catalogue: `R101`, `N101`, `E301`.
  public let id: String
  /// What stands at `{1}`, `{2}`, … of the catalogue's text.
  public let arguments: [String]

  /// A message of this id.
  public init(_ id: String, _ arguments: [String] = []) {
    self.id = id
    self.arguments = arguments
  }

  /// A message of this id.
  public init(_ id: String, _ arguments: String...) {
    self.init(id, arguments)
  }
}
