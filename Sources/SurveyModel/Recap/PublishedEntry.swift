// SPDX-License-Identifier: Apache-2.0
/// One published result: an index and what was printed beside it.
public struct PublishedEntry: Hashable, Sendable {
  /// What an entry stands for.
  public enum Kind: String, Hashable, Sendable {
    /// A unit.
    case unit
    /// The row of a table that sums its units up; it is no unit.
    case total
  }

  /// The id, unique in its recap.
  public let id: String
  /// Whether it is a unit or a total.
  public let kind: Kind
  /// The unit as the source names it; empty where it names none.
  public let unitName: String
  /// The period as the source says it; empty where it says none.
  public let period: String
  /// The rule as the source cites it; empty where it cites none.
  public let rule: String
  /// The elements by name or code, in the order of the figures; may be fewer than the figures.
  public let elementNames: [String]
  /// The number of forms as printed; nil where none was.
  public let respondents: RoundedNumber?
  /// The element weight as printed; nil where none was.
  public let printedWeight: RoundedNumber?
  /// What was published.
  public let published: PublishedFigure
  /// The figures beside it.
  public let inputs: PublishedInputs
  /// Where it stands.
  public let place: Provenance
  /// What the reader has to say of it.
  public let notes: [Message]

  /// A published result.
  public init(
    id: String, kind: Kind = .unit, unitName: String = "", period: String = "", rule: String = "",
    elementNames: [String] = [], respondents: RoundedNumber? = nil, printedWeight: RoundedNumber? = nil,
    published: PublishedFigure, inputs: PublishedInputs, place: Provenance, notes: [Message] = []
  ) {
    self.id = id
    self.kind = kind
    self.unitName = unitName
    self.period = period
    self.rule = rule
    self.elementNames = elementNames
    self.respondents = respondents
    self.printedWeight = printedWeight
    self.published = published
    self.inputs = inputs
    self.place = place
    self.notes = notes
  }

  /// The name of an element by its position from 0: as the source names it, else `U1`, `U2` …
  public func elementName(at index: Int) -> String {
    elementNames.indices.contains(index) ? elementNames[index] : "U\(index + 1)"
  }
}
