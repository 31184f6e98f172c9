// SPDX-License-Identifier: Apache-2.0
import GRDB

/// Reads columns so that a damaged file is an error and never a trap: GRDB's subscripts stop the program when
/// a value is not of the expected type.
extension Row {
  /// The value of a column.
  /// - Throws: when it is missing or of another type; the store reports the file as damaged then.
  func callAsFunction<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try decode(Value.self, forColumn: column)
  }

  /// The value at an index, from 0.
  func callAsFunction<Value: DatabaseValueConvertible>(_ index: Int) throws -> Value {
    guard index < count else { throw DatabaseError.damage }
    return try decode(Value.self, atIndex: index)
  }
}
