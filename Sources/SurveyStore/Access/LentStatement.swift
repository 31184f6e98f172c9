// SPDX-License-Identifier: Apache-2.0
import GRDB
import GRDBSQLite

/// A prepared statement of the hot path: values are lent to SQLite for one step instead of being copied.
///
/// It must not leave the database access in which it was made.
struct LentStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ db: Database, _ sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  func bind(_ number: Int64?, at position: Int32) {
    if let number {
      sqlite3_bind_int64(handle, position, number)
    } else {
      sqlite3_bind_null(handle, position)
    }
  }

  func bind(_ number: Int?, at position: Int32) { bind(number.map { Int64($0) }, at: position) }

  /// Lends a text that lives for ever.
  func bindStatic(_ text: StaticString, at position: Int32) {
    text.withUTF8Buffer { lend($0, at: position) }
  }

  /// Copies a text.
  func bind(_ text: String?, at position: Int32) {
    guard var text else {
      sqlite3_bind_null(handle, position)
      return
    }
    text.withUTF8 { bytes in
      _ = sqlite3_bind_text64(
        handle, position,
        UnsafeRawPointer(bytes.baseAddress ?? Self.nothing)?
          .assumingMemoryBound(to: CChar.self), UInt64(bytes.count), Self.copied, UInt8(SQLITE_UTF8))
    }
  }

  /// Lends part of a buffer; the buffer must stay where it is until `run` or `firstRow` returns.
  func lend(_ range: Range<Int>?, of buffer: UnsafeBufferPointer<UInt8>, at position: Int32) {
    if let range {
      lend(UnsafeBufferPointer(rebasing: buffer[range]), at: position)
    } else {
      sqlite3_bind_null(handle, position)
    }
  }

  private func lend(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int32) {
    let start = UnsafeRawPointer(bytes.baseAddress ?? Self.nothing)?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text64(handle, position, start, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
  }

  /// Runs a statement that returns no rows.
  func run() throws {
    let code = sqlite3_step(handle)
    let message = code == SQLITE_DONE ? nil : errorMessage
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// Calls `body` for each row.
  func forEachRow(_ body: (LentRow) throws -> Void) throws {
    defer { sqlite3_reset(handle) }
    while true {
      let code = sqlite3_step(handle)
      switch code {
      case SQLITE_ROW: try body(LentRow(handle: handle))
      case SQLITE_DONE: return
      default: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: errorMessage)
      }
    }
  }

  private var errorMessage: String? {
    sqlite3_errmsg(sqlite3_db_handle(handle)).map { String(cString: $0) }
  }

  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  private static var nothing: UnsafePointer<UInt8>? { ("" as StaticString).utf8Start }
}

/// The current row of a `LentStatement`; valid until the next step.
struct LentRow {
  fileprivate let handle: OpaquePointer

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }
  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
}
