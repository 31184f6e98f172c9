// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Seeded forms of one unit, as honest people fill them in: a respondent is more or less pleased, the nine
/// answers follow that more or less closely, elements differ, and some people tick one column.
public struct SyntheticUnit: Sendable {
  /// How the unit's people are.
  public enum Shape: String, Sendable, CaseIterable {
    /// Answers have nothing to do with each other.
    case independent
    /// Answers follow how pleased the respondent is.
    case respondentEffect
    /// As that, and up to two in five tick one column.
    case straightLiners
    /// Nearly nobody answers below 3.
    case floor
    /// Most are very pleased.
    case ceiling
    /// A few are very displeased.
    case twoKinds
    /// Displeasure has a long tail.
    case skewed
  }

  /// The answers of each form to questions 1 to 9, 1 to 4, in the order of the file.
  public var forms: [[Int]]

  /// Forms as given.
  public init(forms: [[Int]]) { self.forms = forms }

  /// So many honest forms of a shape from this seed.
  public init(_ shape: Shape, forms count: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let lean = Double.random(in: -0.2...1.2, using: &random)
    let bounds: [Double] =
      switch shape {
      case .floor: [-9, -2.2, 0.2]
      case .ceiling: [-3.2, -2.3, -0.9]
      default: [-2.4 - lean * 0.3, -1.3 - lean * 0.3, 0.9 - lean]
      }
    let shifts = (0..<9).map { _ in Self.normal(&random) * 0.25 }
    let tie = shape == .independent ? 0 : Double.random(in: 0.15...0.8, using: &random)
    let oneColumn = shape == .straightLiners ? Double.random(in: 0...0.4, using: &random) : 0
    let displeased = Double.random(in: 0.03...0.2, using: &random)
    forms = (0..<count).map { _ in
      if Double.random(in: 0..<1, using: &random) < oneColumn {
        return [Int](repeating: Double.random(in: 0..<1, using: &random) < 0.6 ? 3 : 4, count: 9)
      }
      let effect: Double =
        switch shape {
        case .skewed: 1 + Foundation.log(Double.random(in: 0.000_001..<1, using: &random))
        case .twoKinds:
          (Double.random(in: 0..<1, using: &random) < displeased ? -2.2 : 0.25) + 0.5 * Self.normal(&random)
        default: Self.normal(&random)
        }
      return shifts.map { shift in
        let opinion = tie.squareRoot() * effect + (1 - tie).squareRoot() * Self.normal(&random)
        return 1 + bounds.count { opinion > $0 + shift }
      }
    }
  }

  /// The same unit filled up at its end with forms of one answer throughout.
  public func padded(to count: Int, with value: Int) -> Self {
    let more = max(0, count - forms.count)
    return Self(forms: forms + [[Int]](repeating: [Int](repeating: value, count: 9), count: more))
  }

  /// The same unit without its lowest forms, the others in their order. Of equal totals the later go first.
  public func withoutLowest(share: Double) -> Self {
    let gone = Int((Double(forms.count) * share).rounded())
    let order = forms.indices.sorted {
      (forms[$0].reduce(0, +), -$0) < (forms[$1].reduce(0, +), -$1)
    }
    let removed = Set(order.prefix(gone))
    return Self(forms: forms.indices.filter { !removed.contains($0) }.map { forms[$0] })
  }

  /// The same unit sorted by totals, best first.
  public func sorted() -> Self {
    Self(forms: forms.sorted { $0.reduce(0, +) > $1.reduce(0, +) })
  }

  /// The forms as an office types them: element codes as headings, days and people drawn from the seed.
  public func csv(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var text = "No,Tanggal,Jam,Jenis Kelamin,Usia,Pendidikan,Pekerjaan,U1,U2,U3,U4,U5,U6,U7,U8,U9\n"
    for (index, answers) in forms.enumerated() {
      // Mondays to Fridays from 8 January 2024 on.
      let day = Int.random(in: 0..<20, using: &random) * 7 + Int.random(in: 0..<5, using: &random)
      let date = Date(timeIntervalSince1970: 1_704_672_000 + Double(day) * 86_400)
      let sex = ["L", "P"][Int.random(in: 0..<2, using: &random)]
      let school = ["SD", "SMP", "SMA", "S1"][Int.random(in: 0..<4, using: &random)]
      let work = ["Swasta", "PNS", "Wirausaha"][Int.random(in: 0..<3, using: &random)]
      let hour = "\(Int.random(in: 10..<15, using: &random)).\(Int.random(in: 10..<60, using: &random))"
      text +=
        "\(index + 1),\(date.ISO8601Format(.iso8601.year().month().day())),\(hour),\(sex),"
        + "\(Int.random(in: 18..<70, using: &random)),\(school),\(work),"
        + answers.map(String.init).joined(separator: ",") + "\n"
    }
    return text
  }

  /// A draw from the standard normal distribution (Box and Muller).
  private static func normal(_ random: inout SeededGenerator) -> Double {
    let radius = (-2 * Foundation.log(Double.random(in: 0.000_000_1..<1, using: &random))).squareRoot()
    return radius * Foundation.cos(2 * Double.pi * Double.random(in: 0..<1, using: &random))
  }
}
