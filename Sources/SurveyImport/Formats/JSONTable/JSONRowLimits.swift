// SPDX-License-Identifier: Apache-2.0
import JSONReading

/// What rows of JSON may hold at most, so that memory does not grow with a file.
struct JSONRowLimits: Hashable, Sendable {
  /// The bytes of one record.
  var rowBytes: Int
  /// The records of the file.
  var rows: Int
  /// The different headings of all records together.
  var headings: Int
  /// The bytes of all headings together.
  var headingBytes: Int
  /// The tables of one file.
  var tables: Int
  /// How deep texts of JSON may stand in texts of JSON.
  var textDepth: Int
  /// What one record may hold.
  var record: JSONReadingLimits

  /// Ample for survey forms: records of 1 MiB, 50 million of them, 4,096 headings, 200 tables, texts in texts to the
  /// fourth level.
  static let forms = Self(
    rowBytes: 1 << 20, rows: 50_000_000, headings: 4096, headingBytes: 1 << 20, tables: 200, textDepth: 4,
    record: JSONReadingLimits(
      fileBytes: 1 << 20, depth: 24, values: 50_000, textBytes: 1 << 18, numberBytes: 400, keysPerObject: 4096
    ))
}
