// SPDX-License-Identifier: Apache-2.0

/// Text on its way into HTML, CSS or an address. Every text of a paper passes one of these.
enum HTMLText {
  /// A text between tags or in a double-quoted attribute. Tabs and line ends are spaces on a page and stay.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where !VisibleText.isShown(scalar): result.unicodeScalars.append(VisibleText.replacement)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text of a table's cell: long words get places where a line may break, so that no name can widen a
  /// column beyond its page. Ordinary words stay whole.
  /// - Parameter length: how many characters stay together.
  static func breakable(_ text: String, every length: Int = 20) -> String {
    var result = ""
    var piece = ""
    for character in text {
      piece.append(character)
      if character.isWhitespace || piece.count == length {
        result += escaped(piece) + (character.isWhitespace ? "" : "<wbr>")
        piece = ""
      }
    }
    return result + escaped(piece)
  }

  /// A text inside a quoted CSS string: everything but ASCII letters, digits and spaces as an escape, so that
  /// no name can end the string, the rule or the style element.
  static func cssString(_ text: String) -> String {
    var result = "\""
    for scalar in VisibleText.shown(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result + "\""
  }

  /// A relative address of a file beside the paper: everything outside letters, digits and `-._~/` as
  /// percent codes, so that it can neither leave for another host nor be a script.
  static func relativeAddress(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result.hasPrefix("/") ? "." + result : result
  }
}
