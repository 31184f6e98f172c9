// SPDX-License-Identifier: Apache-2.0
extension XMLReadingError {
  /// What is wrong with a document.
  public struct Code: Hashable, Sendable {
    private enum Kind: String, Hashable, Sendable, CaseIterable {
      case empty, notXML, truncated, malformed, tagMismatch, duplicateAttribute, entity
      case internalSubset, encoding, undecodable, version, namespace
      case fileTooLarge, tooDeep, textTooLong, nameTooLong, markupTooLong, tooManyAttributes, tooManyNames
      case tooManyNamespaces, schema, outOfMemory
    }
    private let kind: Kind

    private init(_ kind: Kind) { self.kind = kind }

    /// A stable name, such as `tooDeep`.
    public var name: String { kind.rawValue }

    /// Every code.
    public static var all: [Self] { Kind.allCases.map(Self.init) }

    /// No bytes, or white space only.
    public static let empty = Self(.empty)
    /// The first thing is not an XML declaration, a comment or an element.
    public static let notXML = Self(.notXML)
    /// The document ends before its root element does.
    public static let truncated = Self(.truncated)
    /// A breach of the grammar that has no code of its own.
    public static let malformed = Self(.malformed)
    /// An end tag closes another element than the open one. Arguments: open element, its line, end tag.
    public static let tagMismatch = Self(.tagMismatch)
    /// One element has an attribute twice. Arguments: attribute.
    public static let duplicateAttribute = Self(.duplicateAttribute)
    /// An entity that is not one of the five predefined ones. Arguments: entity.
    public static let entity = Self(.entity)
    /// A document type with declarations of its own.
    public static let internalSubset = Self(.internalSubset)
    /// An encoding that is not read, or that the bytes contradict. Arguments: encoding.
    public static let encoding = Self(.encoding)
    /// Bytes that the encoding does not know. Arguments: encoding.
    public static let undecodable = Self(.undecodable)
    /// A version of XML other than 1.0. Arguments: version.
    public static let version = Self(.version)
    /// Names or declarations that break the rules of namespaces.
    public static let namespace = Self(.namespace)
    /// More bytes than the limit. Arguments: limit.
    public static let fileTooLarge = Self(.fileTooLarge)
    /// More elements inside each other than the limit. Arguments: limit.
    public static let tooDeep = Self(.tooDeep)
    /// A longer text than the limit. Arguments: limit.
    public static let textTooLong = Self(.textTooLong)
    /// A longer name than the limit. Arguments: limit.
    public static let nameTooLong = Self(.nameTooLong)
    /// A longer tag, comment or instruction than the limit. Arguments: limit.
    public static let markupTooLong = Self(.markupTooLong)
    /// More attributes on one element than the limit. Arguments: limit.
    public static let tooManyAttributes = Self(.tooManyAttributes)
    /// More different names than the limit. Arguments: limit.
    public static let tooManyNames = Self(.tooManyNames)
    /// More different namespaces than the limit. Arguments: limit.
    public static let tooManyNamespaces = Self(.tooManyNamespaces)
    /// A schema that is no valid schema, or that names other files. Arguments: element at fault.
    public static let schema = Self(.schema)
    /// Memory is short.
    public static let outOfMemory = Self(.outOfMemory)

    /// Whether the document breaks the grammar, rather than a limit or the policy.
    var isBreachOfGrammar: Bool {
      [.malformed, .tagMismatch, .notXML, .undecodable, .namespace].contains(self)
    }

    var sentence: String {
      switch kind {
      case .empty: "the document is empty"
      case .notXML: "the document does not begin as XML"
      case .truncated: "the document ends before its root element does"
      case .malformed: "the document is not well-formed here"
      case .tagMismatch: "<{1}> of line {2} is closed by </{3}>"
      case .duplicateAttribute: "the attribute {1} stands twice on one element"
      case .entity: "the entity &{1}; is not one of the five of XML"
      case .internalSubset: "a document type with declarations of its own is not read"
      case .encoding: "the encoding {1} is not read, or the bytes contradict it"
      case .undecodable: "bytes that do not fit the encoding {1}"
      case .version: "XML version {1} is not read, only 1.0"
      case .namespace: "a name or declaration breaks the rules of namespaces"
      case .fileTooLarge: "the document is larger than {1} bytes"
      case .tooDeep: "more than {1} elements inside each other"
      case .textTooLong: "a text is longer than {1} bytes"
      case .nameTooLong: "a name is longer than {1} bytes"
      case .markupTooLong: "a tag, comment or instruction is longer than {1} bytes"
      case .tooManyAttributes: "more than {1} attributes on one element"
      case .tooManyNames: "more than {1} different names"
      case .tooManyNamespaces: "more than {1} different namespaces"
      case .schema: "the schema cannot be used, see <{1}>"
      case .outOfMemory: "memory is short"
      }
    }
  }
}
