// SPDX-License-Identifier: Apache-2.0
import ArchiveReading
import XMLReading

/// How much a survey file may hold. Every limit is inside: a value equal to it is read.
struct CodedLimits: Hashable, Sendable {
  /// Fields of the file.
  var fields = 10_000
  /// What its structure declares beside the fields: questions, texts, options.
  var declarations = 200_000
  /// The texts that its structure declares, in bytes.
  var declaredBytes = 32_000_000
  /// Different forms in the data of a study.
  var forms = 300
  /// The values of one record that are kept, in bytes; also those of one subject of a study.
  var recordBytes = 4_000_000
  /// One line of a data file, in bytes.
  var lineBytes = 1 << 20
  /// One member of a zip, which is unpacked to memory, in bytes.
  var memberBytes = 64_000_000

  /// What one of its documents may hold.
  var document: XMLReadingLimits {
    XMLReadingLimits(
      fileBytes: 64_000_000_000, depth: 64, textBytes: 1_000_000, nameBytes: 400, markupBytes: 1_100_000,
      attributesPerElement: 128, distinctNames: 20_000, namespaces: 64)
  }

  /// What a zip of it may hold.
  var archive: ArchiveReadingLimits {
    var limits = ArchiveReadingLimits.survey
    limits.entryBytes = memberBytes
    limits.totalBytes = 3 * memberBytes
    return limits
  }

  /// The limits of every import.
  static let standard = Self()
}
