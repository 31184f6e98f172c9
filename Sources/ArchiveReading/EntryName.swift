// SPDX-License-Identifier: Apache-2.0
/// What the name of an entry may look like: a path inside the archive and nothing else.
enum EntryName {
  private static let mostBytes = 1024

  /// Whether a name stays inside the archive: no root, no drive, no `..`, no backslash, no control character.
  static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= mostBytes, !name.hasPrefix("/") else { return false }
    // By scalars: a character may hide a backslash behind a mark that is joined to it.
    for scalar in name.unicodeScalars where scalar == "\\" || scalar.value < 0x20 || scalar.value == 0x7F {
      return false
    }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if let first = parts.first, isDrive(first) { return false }
    for (index, part) in parts.enumerated() {
      // Only a folder's own name ends in a slash.
      if part.isEmpty && index + 1 < parts.count { return false }
      if part.elementsEqual("..".utf8) || part.elementsEqual(".".utf8) { return false }
    }
    return true
  }

  private static func isDrive(_ part: Substring.UTF8View) -> Bool {
    part.count >= 2 && part.dropFirst().first == UInt8(ascii: ":")
  }
}
