// SPDX-License-Identifier: Apache-2.0
import PageDrawing
import Testing

struct PNGPictureTests {
  static let ink = Colour(0x1b1f24)

  private func drawing(_ fill: Fill?) -> Drawing {
    Drawing(
      height: 40,
      items: [
        .box(from: Spot(Place(0), 5), to: Spot(Place(1), 25), fill: fill, outline: Stroke(Self.ink)),
        .text(TextRun("76,61", at: Spot(Place(0.5), 38), TextStyle(9, colour: Self.ink), anchor: .middle)),
      ])
  }

  @Test func `a picture has so many dots, and the same drawing gives the same bytes`() throws {
    let lettering = try Lettering(language: "id")
    let first = try PNGPicture.png(drawing(.solid(Self.ink)), width: 100, scale: 2, lettering: lettering)
    let again = try PNGPicture.png(
      drawing(.solid(Self.ink)), width: 100, scale: 2, lettering: Lettering(language: "id"))
    #expect(first.bytes == again.bytes && first.width == 200 && first.height == 80)
    #expect(Array(first.bytes.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    // Width and height as the file itself tells them.
    #expect(first.bytes[16..<24].elementsEqual([0, 0, 0, 200, 0, 0, 0, 80]))
  }

  @Test func `every fill looks different`() throws {
    let lettering = try Lettering(language: "id")
    let fills: [Fill?] = [nil, .solid(Self.ink)] + Hatching.allCases.map { .hatching($0, Self.ink) }
    let pictures = try fills.map {
      try PNGPicture.png(drawing($0), width: 100, scale: 1, lettering: lettering).bytes
    }
    #expect(Set(pictures).count == fills.count)
  }

  @Test(arguments: [(0.0, 1.0), (100, 0), (1e9, 1), (100, 1e6), (.nan, 1)])
  func `a picture without dots or with too many is refused`(width: Double, scale: Double) throws {
    let lettering = try Lettering(language: "id")
    #expect(throws: PageDrawingError.self) {
      try PNGPicture.png(drawing(nil), width: width, scale: scale, lettering: lettering)
    }
  }
}
