// SPDX-License-Identifier: Apache-2.0
/// What the rules on a whole round look at: counts over the forms of one unit that count, taken in one pass
/// in the order of file and record.
///
/// It grows with what can be answered (totals, days, minutes of a week), with the number of files, and up to
/// `ContentAgreement.capacity` with the number of different forms; never without bound.
public struct RoundFacts: Hashable, Sendable {
  /// How answers become values of elements.
  public let shape: TallyShape
  /// n: the forms that count.
  public private(set) var respondents = 0
  /// Forms with one value throughout, and where most of them stand in a row.
  public private(set) var runs = ConstantRuns()
  /// How totals follow each other in each file, over complete forms that are not constant.
  public private(set) var order = TotalOrder()
  /// Totals of halves of the forms.
  public private(set) var halves: HalfTotals
  /// Which forms agree in what.
  public private(set) var agreement = ContentAgreement()
  /// Days and hours.
  public private(set) var times = CollectionTimes()

  /// No forms yet.
  public init(shape: TallyShape) {
    self.shape = shape
    halves = HalfTotals(elements: shape.elementCodes.count)
  }

  /// Counts a form in; an excluded one is passed over. Forms must come in the order of file and record.
  public mutating func add(_ form: HeldForm) {
    guard form.status != .excluded else { return }
    respondents += 1
    let answers = form.response.answers
    let isConstant = Answer.isConstant(answers)
    runs.add(form, isConstant: isConstant)
    agreement.add(form.response)
    times.add(date: form.response.date, hour: form.response.hour)
    var values: [Int] = []
    values.reserveCapacity(shape.elementCodes.count)
    for element in shape.elementCodes.indices {
      guard case .parts(let value) = shape.value(ofElement: element, in: answers) else { return }
      values.append(value)
    }
    // Constant forms say little of order and halves, and many of them would drown what the others say.
    guard !isConstant else { return }
    order.add(total: values.reduce(0, +), batch: form.batchID, source: form.source)
    halves.add(values)
  }
}
