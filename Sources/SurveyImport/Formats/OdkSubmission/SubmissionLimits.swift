// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import XMLReading

/// How much submissions may hold. Every limit is inside: a value equal to it is read.
struct SubmissionLimits: Hashable, Sendable {
  /// One submission, in bytes; it is kept in memory while it is read.
  var submissionBytes = 8_000_000
  /// Values in one submission, and different fields in one form.
  var fields = 5_000
  /// Different forms in one folder or zip.
  var forms = 100
  /// Files and folders inside a folder, and entries of a zip.
  var members = 50_000
  /// Folders inside each other; files beside the given folder's own are at depth 1.
  var folderDepth = 8
  /// The name of a member with its folders, in bytes.
  var memberNameBytes = 1_024
  /// Names that a finding lists.
  var listedNames = 12
  /// What the document of one submission may hold.
  var document: XMLReadingLimits {
    XMLReadingLimits(
      fileBytes: submissionBytes, depth: 64, textBytes: 1_000_000, nameBytes: 200, markupBytes: 64_000,
      attributesPerElement: 64, distinctNames: fields, namespaces: 32)
  }

  /// What a zip of submissions may hold.
  var archive: ArchiveReadingLimits {
    var limits = ArchiveReadingLimits.survey
    limits.entries = members
    limits.entryBytes = submissionBytes
    return limits
  }

  /// The limits of every import.
  static let standard = Self()
}
