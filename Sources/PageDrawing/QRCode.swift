// SPDX-License-Identifier: Apache-2.0
import CQREncode

/// The squares that a telephone reads.
public enum QRCode {
  /// How many squares of white a code needs around it.
  public static let margin = 4

  /// A code as a square drawing of this side, its margin included, black on white.
  /// - Parameters:
  ///   - text: what it says: an address.
  ///   - side: how wide and high the drawing is, in points.
  /// - Throws: `textTooLong`.
  public static func drawing(_ text: String, side: Double) throws(PageDrawingError) -> Drawing {
    var bytes = Array(text.utf8)
    guard !bytes.isEmpty, let code = unsafe cqrencode_new(&bytes, CInt(clamping: bytes.count)) else {
      throw PageDrawingError(.textTooLong)
    }
    defer { unsafe cqrencode_free(code) }
    let count = unsafe cqrencode_side(code)
    let square = side / Double(Int(count) + 2 * margin)
    var items: [DrawingItem] = [
      .box(from: Spot(0, 0), to: Spot(side, side), fill: .solid(.white), outline: nil)
    ]
    for row in 0..<count {
      // Neighbours are one box, so that no hair of white parts them.
      var start: CInt?
      for column in 0...count {
        let isDark = unsafe column < count && cqrencode_is_dark(code, row, column) != 0
        if isDark, start == nil { start = column }
        guard !isDark, let first = start else { continue }
        let top = square * Double(Int(row) + margin)
        items.append(
          .box(
            from: Spot(square * Double(Int(first) + margin), top),
            to: Spot(square * Double(Int(column) + margin), top + square), fill: .solid(Colour(0)),
            outline: nil))
        start = nil
      }
    }
    return Drawing(height: side, items: items)
  }
}
