// SPDX-License-Identifier: Apache-2.0
/// How the dates of one file are written, decided for the file as a whole and kept with its batch.
public struct DateStyle: Hashable, Sendable {
  /// The order of a date in numbers; nil where the dates of the file contradict each other, so that only those
  /// that can be read in one way are read.
  public var order: DateOrder?
  /// Whether day numbers of a spreadsheet count from 1904, as old workbooks of the Macintosh do, and not from 1900.
  public var countsFrom1904: Bool

  /// A style; day, month, year and the count from 1900 unless said otherwise.
  public init(order: DateOrder? = .dmy, countsFrom1904: Bool = false) {
    self.order = order
    self.countsFrom1904 = countsFrom1904
  }

  /// The style that a file's dialect names; what it does not name is as Indonesia writes it.
  public init(dialect: [DialectEntry]) {
    self.init()
    for entry in dialect {
      switch entry.name {
      case Self.orderEntry: order = entry.value == Self.contradictory ? nil : DateOrder(rawValue: entry.value)
      case Self.epochEntry: countsFrom1904 = entry.value == "1904"
      default: continue
      }
    }
  }

  /// The name of the entry of a dialect that holds the order.
  public static let orderEntry = "dateOrder"
  /// The name of the entry of a dialect that holds the first year of a workbook's day numbers, 1900 or 1904.
  public static let epochEntry = "dateEpoch"
  /// The value of the order where the dates of a file contradict each other.
  public static let contradictory = "contradictory"
}
