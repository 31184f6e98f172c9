// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Why files of an exchange cannot be read or written. Nothing of them is kept.
public struct IndicatorExchangeError: ExplainedError, Hashable {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// The form is only written, never read: its name, the forms that are read.
    case onlyWritten = "E950"
    /// A file is larger than the limit: the most bytes.
    case tooLarge = "E951"
    /// A file is not what the form asks for: the form.
    case unreadable = "E952"
    /// A file ends too early.
    case cutOff = "E953"
    /// A limit is passed: the id of its word, the most.
    case limit = "E954"
    /// A key or a heading stands twice: which.
    case repeatedKey = "E955"
    /// A definition of the file differs from the one that is held under its version: code, version.
    case otherDefinition = "E956"
    /// A key, column or file that the form does not know: which, what it knows.
    case unknownField = "E957"
    /// A key, column or file is missing: which.
    case missingField = "E958"
    /// A value cannot be read: the field, the value, what is expected.
    case unreadableValue = "E959"
    /// The file belongs to another dataflow or form: what it names, what is expected.
    case otherDataflow = "E960"
    /// An indicator is not known: its code, the known ones.
    case unknownIndicator = "E961"
    /// A unit is not known: its code.
    case unknownUnit = "E962"
    /// A code has signs that the form does not allow: the code, how it should be written.
    case codeSigns = "E963"
    /// A period is of another frequency than the file says: the period, the frequency.
    case otherFrequency = "E964"
    /// A value is not what its own figures make: the value, what they make.
    case otherValue = "E965"
    /// A value is measured in something else than its indicator: the indicator, its unit, the unit of the file.
    case otherUnit = "E966"
    /// A value lies outside what its indicator can be: the value, the least, the most.
    case outsideRange = "E967"
    /// An observation or a target stands twice: what it is about.
    case repeatedRecord = "E968"
    /// A value cannot be held by the form: what it is about, the form.
    case cannotHold = "E969"
  }

  /// What is wrong; codes may be added.
  public let code: Code
  /// What its text needs.
  public let arguments: [String]
  /// Where; nil where no file is to blame.
  public let place: Provenance?

  /// An error. What it quotes from outside can neither steer a terminal nor grow without end.
  public init(_ code: Code, _ arguments: [String] = [], at place: Provenance? = nil) {
    self.code = code
    self.arguments = arguments.map(Self.shown)
    self.place = place
  }

  /// The text by its id.
  public var message: Message { Message(code.rawValue, arguments) }

  private static func shown(_ text: String) -> String {
    let safe = ShownText.safe(text.prefix(601))
    return safe.count <= 600 ? safe : safe.prefix(80) + "…"
  }
}
