// SPDX-License-Identifier: Apache-2.0
import ArchiveReading

/// One document that may hold a submission: the file itself, a file of a folder, or an entry of a zip.
struct SubmissionMember {
  /// Where its bytes are.
  enum Location {
    case file
    case path(String)
    case entry(ArchiveEntry)
  }

  /// The name with its folders, from the given folder or zip on; nil for the file itself.
  let name: String?
  /// The bytes that reading it takes from the disk.
  let size: Int
  let location: Location

  /// Whether a name belongs to a document that is to be looked at. What it holds is decided by its content.
  static func isDocument(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    // `._x.xml` and `__MACOSX` are what one system leaves in the archives it makes.
    return last.lowercased().hasSuffix(".xml") && !last.hasPrefix(".") && !name.hasPrefix("__MACOSX/")
  }
}
