// SPDX-License-Identifier: Apache-2.0
/// An attribute of an element.
public struct XMLAttribute: Hashable, Sendable {
  /// The local name.
  public let name: String
  /// The namespace; nil for none, which is usual.
  public let namespace: String?
  /// The value, references resolved.
  public let value: String

  /// An attribute.
  public init(name: String, namespace: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}
