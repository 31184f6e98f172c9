// SPDX-License-Identifier: Apache-2.0
import PageDrawing

/// The colours and fills of all papers.
enum Palette {
  static let ink = Colour(0x1b1f24)
  static let grey = Colour(0x5b6570)
  static let line = Colour(0xc9d0d6)
  static let accent = Colour(0x0b5c8a)

  /// The colour of a tone.
  static func colour(_ tone: GradeTone) -> Colour {
    switch tone {
    case .best: Colour(0x1a7f4b)
    case .good: Colour(0x2f6fb0)
    case .poor: Colour(0xb7791f)
    case .bad: Colour(0xb3261e)
    case .none: grey
    }
  }

  /// The fill of a tone: another one for each letter, also in black and white.
  static func fill(_ tone: GradeTone) -> Fill {
    switch tone {
    case .best: .solid(colour(tone))
    case .good: .hatching(.rising, colour(tone))
    case .poor: .hatching(.dots, colour(tone))
    case .bad: .hatching(.crossed, colour(tone))
    case .none: .solid(.white)
    }
  }

  /// The colour of a letter on its tone, with a contrast of 4.5 to 1 at least.
  static func letter(on tone: GradeTone) -> Colour { tone == .poor ? ink : .white }

  /// The fills of all tones.
  static var fills: [Fill] { GradeTone.allCases.map(fill) }
}
