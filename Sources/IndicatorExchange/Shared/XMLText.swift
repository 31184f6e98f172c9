// SPDX-License-Identifier: Apache-2.0

/// A piece of XML that keeps its order.
indirect enum XMLText {
  /// An element with its attributes and its content.
  case element(String, [(String, String)], [XMLText])
  /// An element that holds nothing but words.
  case words(String, [(String, String)], String)

  /// An element without attributes.
  static func element(_ name: String, _ content: [XMLText]) -> XMLText { .element(name, [], content) }

  /// An element without attributes that holds nothing but words.
  static func words(_ name: String, _ words: String) -> XMLText { .words(name, [], words) }

  /// The document.
  var document: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    write(to: &text, indent: 0)
    return text
  }

  private func write(to text: inout String, indent: Int) {
    text += String(repeating: "  ", count: indent)
    switch self {
    case .element(let name, let attributes, let content):
      text += "<\(name)\(Self.text(of: attributes))"
      guard !content.isEmpty else {
        text += "/>\n"
        return
      }
      text += ">\n"
      for piece in content { piece.write(to: &text, indent: indent + 1) }
      text += String(repeating: "  ", count: indent) + "</\(name)>\n"
    case .words(let name, let attributes, let words):
      text += "<\(name)\(Self.text(of: attributes))>\(Self.escaped(words))</\(name)>\n"
    }
  }

  private static func text(of attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  /// Words as XML can hold them; a character that XML forbids is shown as U+FFFD.
  static func escaped(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": result.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
