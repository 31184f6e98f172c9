// SPDX-License-Identifier: Apache-2.0
/// Numbers for names. The library keeps one copy of each name, so that its address finds the number.
struct NameTable {
  /// Where the library keeps the two parts of a name; 0 where there is no namespace.
  struct Address: Equatable {
    let local: UInt
    let namespace: UInt

    @inline(__always)
    var hash: Int {
      let mixed = (local &* 0x9E37_79B9_7F4A_7C15) ^ (namespace &* 0xC2B2_AE3D_27D4_EB4F)
      return Int(truncatingIfNeeded: mixed >> 33)
    }
  }

  private struct Slot {
    let address: Address
    let number: UInt16

    static let free = Self(address: Address(local: 0, namespace: 0), number: 0)
  }

  /// Names by number.
  private(set) var names: [XMLName]
  private var numbers: [XMLName: UInt16]
  private var namespaces: Set<String> = []
  /// Open addressing; a power of two, at most half full. A slot without a local name is free.
  private var slots = [Slot](repeating: .free, count: 256)
  private var used = 0

  /// The vocabulary gets the first numbers, in its order.
  init(vocabulary: [XMLName]) {
    names = vocabulary
    numbers = [:]
    for (index, name) in vocabulary.enumerated() where numbers[name] == nil {
      numbers[name] = UInt16(clamping: index)
    }
  }

  /// How many different namespaces were seen.
  var namespaceCount: Int { namespaces.count }

  /// The number of a name by its address; nil when that was not kept before.
  @inline(__always)
  func number(at address: Address) -> UInt16? {
    let mask = slots.count &- 1
    var place = address.hash & mask
    while true {
      let slot = slots[place]
      if slot.address == address { return slot.number }
      if slot.address.local == 0 { return nil }
      place = (place &+ 1) & mask
    }
  }

  /// The number of a name, a new one if need be.
  mutating func number(of name: XMLName) -> UInt16 {
    if let known = numbers[name] { return known }
    let number = UInt16(clamping: names.count)
    names.append(name)
    numbers[name] = number
    if let text = name.namespace { namespaces.insert(text) }
    return number
  }

  /// Keeps a number under an address where none is kept.
  mutating func keep(_ number: UInt16, at address: Address) {
    if used * 2 >= slots.count { grow() }
    used += 1
    place(Slot(address: address, number: number))
  }

  private mutating func place(_ slot: Slot) {
    let mask = slots.count - 1
    var place = slot.address.hash & mask
    while slots[place].address.local != 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: .free, count: old.count * 2)
    for slot in old where slot.address.local != 0 { place(slot) }
  }
}
