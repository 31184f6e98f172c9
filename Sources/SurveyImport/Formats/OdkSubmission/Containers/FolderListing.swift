// SPDX-License-Identifier: Apache-2.0
import SurveyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What lies in a folder and the folders inside it. No link is followed, and nothing is opened.
struct FolderListing {
  /// The documents, by name.
  private(set) var members: [SubmissionMember] = []
  /// What is not read.
  private(set) var skipped: SkippedMembers
  private let source: String
  private let limits: SubmissionLimits
  private var seen = 0

  /// Lists a folder.
  /// - Throws: E302, E305 and E307 from the system, E331 for too many files, E332 for too many folders inside
  ///   each other, E343 for a name that cannot be kept.
  init(path: String, source: String, limits: SubmissionLimits) throws(SurveyImportError) {
    self.source = source
    self.limits = limits
    skipped = SkippedMembers(listed: limits.listedNames)
    try list(path, prefix: "", depth: 1)
  }

  private mutating func list(_ path: String, prefix: String, depth: Int) throws(SurveyImportError) {
    for name in try names(in: path) {
      let full = path + "/" + name
      let shown = prefix + name
      guard shown.utf8.count <= limits.memberNameBytes else {
        throw SurveyImportError("E343", at: place(prefix))
      }
      var status = stat()
      guard lstat(full, &status) == 0 else { throw trouble(errno, shown) }
      switch status.st_mode & mode_t(S_IFMT) {
      case mode_t(S_IFDIR):
        guard depth < limits.folderDepth else {
          throw SurveyImportError("E332", [String(limits.folderDepth)], at: place(shown))
        }
        try list(full, prefix: shown + "/", depth: depth + 1)
      case mode_t(S_IFLNK): skipped.add(shown, .link)
      case mode_t(S_IFREG) where SubmissionMember.isDocument(shown):
        members.append(SubmissionMember(name: shown, size: Int(status.st_size), location: .path(full)))
      default: skipped.add(shown)
      }
    }
  }

  /// The names in one folder, sorted by their bytes.
  private mutating func names(in path: String) throws(SurveyImportError) -> [String] {
    guard let folder = opendir(path) else { throw trouble(errno, path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      seen += 1
      guard seen <= limits.members else {
        throw SurveyImportError("E331", [String(limits.members)], at: Provenance(source: source))
      }
      guard let name else { throw SurveyImportError("E343", at: Provenance(source: source)) }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func place(_ member: String) -> Provenance {
    Provenance(source: source, sheet: member.isEmpty ? nil : ShownText.safe(member))
  }

  private func trouble(_ code: Int32, _ member: String) -> SurveyImportError {
    switch code {
    case EACCES, EPERM: SurveyImportError("E302", at: place(member))
    case ENOENT, ENOTDIR: SurveyImportError("E306", at: place(member))
    default: SystemTrouble.error(code, at: place(member))
    }
  }
}
