// SPDX-License-Identifier: Apache-2.0
import XMLReading

/// How much a survey export may hold. Every limit is inside: a value equal to it is read.
struct ExportLimits: Hashable, Sendable {
  /// Units in the file.
  var units = 100_000
  /// Services that one unit declares.
  var servicesPerUnit = 1_000
  /// Fields, answers and remarks of one form together.
  var partsPerForm = 1_000
  /// Bytes of all remarks of one form together.
  var remarkBytes = 64_000
  /// Different names of fields.
  var fieldNames = 200
  /// The name of a round, in Unicode scalars.
  var roundCharacters = 100
  /// The code of a unit, in Unicode scalars.
  var unitCodeCharacters = 100
  /// The name of a unit, in Unicode scalars.
  var unitNameCharacters = 200
  /// The code or the name of a service, in Unicode scalars: as many as are kept of a service anywhere.
  var serviceCharacters = 100
  /// The name of a field, in Unicode scalars.
  var fieldNameCharacters = 1_000
  /// What the document itself may hold.
  var document = XMLReadingLimits(
    fileBytes: XMLReadingLimits.survey.fileBytes, depth: 16, textBytes: 64_000, nameBytes: 200,
    markupBytes: 64_000, attributesPerElement: 32, distinctNames: 1_000, namespaces: 16)

  /// The limits of every import.
  static let standard = Self()
}
