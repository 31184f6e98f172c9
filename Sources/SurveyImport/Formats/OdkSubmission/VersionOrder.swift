// SPDX-License-Identifier: Apache-2.0

/// Puts versions of submissions into the order in which they were made.
///
/// Names of documents say nothing about time. A version is read after the one that it replaces, so that the
/// same submissions give the same result under any names: first all that replace nothing of this folder, then
/// those that replace one of them, and so on; inside each of these in the order of their names.
enum VersionOrder {
  /// What a document says about its version.
  struct Version {
    let id: String?
    let replaces: String?
  }

  /// The places of the versions, in their order.
  static func order(of versions: [Version]) -> [Int] {
    var places: [String: Int] = [:]
    for (index, version) in versions.enumerated() {
      if let id = version.id, places[id] == nil { places[id] = index }
    }
    var depths = [Int?](repeating: nil, count: versions.count)
    for index in versions.indices { settle(index, versions, places, &depths) }
    return versions.indices.sorted { (depths[$0] ?? 0, $0) < (depths[$1] ?? 0, $1) }
  }

  /// Settles the depth of a version and of all that it replaces. A circle ends where it began.
  private static func settle(
    _ index: Int, _ versions: [Version], _ places: [String: Int], _ depths: inout [Int?]
  ) {
    var chain: [Int] = []
    var isOpen: Set<Int> = []
    var next: Int? = index
    while let place = next, depths[place] == nil, isOpen.insert(place).inserted {
      chain.append(place)
      next = versions[place].replaces.flatMap { places[$0] }
    }
    var depth = next.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
    for place in chain.reversed() {
      depths[place] = depth
      depth += 1
    }
  }
}
