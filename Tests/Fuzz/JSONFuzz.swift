// SPDX-License-Identifier: Apache-2.0
// The entry of libFuzzer for the parser of JSON. `Scripts/fuzz-smoke` compiles it together with Sources/JSONReading;
// it belongs to no target of the package.

/// Reads the bytes as JSON. What is read and written again must be read as the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let node: JSONNode
  do { node = try JSONParser.node(of: bytes) } catch {
    precondition(error.line >= 1, "an error has no line")
    return 0
  }
  let written = text(of: node)
  guard let again = try? JSONParser.node(of: Array(written.utf8)) else {
    preconditionFailure("what was read is no JSON")
  }
  precondition(text(of: again) == written, "it is read differently again")
  return 0
}

/// The value as JSON on one line.
private func text(of node: JSONNode) -> String {
  switch node.value {
  case .null: "null"
  case .bool(let truth): truth ? "true" : "false"
  case .number(let text): text
  case .string(let text): quoted(text)
  case .array(let items): "[" + items.map(text(of:)).joined(separator: ",") + "]"
  case .object(let members):
    "{" + members.map { quoted($0.key) + ":" + text(of: $0.value) }.joined(separator: ",") + "}"
  }
}

private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" || scalar.value < 0x20 {
      let digits = String(scalar.value, radix: 16)
      quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    } else {
      quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
