// SPDX-License-Identifier: Apache-2.0
/// The texts of one language, by message id.
public struct MessageCatalogue: Hashable, Sendable {
  /// The language of the texts.
  public let language: Language
  private let texts: [String: String]

  /// A catalogue of these texts, in which `{1}`, `{2}`, … stand for the arguments of a message.
  ///
  /// `{2#}` stands for a decimal number: its point is shown as the decimal mark of the language.
  /// `{2@}` stands for a word: the argument is an id of the catalogue, and its text is shown; an argument that is
  /// no id is shown as it is.
  public init(language: Language, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// The ids for which there is a text.
  public var ids: Set<String> { Set(texts.keys) }

  /// The raw text of an id, places for arguments included; nil when there is none.
  public func template(_ id: String) -> String? { texts[id] }

  /// The text of a message. A message without a text is shown by its id and arguments, never hidden.
  public func text(_ message: Message) -> String {
    guard let template = texts[message.id] else {
      return ([message.id] + message.arguments).joined(separator: " ")
    }
    guard template.contains("{") else { return template }
    return fill(template, message.arguments)
  }

  /// The text of an id with these arguments.
  public func text(_ id: String, _ arguments: String...) -> String { text(Message(id, arguments)) }

  /// Fills places in one pass, so that an argument that itself reads `{1}` stays as it is.
  private func fill(_ template: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = Substring(template)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest.index(after: open)
      if let close = rest[after...].firstIndex(of: "}"), let place = Self.place(rest[after..<close]) {
        let argument = place.number <= arguments.count ? arguments[place.number - 1] : ""
        switch place.form {
        case .plain: result += argument
        case .decimal: result += decimal(argument)
        case .word: result += texts[argument] ?? argument
        }
        rest = rest[rest.index(after: close)...]
      } else {
        result += "{"
        rest = rest[after...]
      }
    }
    return result + rest
  }

  /// How an argument is shown.
  private enum Form { case plain, decimal, word }

  /// Reads the inside of a place: `2`, `2#` for a decimal number, or `2@` for a word.
  private static func place(_ text: Substring) -> (number: Int, form: Form)? {
    let form: Form = text.last == "#" ? .decimal : text.last == "@" ? .word : .plain
    guard let number = Int(form == .plain ? text : text.dropLast()), number >= 1 else { return nil }
    return (number, form)
  }

  private func decimal(_ text: String) -> String {
    RoundedNumber(decimalText: text)?.text(decimalMark: language.decimalMark) ?? text
  }
}
