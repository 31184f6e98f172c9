// SPDX-License-Identifier: Apache-2.0
import CLibXML2

extension ParseState {
  /// The state behind the library's user data.
  private typealias Place = UnsafeMutablePointer<ParseState>

  @inline(__always)
  private static func state(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParseState>? {
    unsafe data?.assumingMemoryBound(to: ParseState.self)
  }

  /// A parser that writes into the state at this address; nil when memory is short.
  static func makeParser(writingInto state: UnsafeMutablePointer<ParseState>) -> xmlParserCtxtPtr? {
    var handler = unsafe xmlSAXHandler()
    unsafe setContentCallbacks(&handler)
    unsafe setRefusingCallbacks(&handler)
    return unsafe clibxml2_new_push_parser(
      &handler,
      { data, error in
        guard let error = unsafe error else { return }
        unsafe ParseState.state(data)?.pointee.note(error)
      }, state)
  }

  private static func setContentCallbacks(_ handler: inout xmlSAXHandler) {
    unsafe handler.startElementNs = {
      data, local, prefix, namespace, declarations, _, count, defaulted, attributes in
      guard let state = unsafe ParseState.state(data), let local = unsafe local else { return }
      unsafe state.pointee.start(
        local, prefix: prefix, namespace: namespace, declarations: Int(declarations), attributes: attributes,
        count: Int(count), defaulted: Int(defaulted))
    }
    unsafe handler.endElementNs = { data, _, _, _ in
      unsafe ParseState.state(data)?.pointee.end()
    }
    let text: charactersSAXFunc = { data, text, count in
      guard let state = unsafe ParseState.state(data), let text = unsafe text else { return }
      unsafe state.pointee.text(text, Int(count))
    }
    // One function for all three, so that the library does not try to tell them apart.
    unsafe handler.characters = text
    unsafe handler.ignorableWhitespace = text
    unsafe handler.cdataBlock = text
    unsafe handler.comment = { data, text in
      unsafe ParseState.state(data)?.pointee.measure(text, nil)
    }
    unsafe handler.processingInstruction = { data, target, text in
      unsafe ParseState.state(data)?.pointee.measure(target, text)
    }
  }

  /// A document type with only an outside address passes, and nobody follows the address. Everything else that a
  /// document type could do is refused, once by looking at what follows it and once more by its declarations.
  private static func setRefusingCallbacks(_ handler: inout xmlSAXHandler) {
    unsafe handler.internalSubset = { data, _, _, _ in
      guard let state = unsafe ParseState.state(data), let context = unsafe state.pointee.context,
        unsafe clibxml2_is_before_subset(context) != 0
      else { return }
      unsafe state.pointee.fail(.internalSubset)
    }
    unsafe handler.entityDecl = { data, _, _, _, _, _ in
      unsafe ParseState.state(data)?.pointee.fail(.internalSubset)
    }
    unsafe handler.attributeDecl = { data, _, _, _, _, _, list in
      if let list = unsafe list { unsafe xmlFreeEnumeration(list) }
      unsafe ParseState.state(data)?.pointee.fail(.internalSubset)
    }
    unsafe handler.elementDecl = { data, _, _, _ in
      unsafe ParseState.state(data)?.pointee.fail(.internalSubset)
    }
    unsafe handler.notationDecl = { data, _, _, _ in
      unsafe ParseState.state(data)?.pointee.fail(.internalSubset)
    }
    unsafe handler.unparsedEntityDecl = { data, _, _, _, _ in
      unsafe ParseState.state(data)?.pointee.fail(.internalSubset)
    }
    // The five predefined entities are resolved without asking. No other is known: the library refuses it in a
    // document that stands alone, and reports it as a reference where a document type outside could declare it.
    unsafe handler.getEntity = { _, _ in nil }
    unsafe handler.getParameterEntity = { data, name in
      unsafe ParseState.state(data)?.pointee.refuseEntity(name)
      return nil
    }
    unsafe handler.reference = { data, name in
      guard let name = unsafe name else { return }
      unsafe ParseState.state(data)?.pointee.entity(name)
    }
  }

  private mutating func refuseEntity(_ name: UnsafePointer<UInt8>?) {
    fail(.entity, [unsafe name.map { unsafe Self.string($0) } ?? ""])
  }

  /// An error or warning of the library. A prefix that nobody declared is told by ``undeclaredPrefixes``, and what
  /// a namespace's address looks like does not matter; every other error ends the reading.
  private mutating func note(_ error: UnsafeRawPointer) {
    let number = unsafe clibxml2_error_code(error)
    guard failure == nil, !LibraryError.isHarmless(number) else { return }
    guard unsafe clibxml2_error_level(error) >= LibraryError.errorLevel else { return }
    let (code, arguments) = unsafe LibraryError.meaning(of: error, hasRoot: hasRoot, isInside: depth > 0)
    fail(code, arguments)
  }
}
