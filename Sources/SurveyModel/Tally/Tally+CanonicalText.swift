// SPDX-License-Identifier: Apache-2.0
extension Tally {
  /// Reads what `canonicalText` wrote.
  /// - Returns: nil for anything else, and where the counts do not fit the shape or do not add up.
  public init?(canonicalText text: String, shape: TallyShape) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.words)[...]
    guard lines.popFirst() == ["tally", "1"],
      Self.number(lines.popFirst(), after: ["parts"]) == shape.partsPerUnit,
      let forms = Self.number(lines.popFirst(), after: ["forms"]),
      let complete = Self.number(lines.popFirst(), after: ["complete"])
    else { return nil }
    var elements: [ElementTally] = []
    var completeSums: [Int] = []
    for code in shape.elementCodes {
      guard let line = lines.popFirst(), let (element, sum) = Self.element(line, code: code) else {
        return nil
      }
      elements.append(element)
      completeSums.append(sum)
    }
    var pairs: [PairTally] = []
    var products: [Int] = []
    for index in 0..<(shape.elementCodes.count * (shape.elementCodes.count + 1) / 2) {
      guard let line = lines.popFirst(), let (pair, product) = Self.pair(line, index: index) else {
        return nil
      }
      pairs.append(pair)
      products.append(product)
    }
    guard lines.elementsEqual([[]]) else { return nil }
    self.init(
      shape: shape, forms: forms, elements: elements, pairs: pairs, completeForms: complete,
      completeSums: completeSums, completeProducts: products)
  }

  private static func words(_ line: Substring) -> [String] { line.split(separator: " ").map(String.init) }

  private static func number(_ line: [String]?, after names: [String]) -> Int? {
    guard let line, line.count == names.count + 1, Array(line.prefix(names.count)) == names else {
      return nil
    }
    return Int(line[names.count])
  }

  /// The numbers of a line in which names and numbers take turns.
  private static func numbers(_ words: ArraySlice<String>, named names: [String]) -> [Int]? {
    guard words.count == names.count * 2 else { return nil }
    var numbers: [Int] = []
    for (index, name) in names.enumerated() {
      let place = words.startIndex + index * 2
      guard words[place] == name, let number = Int(words[place + 1]) else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  private static func element(_ line: [String], code: String) -> (ElementTally, completeSum: Int)? {
    guard line.count == 18, line[0] == "element", line[1] == code, line[6] == "counts",
      let head = numbers(line[2..<6], named: ["answered", "sum"]),
      let rest = numbers(
        line[8...], named: ["blank", "multipleMarks", "unreadable", "notAsked", "completeSum"])
    else { return nil }
    let counts = line[7].split(separator: ",").compactMap { Int($0) }
    return (
      ElementTally(
        answered: head[0], sum: head[1], counts: counts, blank: rest[0], multipleMarks: rest[1],
        unreadable: rest[2], notAsked: rest[3]), rest[4]
    )
  }

  private static func pair(_ line: [String], index: Int) -> (PairTally, completeProduct: Int)? {
    guard line.count == 11, line[0] == "pair", line[1] == String(index), line[4] == "sums",
      let forms = numbers(line[2..<4], named: ["forms"]), let first = Int(line[5]), let second = Int(line[6]),
      let rest = numbers(line[7...], named: ["products", "completeProducts"])
    else { return nil }
    return (PairTally(forms: forms[0], firstSum: first, secondSum: second, productSum: rest[0]), rest[1])
  }
}
