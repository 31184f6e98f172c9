// SPDX-License-Identifier: Apache-2.0
import JSONReading
import TableReading

/// What files of an exchange may hold at most, so that a hostile one fills no memory.
public struct ExchangeLimits: Hashable, Sendable {
  /// The bytes of one file.
  public var fileBytes: Int
  /// The rows of one table.
  public var rows: Int
  /// The bytes of one cell or text.
  public var textBytes: Int
  /// The digits of one number, the sign and the line of a fraction included.
  public var numberCharacters: Int

  /// Limits.
  public init(fileBytes: Int, rows: Int, textBytes: Int, numberCharacters: Int) {
    self.fileBytes = fileBytes
    self.rows = rows
    self.textBytes = textBytes
    self.numberCharacters = numberCharacters
  }

  /// Ample for all offices of a kabupaten over many years: 16 MiB, 100,000 rows, texts of 64 KiB, numbers of 400 digits.
  public static let office = Self(
    fileBytes: 16 << 20, rows: 100_000, textBytes: 1 << 16, numberCharacters: 400)

  var json: JSONReadingLimits {
    var limits = JSONReadingLimits.document
    limits.fileBytes = fileBytes
    limits.textBytes = textBytes
    return limits
  }

  var table: TableReadingLimits {
    TableReadingLimits(rowBytes: textBytes * 16, cellsPerRow: 200, cellBytes: textBytes, rows: rows)
  }
}
