// SPDX-License-Identifier: Apache-2.0
/// The name of an element or an attribute: the part behind the prefix, and the namespace.
///
/// An element whose prefix is declared nowhere has no namespace; an attribute of that kind keeps its prefix in
/// `local`, so that it is never taken for a plain one.
public struct XMLName: Hashable, Sendable, CustomStringConvertible {
  /// The local name.
  public let local: String
  /// The namespace; nil for none.
  public let namespace: String?

  /// A name.
  public init(_ local: String, in namespace: String? = nil) {
    self.local = local
    self.namespace = namespace
  }

  /// The local name.
  public var description: String { local }
}
