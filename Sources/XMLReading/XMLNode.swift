// SPDX-License-Identifier: Apache-2.0
/// An element of a small document, with everything in it.
public struct XMLNode: Hashable, Sendable {
  /// The local name.
  public let name: String
  /// The namespace; nil for none.
  public let namespace: String?
  /// The attributes, in the order of the document.
  public let attributes: [XMLAttribute]
  /// The elements in it, in the order of the document.
  public let children: [XMLNode]
  /// Its own text, all of it, not that of its children; not trimmed.
  public let text: String
  /// The line of its start tag, from 1.
  public let line: Int
  /// The column of its start tag in characters, from 1; 0 when the tag spans lines.
  public let column: Int

  /// An element.
  public init(
    name: String, namespace: String? = nil, attributes: [XMLAttribute] = [], children: [XMLNode] = [],
    text: String = "", line: Int = 0, column: Int = 0
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.text = text
    self.line = line
    self.column = column
  }

  /// The value of an attribute without a namespace; nil when it is not there.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == nil }?.value
  }

  /// The children of this local name, in the order of the document.
  public func children(named name: String) -> [XMLNode] { children.filter { $0.name == name } }

  /// The first child of this local name; nil when there is none.
  public func child(named name: String) -> XMLNode? { children.first { $0.name == name } }
}
