// SPDX-License-Identifier: Apache-2.0
/// Values of an outside resource, pulled one at a time.
///
/// A cursor that returned nil returns nil for ever; after a throw it returns nil too. It cannot be repeated.
/// Cursors stack, each owning the one below, so that memory does not grow with the file.
public protocol PullCursor<Element, Failure>: ~Copyable {
  /// What is pulled.
  associatedtype Element
  /// What may go wrong on the way.
  associatedtype Failure: Error
  /// The next value, or nil at the end.
  mutating func next() throws(Failure) -> Element?
}
