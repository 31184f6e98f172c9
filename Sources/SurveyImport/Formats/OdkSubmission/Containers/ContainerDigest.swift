// SPDX-License-Identifier: Apache-2.0
import Crypto
public import SurveyModel

/// What makes two folders or zips of submissions the same: their documents, whatever stands beside them.
///
/// SHA-256 over one line per document, `SHA-256 SIZE NAME` and a line feed, sorted by the bytes of the names.
/// Folders that all documents share are left out of the names, so that a folder and a zip of it are the same.
/// Pictures and other attachments are never read, and do not count.
public enum ContainerDigest {
  /// The digest of these documents, in small hexadecimal letters.
  public static func sha256(of members: [BatchMember]) -> String {
    let shared = sharedFolders(members.map(\.name))
    let lines = members.map { (name: String($0.name.utf8.dropFirst(shared)) ?? $0.name, member: $0) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { "\($0.member.sha256) \($0.member.size) \($0.name)\n" }
    var hash = SHA256()
    for line in lines { hash.update(data: Array(line.utf8)) }
    return HexText.text(hash.finalize())
  }

  /// The digest of some bytes.
  static func sha256(of bytes: borrowing [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    return HexText.text(hash.finalize())
  }

  /// The length in bytes of the folders that all names begin with.
  private static func sharedFolders(_ names: [String]) -> Int {
    guard let first = names.first, let slash = first.utf8.lastIndex(of: UInt8(ascii: "/")) else { return 0 }
    var shared = Array(first.utf8[...slash])
    for name in names.dropFirst() {
      let same = zip(shared, name.utf8).prefix { $0 == $1 }.count
      shared.removeLast(shared.count - same)
      while let last = shared.last, last != UInt8(ascii: "/") { shared.removeLast() }
    }
    return shared.count
  }
}

/// Bytes in small hexadecimal letters.
enum HexText {
  private static let digits = Array("0123456789abcdef".unicodeScalars)

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      text.unicodeScalars.append(digits[Int(byte >> 4)])
      text.unicodeScalars.append(digits[Int(byte & 15)])
    }
    return text
  }
}
