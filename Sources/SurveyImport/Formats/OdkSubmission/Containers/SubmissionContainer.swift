// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import SurveyModel

/// A file, a folder or a zip of submissions: lends the bytes of its documents, one at a time.
///
/// Documents are in the order of their names, so that the same folder always reads the same way.
struct SubmissionContainer: ~Copyable {
  /// What was given.
  enum Kind: String {
    case file
    case folder
    case zip
  }

  let kind: Kind
  /// The name of the file or folder, for places.
  let source: String
  /// The documents.
  let members: [SubmissionMember]
  /// What is not read.
  let skipped: SkippedMembers
  private let limits: SubmissionLimits
  private var file: ByteSource?
  private var archive: ArchiveReader?

  /// One submission in a file of its own.
  init(file: consuming ByteSource, source: String, limits: SubmissionLimits) {
    kind = .file
    self.source = source
    self.limits = limits
    members = [SubmissionMember(name: nil, size: file.size, location: .file)]
    skipped = SkippedMembers(listed: limits.listedNames)
    self.file = .some(file)
  }

  /// A folder of submissions.
  /// - Throws: what ``FolderListing`` throws, E330 where no document lies in it.
  init(folder path: String, source: String, limits: SubmissionLimits) throws(SurveyImportError) {
    let listing = try FolderListing(path: path, source: source, limits: limits)
    guard !listing.members.isEmpty else { throw SurveyImportError("E330", at: Provenance(source: source)) }
    kind = .folder
    self.source = source
    self.limits = limits
    members = Self.sorted(listing.members)
    skipped = listing.skipped
  }

  /// A zip of submissions.
  /// - Throws: E312 for a workbook, E330 where no document lies in it, E331 to E342 where it is not to be
  ///   trusted.
  init(zip path: String, source: String, limits: SubmissionLimits) throws(SurveyImportError) {
    let archive: ArchiveReader
    do throws(ArchiveReadingError) {
      archive = try ArchiveReader(path: path, limits: limits.archive)
    } catch {
      throw SurveyImportError(error, source: source)
    }
    var members: [SubmissionMember] = []
    var skipped = SkippedMembers(listed: limits.listedNames)
    var isWorkbook = false
    for entry in archive.entries where !entry.isFolder {
      if entry.name == "[Content_Types].xml" || entry.name == "mimetype" { isWorkbook = true }
      if SubmissionMember.isDocument(entry.name) {
        members.append(
          SubmissionMember(name: entry.name, size: entry.packedSize, location: .entry(entry)))
      } else {
        skipped.add(entry.name)
      }
    }
    guard !isWorkbook else { throw SurveyImportError("E312", at: Provenance(source: source)) }
    guard !members.isEmpty else { throw SurveyImportError("E330", at: Provenance(source: source)) }
    kind = .zip
    self.source = source
    self.limits = limits
    self.members = Self.sorted(members)
    self.skipped = skipped
    self.archive = consume archive
  }

  /// Reads a document over the bytes of an array.
  /// - Throws: E113 where it is too large, E301 to E307 from the system, E336 to E342 from a zip.
  mutating func read(_ index: Int, into bytes: inout [UInt8]) throws(SurveyImportError) {
    switch members[index].location {
    case .file:
      try file?.rewind()
      try Self.readWhole(&file, into: &bytes, limits)
    case .path(let path):
      var file: ByteSource? = try ByteSource(path: path, name: source, followsLink: false)
      do throws(SurveyImportError) {
        try Self.readWhole(&file, into: &bytes, limits)
      } catch {
        throw SurveyImportError(error.message, at: place(of: index))
      }
    case .entry(let entry):
      do throws(ArchiveReadingError) {
        try archive?.read(entry, into: &bytes)
      } catch {
        throw SurveyImportError(error, source: source)
      }
    }
  }

  /// Where a document stands: the file, and the member of it.
  func place(of index: Int) -> Provenance {
    Provenance(source: source, sheet: members[index].name.map { ShownText.safe($0) })
  }

  private static func readWhole(
    _ file: inout ByteSource?, into bytes: inout [UInt8], _ limits: SubmissionLimits
  ) throws(SurveyImportError) {
    let size = file?.size ?? 0
    guard size <= limits.submissionBytes else {
      throw SurveyImportError(
        "E113", [String(limits.submissionBytes)], at: Provenance(source: file?.name ?? ""))
    }
    // One byte more, so that the end is seen and a file that grows is noticed.
    bytes = [UInt8](repeating: 0, count: size + 1)
    var filled = 0
    while let count = try file?.read(into: &bytes, from: filled), count > 0 { filled += count }
    bytes.removeLast(bytes.count - filled)
  }

  private static func sorted(_ members: [SubmissionMember]) -> [SubmissionMember] {
    members.sorted { ($0.name ?? "").utf8.lexicographicallyPrecedes(($1.name ?? "").utf8) }
  }
}
