// SPDX-License-Identifier: Apache-2.0

/// The two who sign a performance agreement (perjanjian kinerja); nil prints a line to fill in by hand.
public struct AgreementSigners: Hashable, Sendable {
  /// One of them.
  public struct Signer: Hashable, Sendable {
    /// The name; nil where it is not given.
    public let name: String?
    /// The office, such as `Camat Lumajang`; nil lets the paper derive it from the unit and the decree.
    public let office: String?
    /// The number of the official (NIP); nil where it is not given.
    public let number: String?

    /// One who signs.
    public init(name: String? = nil, office: String? = nil, number: String? = nil) {
      self.name = name
      self.office = office
      self.number = number
    }
  }

  /// The first party: the head of the unit.
  public let first: Signer
  /// The second party: who the unit answers to.
  public let second: Signer

  /// Two who sign.
  public init(first: Signer = Signer(), second: Signer = Signer()) {
    self.first = first
    self.second = second
  }
}
