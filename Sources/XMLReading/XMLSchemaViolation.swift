// SPDX-License-Identifier: Apache-2.0
/// Something in a document that its schema does not allow.
public struct XMLSchemaViolation: Hashable, Sendable, CustomStringConvertible {
  /// The line of the element, from 1.
  public let line: Int
  /// The local name of the element.
  public let element: String
  /// What is wrong, in an English sentence; allowed names and values are listed where they are known.
  public let problem: String

  /// A violation.
  public init(line: Int, element: String, problem: String) {
    self.line = line
    self.element = element
    self.problem = problem
  }

  /// Line, element and problem.
  public var description: String { "\(line): <\(element)>: \(problem)" }
}
