// SPDX-License-Identifier: Apache-2.0
import CLibXML2

/// What the numbers of the library mean in our words.
enum LibraryError {
  /// From this level on it is an error, below it a warning.
  static let errorLevel = Int32(bitPattern: XML_ERR_ERROR.rawValue)

  /// Whether a number, alone, is no reason to stop.
  static func isHarmless(_ number: Int32) -> Bool {
    switch UInt32(bitPattern: number) {
    case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue, XML_WAR_NS_URI.rawValue, XML_WAR_NS_URI_RELATIVE.rawValue,
      XML_WAR_LANG_VALUE.rawValue, XML_WAR_SPACE_VALUE.rawValue, XML_WAR_NS_COLUMN.rawValue,
      XML_WAR_CATALOG_PI.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue:
      true
    default: false
    }
  }

  /// The code and the arguments of an error of the library.
  static func meaning(
    of error: UnsafeRawPointer, hasRoot: Bool, isInside: Bool
  ) -> (XMLReadingError.Code, [String]) {
    let number = unsafe clibxml2_error_code(error)
    let first = unsafe text(clibxml2_error_first(error))
    switch UInt32(bitPattern: number) {
    case XML_ERR_TAG_NAME_MISMATCH.rawValue:
      let line = unsafe String(clibxml2_error_number(error))
      return (.tagMismatch, [first, line, unsafe text(clibxml2_error_second(error))])
    case XML_ERR_ATTRIBUTE_REDEFINED.rawValue: return (.duplicateAttribute, [first])
    case XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue:
      return (.duplicateAttribute, [first.isEmpty ? unsafe text(clibxml2_error_second(error)) : first])
    case XML_ERR_UNDECLARED_ENTITY.rawValue: return (.entity, [first])
    default: return (code(number, hasRoot: hasRoot, isInside: isInside), [])
    }
  }

  /// The code of a number that comes without particulars.
  static func code(_ number: Int32, hasRoot: Bool, isInside: Bool) -> XMLReadingError.Code {
    switch UInt32(bitPattern: number) {
    case XML_ERR_NO_MEMORY.rawValue: .outOfMemory
    case XML_ERR_DOCUMENT_EMPTY.rawValue, XML_ERR_DOCUMENT_START.rawValue: hasRoot ? .malformed : .notXML
    case XML_ERR_NS_DECL_ERROR.rawValue, XML_NS_ERR_XML_NAMESPACE.rawValue, XML_NS_ERR_QNAME.rawValue,
      XML_NS_ERR_EMPTY.rawValue, XML_NS_ERR_COLON.rawValue:
      .namespace
    case XML_ERR_INVALID_ENCODING.rawValue: .undecodable
    default: .malformed
    }
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}
