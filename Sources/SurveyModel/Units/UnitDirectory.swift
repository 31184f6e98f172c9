// SPDX-License-Identifier: Apache-2.0
/// The registered units, found by code, name or alias.
public struct UnitDirectory: Hashable, Sendable {
  private var registered: [ServiceUnit] = []
  private var byCode: [String: Int] = [:]
  /// Folded names and aliases; -1 where two units share one.
  private var byName: [FoldedText: Int] = [:]

  /// A directory of these units. Of two units with one code the later one is kept.
  public init(_ units: [ServiceUnit]) {
    for unit in units { add(unit) }
  }

  /// All units, in the order of their codes.
  public var units: [ServiceUnit] { byCode.values.map { registered[$0] }.sorted { $0.code < $1.code } }

  /// Adds a unit.
  public mutating func add(_ unit: ServiceUnit) {
    let index = registered.count
    registered.append(unit)
    byCode[unit.code] = index
    for name in Set(([unit.name] + unit.aliases).map { FoldedText($0) }) where !name.isEmpty {
      byName[name] = byName[name] == nil ? index : -1
    }
  }

  /// The unit of this exact code.
  public func unit(code: String) -> ServiceUnit? { byCode[code].map { registered[$0] } }

  /// The unit that a cell names: by code, else by exactly one name or alias (case and spaces folded).
  /// - Returns: nil when none or more than one unit answers to it.
  public func unit(named cell: String) -> ServiceUnit? {
    if let unit = unit(code: cell) { return unit }
    var trimmed = Substring(cell)
    while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
    while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
    if let unit = unit(code: String(trimmed)) { return unit }
    guard let index = byName[FoldedText(trimmed)], index >= 0 else { return nil }
    return registered[index]
  }
}
