// SPDX-License-Identifier: Apache-2.0
import CLibXML2

/// One problem, from the number of the library and the names that its message lists.
struct SchemaProblem {
  /// What is wrong, in an English sentence.
  let sentence: String
  /// Whether it only repeats the problem before it.
  let isEcho: Bool

  init(number: Int32, message: String, attribute: String?) {
    let kind = xmlParserErrors(rawValue: UInt32(bitPattern: number))
    let attribute = attribute ?? Self.quoted(after: "attribute '", in: message)
    let subject = attribute.map { "the attribute \($0)" } ?? "the text"
    isEcho =
      [XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2].contains(kind)
      && !message.contains("valid value of the atomic type 'xs:")
    switch kind {
    case XML_SCHEMAV_ELEMENT_CONTENT:
      let allowed = Self.names(in: message)
      sentence =
        message.contains("Missing child")
        ? "something is missing in it" + (allowed.isEmpty ? "" : "; \(allowed) would be allowed")
        : "it is not allowed here" + (allowed.isEmpty ? "" : "; allowed: \(allowed)")
    case XML_SCHEMAV_CVC_ELT_1: sentence = "it is not the root element of such a document"
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      sentence = "\(subject) is not allowed"
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: sentence = "\(subject) is missing"
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3: sentence = "it may not hold text"
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2, XML_SCHEMAV_CVC_TYPE_3_1_1: sentence = "it may hold text only"
    case XML_SCHEMAV_CVC_ENUMERATION_VALID:
      sentence = "\(subject) is not one of the allowed values" + Self.set(in: message)
    case XML_SCHEMAV_CVC_PATTERN_VALID:
      sentence = "\(subject) does not match the pattern" + (Self.pattern(in: message).map { " \($0)" } ?? "")
    case XML_SCHEMAV_CVC_LENGTH_VALID, XML_SCHEMAV_CVC_MINLENGTH_VALID, XML_SCHEMAV_CVC_MAXLENGTH_VALID:
      sentence = "\(subject) is too long or too short"
    case XML_SCHEMAV_CVC_MININCLUSIVE_VALID, XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID:
      sentence = "\(subject) is too small"
    case XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID:
      sentence = "\(subject) is too large"
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
      XML_SCHEMAV_CVC_ATTRIBUTE_3:
      let type = Self.quoted(after: "type 'xs:", in: message)
      sentence = "\(subject) is not a value of its type" + (type.map { " (\($0))" } ?? "")
    case XML_SCHEMAV_CVC_IDC:
      sentence = "a value that must be unique stands here again, or one that it refers to is missing"
    default: sentence = "it does not fit the schema"
    }
  }

  /// The quoted text behind a mark.
  private static func quoted(after mark: String, in message: String) -> String? {
    guard let begin = message.firstRange(of: mark)?.upperBound else { return nil }
    let rest = message[begin...]
    return rest.firstIndex(of: "'").map { String(rest[..<$0]) }
  }

  /// The pattern of a facet, between the last quotes.
  private static func pattern(in message: String) -> String? { quoted(after: "pattern '", in: message) }

  /// The names between the last parentheses, without their namespaces.
  private static func names(in message: String) -> String {
    guard let begin = message.lastIndex(of: "("), let end = message.lastIndex(of: ")"), begin < end else {
      return ""
    }
    return message[message.index(after: begin)..<end].split(separator: ",").map { name in
      let local = name.split(separator: "}").last ?? name
      return String(local.filter { $0 != " " })
    }.joined(separator: ", ")
  }

  /// The allowed values between the last braces.
  private static func set(in message: String) -> String {
    guard let begin = message.lastIndex(of: "{"), let end = message.lastIndex(of: "}"), begin < end else {
      return ""
    }
    return ": " + message[message.index(after: begin)..<end].filter { $0 != "'" }
  }
}
