// SPDX-License-Identifier: Apache-2.0
/// How many pairs of forms agree in their answers, in the profile, in day, hour and service, and in all of
/// it.
///
/// Only digests are kept, each with its count.
public struct ContentAgreement: Hashable, Sendable {
  /// How many different forms are told apart; beyond that nothing is said.
  public static let capacity = 65_536

  /// All forms.
  public private(set) var forms = 0
  private var whole: [UInt64: Int] = [:]
  private var answers: [UInt64: Int] = [:]
  private var profile: [UInt64: Int] = [:]
  private var moment: [UInt64: Int] = [:]
  private var isFull = false

  /// Nothing counted yet.
  public init() {}

  /// Counts a form.
  public mutating func add(_ response: Response) {
    forms += 1
    guard !isFull else { return }
    var answerDigest = ContentDigest()
    for answer in response.answers { answerDigest.add(Int(answer.code)) }
    var profileDigest = ContentDigest()
    for value in response.profile { profileDigest.add(value.code) }
    var momentDigest = ContentDigest()
    momentDigest.add(response.date?.dayNumber ?? Int.min)
    momentDigest.add(Self.code(of: response.hour))
    for byte in response.service.utf8 { momentDigest.add(Int(byte)) }
    var digest = ContentDigest()
    for part in [answerDigest, profileDigest, momentDigest] {
      digest.add(Int(truncatingIfNeeded: part.value))
    }
    whole[digest.value, default: 0] += 1
    answers[answerDigest.value, default: 0] += 1
    profile[profileDigest.value, default: 0] += 1
    moment[momentDigest.value, default: 0] += 1
    isFull = whole.count > Self.capacity
  }

  /// All pairs of forms.
  public var pairs: Int { forms * (forms - 1) / 2 }
  /// Pairs that agree in everything.
  public var equalPairs: Int { Self.pairs(in: whole) }
  /// Forms that agree in everything with at least one other.
  public var equalForms: Int { whole.values.reduce(0) { $0 + ($1 > 1 ? $1 : 0) } }

  /// How many pairs would agree in everything if answers, profile, and day with hour and service had nothing
  /// to do with each other: the share of pairs that agree in each of the three, multiplied.
  ///
  /// The answers of a form are taken as one whole, with all that ties them together. Nil where it cannot be
  /// said: with fewer than two forms, with more than `capacity` different ones, and where the forms differ in
  /// nothing but their answers, because then a copy cannot be told from a person who agrees.
  public var expectedPairs: ExactRatio? {
    guard pairs > 0, !isFull else { return nil }
    let agreeing = [answers, profile, moment].map(Self.pairs(in:))
    guard agreeing[1] < pairs || agreeing[2] < pairs else { return nil }
    let shares = agreeing.compactMap { ExactRatio($0, over: pairs) }
    return shares.reduce(ExactRatio(pairs), *)
  }

  private static func pairs(in counts: [UInt64: Int]) -> Int {
    counts.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
  }

  private static func code(of hour: VisitHour?) -> Int {
    switch hour {
    case nil: -3
    case .morning: -1
    case .afternoon: -2
    case .clock(let minutes): minutes
    }
  }
}

/// A digest of 64 bits (FNV-1a), the same on every machine.
private struct ContentDigest: Hashable, Sendable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      value = (value ^ (rest & 0xFF)) &* 0x0000_0100_0000_01B3
      rest >>= 8
    }
  }
}
