// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// A cell of an OpenDocument while it is read: its value as its type says, its text where the type says text.
struct ODSCell {
  private enum Kind { case none, number, date, time, boolean, text, other }

  /// The bytes of the finished cell.
  private(set) var content: [UInt8] = []
  /// In how many columns it stands.
  private(set) var repeats = 1
  private var kind = Kind.none
  private var isCovered = false
  private var hasFormula = false
  private var isError = false
  private var text: [UInt8] = []
  private var value: [UInt8] = []
  private var stringValue: [UInt8]?
  private var hasParagraph = false

  /// Begins a cell. What a merged cell covers is no content.
  mutating func begin(isCovered: Bool) {
    self.isCovered = isCovered
    content.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    value.removeAll(keepingCapacity: true)
    stringValue = nil
    repeats = 1
    kind = .none
    hasFormula = false
    isError = false
    hasParagraph = false
  }

  /// Takes an attribute.
  mutating func take(_ tag: UInt8, _ event: XMLEvent, _ bytes: Span<UInt8>) {
    switch tag {
    case ODSTag.columnsRepeated: repeats = max(1, Self.number(bytes, event))
    case ODSTag.valueType: kind = Self.kind(event.string(in: bytes))
    case ODSTag.value, ODSTag.dateValue, ODSTag.timeValue, ODSTag.booleanValue:
      value = Self.bytes(bytes, event)
    case ODSTag.stringValue: stringValue = Self.bytes(bytes, event)
    case ODSTag.formula: hasFormula = true
    case ODSTag.programType: isError = event.string(in: bytes) == "error"
    default: break
    }
  }

  /// Begins a paragraph of the text, on a line of its own.
  mutating func beginParagraph() {
    if hasParagraph { text.append(UInt8(ascii: "\n")) }
    hasParagraph = true
  }

  /// Adds to the text.
  mutating func append(_ bytes: Span<UInt8>, _ event: XMLEvent) {
    for place in Int(event.offset)..<(Int(event.offset) + Int(event.count)) { text.append(bytes[place]) }
  }

  /// Adds spaces to the text.
  mutating func appendSpaces(_ count: Int) {
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, count)))
  }

  /// What the cell holds, in `content`; nil for nothing.
  mutating func finish() -> CellKind? {
    if isCovered { return nil }
    var found = CellKind.text
    switch kind {
    case .number:
      if CellNumber.isShortest(value) {
        content += value
        found = .number
      } else if let number = CellNumber.value(value) {
        content += Array(CellNumber.text(number).utf8)
        found = .number
      } else {
        content += text
      }
    case .date:
      content += SerialDate.plain(value)
      found = .date
    case .time:
      content += Self.clock(value) ?? text
      found = .date
    case .boolean:
      content += Array((value.elementsEqual("true".utf8) ? "TRUE" : "FALSE").utf8)
      found = .boolean
    case .none, .text, .other: content += stringValue ?? text
    }
    if isError {
      // LibreOffice writes an empty text beside the words of the error.
      if content.isEmpty { content += text.isEmpty ? Array("#ERROR".utf8) : text }
      return .error
    }
    if content.isEmpty {
      guard hasFormula, kind == .none || kind == .number || kind == .date else { return nil }
      content.append(UInt8(ascii: "="))
      return .formulaWithoutValue
    }
    return found
  }

  private static func kind(_ name: String) -> Kind {
    switch name {
    case "float", "percentage", "currency": .number
    case "date": .date
    case "time": .time
    case "boolean": .boolean
    case "string": .text
    default: .other
    }
  }

  /// `PT10H30M00S` as `10:30:00`; nil for anything else.
  private static func clock(_ text: [UInt8]) -> [UInt8]? {
    guard text.starts(with: "PT".utf8), text.count <= 40 else { return nil }
    var parts: [UInt8: Int] = [:]
    var number: [UInt8] = []
    for byte in text.dropFirst(2) {
      if (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") {
        number.append(byte)
      } else {
        guard let value = CellNumber.value(number), value < 1_000_000 else { return nil }
        parts[byte] = Int(value)
        number = []
      }
    }
    let clock = ["H", "M", "S"].map { mark in
      let value = String(mark.utf8.first.flatMap { parts[$0] } ?? 0)
      return value.utf8.count < 2 ? "0" + value : value
    }
    return Array(clock.joined(separator: ":").utf8)
  }

  /// A count of an attribute; a number that is too large is one more than a sheet has rows, anything else is `other`.
  static func number(_ bytes: Span<UInt8>, _ event: XMLEvent, orElse other: Int = 1) -> Int {
    var number = 0
    guard event.count > 0 else { return other }
    for place in Int(event.offset)..<(Int(event.offset) + Int(event.count)) {
      let digit = bytes[place] &- 0x30
      guard digit <= 9 else { return other }
      number = min(number * 10 + Int(digit), WorkbookLimits.sheetRows + 1)
    }
    return number
  }

  private static func bytes(_ bytes: Span<UInt8>, _ event: XMLEvent) -> [UInt8] {
    var copy: [UInt8] = []
    for place in Int(event.offset)..<(Int(event.offset) + Int(event.count)) { copy.append(bytes[place]) }
    return copy
  }
}
