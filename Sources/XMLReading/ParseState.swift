// SPDX-License-Identifier: Apache-2.0
import CLibXML2

/// What the callbacks of the library write into. It lives at a stable address, which is the library's user data.
@safe
struct ParseState: ~Copyable {
  var context: xmlParserCtxtPtr?
  var tape = EventTape()
  var names: NameTable
  let limits: XMLReadingLimits
  /// The names of the open elements, outermost first.
  private var open: [UInt16] = []
  var hasRoot = false
  var hasRootEnd = false
  /// The first thing that went wrong.
  var failure: XMLReadingError?
  /// Prefixes that are declared nowhere, in the order in which they came.
  var undeclaredPrefixes: [String] = []

  /// How many such prefixes are listed.
  private static let listedPrefixes = 16

  /// How many elements are open.
  var depth: Int { open.count }

  init(vocabulary: [XMLName], limits: XMLReadingLimits) {
    names = NameTable(vocabulary: vocabulary)
    self.limits = limits
  }

  /// Keeps the first failure, at the place where the parser stands, and stops the parser.
  mutating func fail(_ code: XMLReadingError.Code, _ arguments: [String] = []) {
    guard let context = unsafe context else { return }
    if failure == nil {
      failure = XMLReadingError(
        code, line: unsafe Int(clibxml2_line(context)), column: unsafe Int(clibxml2_column(context)),
        arguments)
    }
    unsafe xmlStopParser(context)
  }

  // MARK: Tags

  mutating func start(
    _ local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?,
    declarations: Int, attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int, defaulted: Int
  ) {
    guard let context = unsafe context, failure == nil else { return }
    let place = unsafe clibxml2_tag_begin(context)
    tape.finishText(line: place.line)
    hasRoot = true
    guard open.count < limits.depth else { return fail(.tooDeep, [String(limits.depth)]) }
    guard count + declarations <= limits.attributesPerElement else {
      return fail(.tooManyAttributes, [String(limits.attributesPerElement)])
    }
    guard place.bytes <= limits.markupBytes else {
      return fail(.markupTooLong, [String(limits.markupBytes)])
    }
    guard defaulted == 0 else { return fail(.internalSubset) }
    guard let name = unsafe number(local, prefix, namespace, isAttribute: false) else { return }
    open.append(name)
    tape.append(
      XMLEvent(
        .start, name: name, count: UInt32(truncatingIfNeeded: count),
        line: UInt32(clamping: place.line), column: UInt32(clamping: place.column)))
    guard let attributes = unsafe attributes else { return }
    for index in 0..<count {
      // Five pointers each: local name, prefix, namespace, begin and end of the value.
      let slot = unsafe attributes + index &* 5
      guard let local = unsafe slot[0], let begin = unsafe slot[3], let end = unsafe slot[4],
        let name = unsafe number(local, slot[1], slot[2], isAttribute: true)
      else { return fail(.malformed) }
      unsafe tape.appendAttribute(name, begin, end - begin)
    }
  }

  mutating func end() {
    guard let context = unsafe context, failure == nil, let name = open.popLast() else { return }
    unsafe tape.finishText(line: clibxml2_line(context))
    if open.isEmpty { hasRootEnd = true }
    tape.append(XMLEvent(.end, name: name))
  }

  mutating func text(_ text: UnsafePointer<UInt8>, _ count: Int) {
    guard !open.isEmpty, failure == nil, count > 0 else { return }
    unsafe tape.appendText(text, count)
    if tape.pendingText > limits.textBytes { fail(.textTooLong, [String(limits.textBytes)]) }
  }

  /// An entity that is not one of the five. The library itself refuses it where the document stands alone; where a
  /// document type outside could declare it, the reader above decides. In an attribute it would leave a value cut
  /// short, so that there it is refused at once.
  mutating func entity(_ name: UnsafePointer<UInt8>) {
    guard let context = unsafe context, failure == nil else { return }
    let count = unsafe Int(xmlStrlen(name))
    guard unsafe clibxml2_is_in_content(context) != 0, count <= limits.nameBytes, !open.isEmpty else {
      return fail(.entity, [unsafe Self.string(name)])
    }
    let (line, column) = unsafe (clibxml2_line(context), clibxml2_column(context))
    tape.finishText(line: line)
    unsafe tape.appendEntity(name, count, line: line, column: column)
  }

  /// A comment or a processing instruction: not handed over, only measured.
  mutating func measure(_ first: UnsafePointer<UInt8>?, _ second: UnsafePointer<UInt8>?) {
    let length = unsafe Int(xmlStrlen(first)) + Int(xmlStrlen(second))
    if length > limits.markupBytes { fail(.markupTooLong, [String(limits.markupBytes)]) }
  }

  // MARK: Names

  /// The number of a name; nil after a failure.
  @inline(__always)
  private mutating func number(
    _ local: UnsafePointer<UInt8>, _ prefix: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?,
    isAttribute: Bool
  ) -> UInt16? {
    // Without a namespace but with a prefix, nobody declared the prefix.
    if unsafe namespace == nil, let prefix = unsafe prefix {
      noteUndeclared(unsafe Self.string(prefix))
      if isAttribute { return unsafe newNumber(Self.string(prefix) + ":" + Self.string(local), nil) }
    }
    let address = NameTable.Address(local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    if let number = names.number(at: address) { return number }
    let text = unsafe namespace.map { unsafe Self.string($0) }
    guard let number = unsafe newNumber(Self.string(local), text) else { return nil }
    names.keep(number, at: address)
    return number
  }

  private mutating func noteUndeclared(_ prefix: String) {
    guard undeclaredPrefixes.count < Self.listedPrefixes, !undeclaredPrefixes.contains(prefix) else { return }
    undeclaredPrefixes.append(prefix)
  }

  private mutating func newNumber(_ local: String, _ namespace: String?) -> UInt16? {
    guard local.utf8.count <= limits.nameBytes, (namespace?.utf8.count ?? 0) <= limits.nameBytes else {
      fail(.nameTooLong, [String(limits.nameBytes)])
      return nil
    }
    let number = names.number(of: XMLName(local, in: namespace))
    guard names.names.count <= min(limits.distinctNames, 65_000) else {
      fail(.tooManyNames, [String(limits.distinctNames)])
      return nil
    }
    guard names.namespaceCount <= limits.namespaces else {
      fail(.tooManyNamespaces, [String(limits.namespaces)])
      return nil
    }
    return number
  }

  static func string(_ text: UnsafePointer<UInt8>) -> String {
    unsafe String(decoding: UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text))), as: UTF8.self)
  }
}
