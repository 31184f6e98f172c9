// SPDX-License-Identifier: Apache-2.0
/// The narrow waist: integer counts over the scored forms of a group, which add up.
///
/// Every score, letter, interval and comparison is a pure function of it. Tallies of one shape merge by
/// addition, so a file, a unit, a kabupaten or a country is the same computation.
public struct Tally: Hashable, Sendable {
  /// What is counted.
  public let shape: TallyShape
  /// n: how many forms were counted.
  public private(set) var forms: Int
  /// One entry per element of the shape.
  public private(set) var elements: [ElementTally]
  /// One entry per pair of elements, each with itself included; see `pairIndex`.
  public private(set) var pairs: [PairTally]
  /// Forms in which every element has a value.
  public private(set) var completeForms: Int
  /// The sum of each element over the complete forms, in L-ths.
  public private(set) var completeSums: [Int]
  /// The sum of products of each pair over the complete forms, in L-ths squared.
  public private(set) var completeProducts: [Int]

  /// An empty tally.
  public init(shape: TallyShape) {
    let count = shape.elementCodes.count
    self.shape = shape
    forms = 0
    let histogram = [Int](repeating: 0, count: shape.partsPerUnit * shape.highestValue + 1)
    elements = [ElementTally](repeating: ElementTally(counts: histogram), count: count)
    pairs = [PairTally](repeating: PairTally(), count: count * (count + 1) / 2)
    completeForms = 0
    completeSums = [Int](repeating: 0, count: count)
    completeProducts = [Int](repeating: 0, count: count * (count + 1) / 2)
  }

  /// A tally read back from where it was kept.
  /// - Returns: nil when the parts do not fit the shape or do not add up.
  public init?(
    shape: TallyShape, forms: Int, elements: [ElementTally], pairs: [PairTally], completeForms: Int,
    completeSums: [Int], completeProducts: [Int]
  ) {
    let count = shape.elementCodes.count
    let values = shape.partsPerUnit * shape.highestValue + 1
    guard elements.count == count, completeSums.count == count, pairs.count == count * (count + 1) / 2,
      completeProducts.count == pairs.count, elements.allSatisfy({ $0.counts.count == values }),
      elements.allSatisfy({ element in
        element.answered == element.counts.reduce(0, +)
          && element.sum == element.counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
          && forms == element.answered + element.blank + element.multipleMarks + element.unreadable
            + element.notAsked
      })
    else { return nil }
    self.shape = shape
    self.forms = forms
    self.elements = elements
    self.pairs = pairs
    self.completeForms = completeForms
    self.completeSums = completeSums
    self.completeProducts = completeProducts
  }

  /// Where the pair of two elements stands in `pairs`; the order of the two does not matter.
  public static func pairIndex(_ first: Int, _ second: Int) -> Int {
    let low = min(first, second)
    let high = max(first, second)
    return high * (high + 1) / 2 + low
  }

  /// The pair of two elements, `first` the one with the lower index.
  public func pair(_ first: Int, _ second: Int) -> PairTally { pairs[Self.pairIndex(first, second)] }

  /// Counts a form in.
  public mutating func add(_ answers: [Answer]) { count(answers, 1) }

  /// Counts a form out that was counted in before.
  public mutating func remove(_ answers: [Answer]) { count(answers, -1) }

  private mutating func count(_ answers: [Answer], _ change: Int) {
    let count = shape.elementCodes.count
    forms += change
    withUnsafeTemporaryAllocation(of: Int.self, capacity: count) { values in
      var isComplete = true
      for element in 0..<count {
        values[element] = -1
        switch shape.value(ofElement: element, in: answers) {
        case .parts(let value):
          values[element] = value
          elements[element].answered += change
          elements[element].sum += change * value
          elements[element].counts[value] += change
        case .blank: elements[element].blank += change
        case .multipleMarks: elements[element].multipleMarks += change
        case .unreadable: elements[element].unreadable += change
        case .notAsked: elements[element].notAsked += change
        }
        if values[element] < 0 { isComplete = false }
      }
      var index = 0
      for high in 0..<count {
        let second = values[high]
        for low in 0...high {
          let first = values[low]
          if first >= 0, second >= 0 {
            pairs[index].forms += change
            pairs[index].firstSum += change * first
            pairs[index].secondSum += change * second
            pairs[index].productSum += change * first * second
            if isComplete { completeProducts[index] += change * first * second }
          }
          index += 1
        }
        if isComplete { completeSums[high] += change * second }
      }
      if isComplete { completeForms += change }
    }
  }

  /// Adds a tally of the same shape.
  /// - Returns: false, with nothing changed, when the shapes differ.
  @discardableResult
  public mutating func merge(_ other: Tally) -> Bool {
    guard shape == other.shape else { return false }
    forms += other.forms
    for index in elements.indices {
      elements[index].answered += other.elements[index].answered
      elements[index].sum += other.elements[index].sum
      elements[index].blank += other.elements[index].blank
      elements[index].multipleMarks += other.elements[index].multipleMarks
      elements[index].unreadable += other.elements[index].unreadable
      elements[index].notAsked += other.elements[index].notAsked
      for value in elements[index].counts.indices {
        elements[index].counts[value] += other.elements[index].counts[value]
      }
      completeSums[index] += other.completeSums[index]
    }
    for index in pairs.indices {
      pairs[index].forms += other.pairs[index].forms
      pairs[index].firstSum += other.pairs[index].firstSum
      pairs[index].secondSum += other.pairs[index].secondSum
      pairs[index].productSum += other.pairs[index].productSum
      completeProducts[index] += other.completeProducts[index]
    }
    completeForms += other.completeForms
    return true
  }

  /// The tallies added; nil when there are none or their shapes differ.
  public static func merged(_ tallies: some Sequence<Tally>) -> Tally? {
    var sum: Tally?
    for tally in tallies {
      guard sum != nil else {
        sum = tally
        continue
      }
      guard sum?.merge(tally) == true else { return nil }
    }
    return sum
  }

  /// A text that is the same for equal tallies and for no others; its SHA-256 goes into the provenance of an
  /// observation. Version 1; it must never change for the same counts.
  public var canonicalText: String {
    var lines = ["tally 1", "parts \(shape.partsPerUnit)", "forms \(forms)", "complete \(completeForms)"]
    for (index, element) in elements.enumerated() {
      let counts = element.counts.map(String.init).joined(separator: ",")
      lines.append(
        "element \(shape.elementCodes[index]) answered \(element.answered) sum \(element.sum) counts \(counts) "
          + "blank \(element.blank) multipleMarks \(element.multipleMarks) unreadable \(element.unreadable) "
          + "notAsked \(element.notAsked) completeSum \(completeSums[index])")
    }
    for (index, pair) in pairs.enumerated() {
      lines.append(
        "pair \(index) forms \(pair.forms) sums \(pair.firstSum) \(pair.secondSum) products \(pair.productSum) "
          + "completeProducts \(completeProducts[index])")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
