// SPDX-License-Identifier: Apache-2.0
import CLibXML2

/// Reads a document piece by piece and hands over what it says as a flat run of events.
///
/// It reads XML 1.0 in UTF-8, UTF-16, ISO-8859-1, Windows-1252 and US-ASCII. It fetches nothing, knows no entity
/// beside the five predefined ones, and refuses a document type that declares anything. Memory does not grow with
/// the document, only with the largest piece and the limits.
///
/// ```swift
/// var reader = try XMLEventReader(vocabulary: [XMLName("form")])
/// try reader.feed(Array("<form/>".utf8).span, isLast: true)
/// reader.withEvents { events, bytes in
///   for index in events.indices where events[index].kind == .start && events[index].name == 0 { … }
/// }
/// ```
@safe
public struct XMLEventReader: ~Copyable {
  private let state: UnsafeMutablePointer<ParseState>
  private let context: xmlParserCtxtPtr
  /// What came before the encoding was decided.
  private var head: [UInt8] = []
  private var decoder: InputDecoder?
  private var decoded: [UInt8] = []
  private var isFinished = false
  /// Whether anything but white space came.
  private var hasContent = false

  /// How many bytes were fed.
  public private(set) var bytesFed = 0

  /// The library gets no more than this at once, so that no tag grows far beyond its limit unseen.
  private static let sliceBytes = 65_536

  /// The largest piece, so that 32 bits suffice for the places of its texts.
  private static let pieceBytes = 1 << 30

  /// The library is made ready once per process.
  private static let isReady: Bool = {
    clibxml2_prepare()
    return true
  }()

  /// A reader at the begin of a document. Names of the vocabulary have their index as number in the events.
  /// - Throws: `outOfMemory`.
  public init(vocabulary: [XMLName] = [], limits: XMLReadingLimits = .survey) throws(XMLReadingError) {
    _ = Self.isReady
    self.limits = limits
    let state = UnsafeMutablePointer<ParseState>.allocate(capacity: 1)
    unsafe state.initialize(to: ParseState(vocabulary: vocabulary, limits: limits))
    guard let context = unsafe ParseState.makeParser(writingInto: state) else {
      unsafe state.deinitialize(count: 1)
      unsafe state.deallocate()
      throw XMLReadingError(.outOfMemory, line: 1, column: 1)
    }
    unsafe state.pointee.context = unsafe context
    unsafe self.state = unsafe state
    unsafe self.context = unsafe context
  }

  deinit {
    unsafe clibxml2_free_push_parser(context)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Reads the next piece. The events of the piece before it are gone; those of this one stand ready.
  ///
  /// A piece has at most 1 GB; some 64 KB are best.
  /// - Parameter isLast: whether the document ends with this piece, which may be empty.
  /// - Throws: every code. After a throw there are no events, and each further call throws the same.
  public mutating func feed(_ bytes: borrowing Span<UInt8>, isLast: Bool) throws(XMLReadingError) {
    if let failure = unsafe state.pointee.failure { throw failure }
    precondition(!isFinished || bytes.isEmpty, "nothing comes after the last piece")
    precondition(bytes.count <= Self.pieceBytes, "a piece is larger than 1 GB")
    clibxml2_hush()
    unsafe state.pointee.tape.rewind()
    bytesFed += bytes.count
    if bytesFed > limits.fileBytes { fail(.fileTooLarge, [String(limits.fileBytes)]) }
    unsafe bytes.withUnsafeBufferPointer { piece in
      if decoder == nil { unsafe decideAndParse(piece, isLast) } else { unsafe parse(piece) }
    }
    if isLast && !isFinished { finish() }
    if let failure = unsafe state.pointee.failure {
      unsafe state.pointee.tape.clear()
      throw failure
    }
  }

  /// Lends the events of the last piece and the bytes that their offsets point into, for the time of the call.
  @inlinable
  public func withEvents<Answer, Failure: Error>(
    _ body: (Span<XMLEvent>, Span<UInt8>) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let (events, bytes) = unsafe tape
    return try unsafe body(events.span, bytes.span)
  }

  @usableFromInline
  var tape: (UnsafeBufferPointer<XMLEvent>, UnsafeBufferPointer<UInt8>) {
    let state = unsafe state
    return unsafe (
      UnsafeBufferPointer(start: state.pointee.tape.events, count: state.pointee.tape.eventCount),
      UnsafeBufferPointer(start: state.pointee.tape.bytes, count: state.pointee.tape.byteCount)
    )
  }

  /// The name behind a number of an event.
  public func name(_ number: UInt16) -> XMLName {
    let names = unsafe state.pointee.names.names
    return Int(number) < names.count ? names[Int(number)] : XMLName("")
  }

  /// Prefixes in front of names that no declaration explains, the first 16 of them. Their elements are read
  /// without a namespace.
  public var undeclaredPrefixes: [String] { unsafe state.pointee.undeclaredPrefixes }

  /// How the bytes are read; nil before that is known.
  public var encoding: String? { decoder?.encoding.name }

  // MARK: Pieces

  private let limits: XMLReadingLimits

  private var hasFailed: Bool { unsafe state.pointee.failure != nil }

  private func fail(_ code: XMLReadingError.Code, _ arguments: [String]) {
    unsafe state.pointee.fail(code, arguments)
  }

  private mutating func decideAndParse(_ piece: UnsafeBufferPointer<UInt8>, _ isLast: Bool) {
    unsafe head.append(contentsOf: piece)
    guard !hasFailed else { return }
    switch DocumentHead.verdict(head, isWhole: isLast) {
    case .undecided: return
    case .refuse(let code, let arguments): fail(code, arguments)
    case .read(let encoding, let markBytes):
      decoder = InputDecoder(encoding)
      let first = head
      head = []
      unsafe first.withUnsafeBufferPointer { buffer in
        unsafe parse(UnsafeBufferPointer(rebasing: buffer[min(markBytes, buffer.count)...]))
      }
    }
  }

  private mutating func parse(_ piece: UnsafeBufferPointer<UInt8>) {
    var begin = 0
    while begin < piece.count && !hasFailed {
      let slice = unsafe UnsafeBufferPointer(
        rebasing: piece[begin..<min(begin + Self.sliceBytes, piece.count)])
      begin += slice.count
      guard decoder?.encoding != .utf8 else {
        unsafe parseText(slice)
        continue
      }
      decoded.removeAll(keepingCapacity: true)
      let isWhole = unsafe decoder?.decode(slice.span, into: &decoded) ?? true
      unsafe decoded.withUnsafeBufferPointer { text in unsafe parseText(text) }
      if !isWhole { failAtEnd(.undecodable, [decoder?.encoding.name ?? ""]) }
    }
  }

  /// Hands UTF-8 to the library. A zero byte never stands in XML, and would end the library's strings.
  private mutating func parseText(_ text: UnsafeBufferPointer<UInt8>) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    if !hasContent { hasContent = unsafe text.contains { $0 > 0x20 } }
    let count = unsafe clibxml2_bytes_before_zero(base, text.count)
    let result = unsafe base.withMemoryRebound(to: CChar.self, capacity: count) {
      unsafe xmlParseChunk(context, $0, Int32(truncatingIfNeeded: count), 0)
    }
    check(result)
    if count < text.count { failAtEnd(.malformed) }
    if unsafe clibxml2_waiting_bytes(context) > limits.markupBytes {
      fail(.markupTooLong, [String(limits.markupBytes)])
    }
  }

  private mutating func finish() {
    isFinished = true
    guard !hasFailed else { return }
    let (hasRoot, isRootClosed) = unsafe (state.pointee.hasRoot, state.pointee.hasRootEnd)
    if !hasContent { return failAtEnd(.empty) }
    if decoder?.isInsideCharacter == true { return failAtEnd(.truncated) }
    let result = unsafe xmlParseChunk(context, nil, 0, 1)
    check(result)
    if unsafe !state.pointee.hasRootEnd { failAtEnd(.truncated) }
    // What only the end of the document brings to light inside the root is a document cut short.
    guard let failure = unsafe state.pointee.failure, !isRootClosed, failure.code.isBreachOfGrammar,
      hasRoot || failure.code != .notXML
    else { return }
    unsafe state.pointee.failure = XMLReadingError(.truncated, line: failure.line, column: failure.column)
  }

  /// Looks at what a parse of a piece returned: undecodable bytes give only this, and no error.
  private func check(_ result: Int32) {
    guard !hasFailed else { return }
    let isStopped = unsafe clibxml2_is_stopped(context) != 0
    if isStopped || result != 0 && !LibraryError.isHarmless(result) {
      unsafe state.pointee.fail(
        LibraryError.code(result, hasRoot: state.pointee.hasRoot, isInside: state.pointee.depth > 0))
    }
  }

  private func failAtEnd(_ code: XMLReadingError.Code, _ arguments: [String] = []) {
    guard !hasFailed else { return }
    let place = unsafe clibxml2_end_of_input(context)
    unsafe state.pointee.fail(code, arguments)
    unsafe state.pointee.failure = XMLReadingError(
      code, line: Int(place.line), column: Int(place.column), arguments)
  }
}
