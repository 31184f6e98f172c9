// SPDX-License-Identifier: Apache-2.0

/// What a decree rests on and what it orders, in its own words: printed forms cite these.
public struct DecreeLegalText: Hashable, Sendable {
  /// One order of the decree (diktum), KESATU to KEENAM.
  public struct Dictum: Hashable, Sendable {
    /// The name, such as `KEEMPAT`.
    public let name: String
    /// What it says before its list.
    public let text: String
    /// Its list a, b, c …; empty when it has none.
    public let items: [String]

    /// One order.
    public init(name: String, text: String, items: [String]) {
      self.name = name
      self.text = text
      self.items = items
    }
  }

  /// Who issued it: Bupati Lumajang.
  public let issuer: String
  /// Where it was signed.
  public let place: String
  /// The number of the organisation in the annex.
  public let annexEntry: Int
  /// Why it was made (menimbang).
  public let considering: String
  /// The laws and regulations that it rests on (mengingat), in their order.
  public let bases: [String]
  /// Its orders.
  public let dictums: [Dictum]

  /// The legal text of a decree.
  public init(
    issuer: String, place: String, annexEntry: Int, considering: String, bases: [String], dictums: [Dictum]
  ) {
    self.issuer = issuer
    self.place = place
    self.annexEntry = annexEntry
    self.considering = considering
    self.bases = bases
    self.dictums = dictums
  }
}
