// SPDX-License-Identifier: Apache-2.0
/// How answers to questions become values of elements.
///
/// An element fed by several questions has the mean of those answered, exact: it is counted in L-ths, where
/// L is the least common multiple of 1 to m and m is the most questions that feed one element. For the
/// nine-question form L is 1.
public struct TallyShape: Hashable, Sendable {
  /// The codes of the elements that are asked, in the order of the regulation.
  public let elementCodes: [String]
  /// For each element the indices of its questions.
  public let questions: [[Int]]
  /// L: how many parts a whole answer has.
  public let partsPerUnit: Int
  /// The highest value of an answer, 4.
  public let highestValue: Int

  /// The shape of a questionnaire's tallies.
  public init(_ questionnaire: Questionnaire) {
    let asked = questionnaire.elements.filter(\.isAsked)
    elementCodes = asked.map(\.code)
    questions = asked.map { questionnaire.questionIndices(feeding: $0.code) }
    let most = questions.map(\.count).max() ?? 1
    partsPerUnit = (1...max(1, most)).reduce(1) { $0 / Self.divisor($0, $1) * $1 }
    highestValue = questionnaire.questions.flatMap { $0.options.map(\.value) }.max() ?? 4
  }

  /// A shape given directly: one question per element unless `questions` says otherwise.
  public init(elementCodes: [String], questions: [[Int]], partsPerUnit: Int = 1, highestValue: Int = 4) {
    self.elementCodes = elementCodes
    self.questions = questions
    self.partsPerUnit = partsPerUnit
    self.highestValue = highestValue
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : divisor(second, first % second)
  }

  /// What a form says of one element: its value in L-ths, or the state that keeps it from having one.
  ///
  /// With several questions and none answered: multiple marks before unreadable before blank before not asked.
  public func value(ofElement element: Int, in answers: [Answer]) -> ElementValue {
    let feeding = questions[element]
    if feeding.count == 1 {
      guard let answer = answers.indices.contains(feeding[0]) ? answers[feeding[0]] : nil else {
        return .notAsked
      }
      return Self.value(of: answer, parts: partsPerUnit)
    }
    var sum = 0
    var answered = 0
    var state = ElementValue.notAsked
    for question in feeding where answers.indices.contains(question) {
      switch Self.value(of: answers[question], parts: 1) {
      case .parts(let value):
        sum += value
        answered += 1
      case let other where other.rank > state.rank: state = other
      default: break
      }
    }
    return answered > 0 ? .parts(sum * partsPerUnit / answered) : state
  }

  private static func value(of answer: Answer, parts: Int) -> ElementValue {
    switch answer {
    case .answered(let value): .parts(Int(value) * parts)
    case .blank: .blank
    case .multipleMarks: .multipleMarks
    case .unreadable: .unreadable
    case .notAsked: .notAsked
    }
  }
}

/// What one form says of one element.
public enum ElementValue: Hashable, Sendable {
  /// The value in L-ths.
  case parts(Int)
  /// Asked and not answered.
  case blank
  /// More than one mark.
  case multipleMarks
  /// Not readable.
  case unreadable
  /// Not asked.
  case notAsked

  fileprivate var rank: Int {
    switch self {
    case .notAsked: 0
    case .blank: 1
    case .unreadable: 2
    case .multipleMarks: 3
    case .parts: 4
    }
  }
}
