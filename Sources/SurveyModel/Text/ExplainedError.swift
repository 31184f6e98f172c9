// SPDX-License-Identifier: Apache-2.0
/// An error that can be told to a person in either language: where, what, what now.
///
/// Every room throws one public struct of this kind; a door looks its message up in the catalogue.
public protocol ExplainedError: Error, Sendable {
  /// What happened, with what its text needs.
  var message: Message { get }
  /// Where it happened; nil when no file is to blame.
  var place: Provenance? { get }
}
