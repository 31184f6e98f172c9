// SPDX-License-Identifier: Apache-2.0
import PageDrawing
import Testing

struct QRCodeTests {
  @Test func `a code has its three corner marks and a margin of four squares`() throws {
    let drawing = try QRCode.drawing("https://lumajang.example/ikm", side: 100)
    let boxes = drawing.items.compactMap { item -> (left: Double, top: Double, right: Double)? in
      guard case .box(let from, let to, .some(let fill), _) = item, fill == .solid(Colour(0)) else {
        return nil
      }
      return (from.x.offset, from.y, to.x.offset)
    }
    let square = try #require(boxes.map(\.left).min()) / 4
    let count = (100 / square).rounded()
    #expect(abs(100 / square - count) < 1e-9 && (count - 8 - 17).truncatingRemainder(dividingBy: 4) == 0)
    #expect(boxes.allSatisfy { $0.top >= 4 * square - 1e-9 && $0.right <= 100 - 4 * square + 1e-9 })
    // The upper edge of the marks at the left and at the right: seven dark squares each.
    let first = boxes.filter { abs($0.top - 4 * square) < 1e-9 }
    #expect(first.contains { abs($0.left - 4 * square) < 1e-9 && abs($0.right - 11 * square) < 1e-9 })
    #expect(
      first.contains {
        abs($0.right - (100 - 4 * square)) < 1e-9 && abs($0.right - $0.left - 7 * square) < 1e-9
      })
  }

  @Test func `another text is another code, and the same text the same`() throws {
    #expect(try QRCode.drawing("a", side: 9) == QRCode.drawing("a", side: 9))
    #expect(try QRCode.drawing("a", side: 9) != QRCode.drawing("b", side: 9))
  }

  @Test(arguments: ["", String(repeating: "x", count: 4_000)]) func `what is no code is refused`(text: String)
  {
    #expect(throws: PageDrawingError.self) { try QRCode.drawing(text, side: 9) }
  }
}
