// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// How much a survey export may hold. Every limit is inside: a value equal to it is read.
struct ExportLimits: Hashable, Sendable {
  /// Units in the file.
  var units = 100_000
  /// Services that one unit declares.
  var servicesPerUnit = 1_000
  /// Different names of fields.
  var fieldNames = 200
  /// What the document itself may hold.
  var document = XMLReadingLimits(
    fileBytes: XMLReadingLimits.survey.fileBytes, depth: 16, textBytes: 64_000, nameBytes: 200,
    markupBytes: 64_000, attributesPerElement: 32, distinctNames: 1_000, namespaces: 16)

  /// The limits of every import.
  static let standard = Self()
}
