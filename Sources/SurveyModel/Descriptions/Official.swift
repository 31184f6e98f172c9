// SPDX-License-Identifier: Apache-2.0

/// An official as a report names one. Officials act for the office: this is no data of a respondent.
public struct Official: Hashable, Sendable {
  /// The name with its titles; nil where it is not known.
  public var name: String?
  /// The number of the civil servant (NIP), as the office writes it.
  public var number: String?
  /// The office held (jabatan): `Camat Lumajang`.
  public var office: String?
  /// The rank (pangkat): `Pembina Tingkat I`.
  public var rank: String?

  /// An official; without arguments nothing is known.
  public init(name: String? = nil, number: String? = nil, office: String? = nil, rank: String? = nil) {
    self.name = name
    self.number = number
    self.office = office
    self.rank = rank
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { self == Official() }
}
