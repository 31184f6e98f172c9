// SPDX-License-Identifier: Apache-2.0
/// Why a document was refused, and where. Nothing of the document is handed over after it.
public struct XMLReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong. Compare with `==`; codes may be added.
  public let code: Code
  /// The line, from 1.
  public let line: Int
  /// The column, in characters from 1; 0 when unknown.
  public let column: Int
  /// What a text about it needs: a name from the document or a limit, as ``Code`` says; never content.
  public let arguments: [String]

  /// An error at a place. Names are cut to 40 characters.
  public init(_ code: Code, line: Int, column: Int, _ arguments: [String] = []) {
    self.code = code
    self.line = max(1, line)
    self.column = max(0, column)
    self.arguments = arguments.map { $0.count > 40 ? String($0.prefix(40)) + "…" : $0 }
  }

  /// What happened, in one English sentence.
  public var detail: String {
    var text = code.sentence
    for (index, argument) in arguments.enumerated() {
      guard let range = text.firstRange(of: "{\(index + 1)}") else { continue }
      text.replaceSubrange(range, with: argument)
    }
    return text
  }

  /// Line, column and what happened.
  public var description: String { "\(line):\(column): \(detail)" }
}
