// SPDX-License-Identifier: Apache-2.0
import CLibXML2

/// What the library says about a document and its schema, in our words.
struct SchemaReport {
  private(set) var violations: [XMLSchemaViolation] = []

  /// How many violations are listed.
  private static let listed = 200

  /// Takes an error of the library; its user data is the address of the report.
  static let handler: clibxml2_error_handler = { data, error in
    guard let data = unsafe data, let error = unsafe error else { return }
    unsafe data.assumingMemoryBound(to: SchemaReport.self).pointee.take(error)
  }

  private mutating func take(_ error: UnsafeRawPointer) {
    guard violations.count < Self.listed else { return }
    let message = unsafe clibxml2_error_message(error).map { unsafe String(cString: $0) } ?? ""
    let node = unsafe clibxml2_error_node(error)
    let line = unsafe max(Int(clibxml2_error_line(error)), node.map { unsafe xmlGetLineNo($0) } ?? 0, 1)
    let isAttribute = unsafe node?.pointee.type == XML_ATTRIBUTE_NODE
    let owner = unsafe isAttribute ? node.flatMap { unsafe UnsafePointer($0.pointee.parent) } : node
    let element = unsafe owner?.pointee.name.map { unsafe String(cString: $0) } ?? ""
    let problem = unsafe SchemaProblem(
      number: clibxml2_error_code(error), message: message,
      attribute: isAttribute ? node?.pointee.name.map { unsafe String(cString: $0) } : nil)
    let violation = XMLSchemaViolation(line: line, element: element, problem: problem.sentence)
    // A value that breaks a facet is reported twice by the library: the facet, and then its type.
    if problem.isEcho, violations.last?.line == line, violations.last?.element == element { return }
    violations.append(violation)
  }
}
