// SPDX-License-Identifier: Apache-2.0
import CLibXML2

/// A W3C XML schema, ready to judge documents. It names no other file: imports and includes are refused.
@safe
public struct XMLSchema: ~Copyable {
  private let schema: xmlSchemaPtr

  private static let namespace = "http://www.w3.org/2001/XMLSchema"

  /// A schema from the bytes of its document.
  /// - Throws: `schema` when it is none or names other files, and every code of ``XMLDocumentReader``.
  public init(_ schemaBytes: [UInt8]) throws(XMLReadingError) {
    let root = try XMLDocumentReader.read(schemaBytes)
    if let outside = Self.outsideReference(in: root) {
      throw XMLReadingError(.schema, line: outside.line, column: outside.column, [outside.name])
    }
    clibxml2_hush()
    var report = SchemaReport()
    let schema = unsafe Self.parse(schemaBytes, &report)
    guard let schema = unsafe schema else {
      let first = report.violations.first
      throw XMLReadingError(.schema, line: first?.line ?? 1, column: 0, [first?.element ?? root.name])
    }
    unsafe self.schema = unsafe schema
  }

  deinit { unsafe xmlSchemaFree(schema) }

  /// What in a document the schema does not allow, in the order of the document; empty for a valid one.
  /// - Throws: every code of ``XMLDocumentReader``; a document that is not read is not judged.
  public func violations(in document: [UInt8]) throws(XMLReadingError) -> [XMLSchemaViolation] {
    try XMLDocumentReader.check(document)
    clibxml2_hush()
    let tree = unsafe document.withUnsafeBytes { bytes in
      unsafe clibxml2_tree(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count))
    }
    guard let tree = unsafe tree else { throw XMLReadingError(.outOfMemory, line: 1, column: 1) }
    defer { unsafe xmlFreeDoc(tree) }
    guard let context = unsafe xmlSchemaNewValidCtxt(schema) else {
      throw XMLReadingError(.outOfMemory, line: 1, column: 1)
    }
    defer { unsafe xmlSchemaFreeValidCtxt(context) }
    var report = SchemaReport()
    let result = unsafe withUnsafeMutablePointer(to: &report) { place in
      unsafe clibxml2_set_violation_errors(context, SchemaReport.handler, place)
      return unsafe xmlSchemaValidateDoc(context, tree)
    }
    if result != 0 && report.violations.isEmpty {
      return [XMLSchemaViolation(line: 1, element: "", problem: "the document does not fit its schema")]
    }
    return report.violations
  }

  private static func parse(_ bytes: [UInt8], _ report: inout SchemaReport) -> xmlSchemaPtr? {
    unsafe bytes.withUnsafeBytes { buffer in
      let text = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = unsafe xmlSchemaNewMemParserCtxt(text, Int32(clamping: buffer.count)) else {
        return nil
      }
      defer { unsafe xmlSchemaFreeParserCtxt(context) }
      return unsafe withUnsafeMutablePointer(to: &report) { place in
        unsafe clibxml2_set_schema_errors(context, SchemaReport.handler, place)
        return unsafe xmlSchemaParse(context)
      }
    }
  }

  /// The first element that names another file.
  private static func outsideReference(in root: XMLNode) -> XMLNode? {
    root.children.first {
      $0.namespace == namespace && ["import", "include", "redefine", "override"].contains($0.name)
    }
  }
}
