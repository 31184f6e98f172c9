// SPDX-License-Identifier: Apache-2.0

/// What the register of village documents (IKU 3) asks of a line.
public enum DocumentField: String, RegisterField {
  /// The desa, by its official code.
  case village
  /// The kecamatan, by code or name: a check that the desa belongs to it.
  case unit
  /// RKPDesa, APBDesa or LPPDesa.
  case kind
  /// The fiscal year that the document is for.
  case fiscalYear
  /// The day on which it was enacted.
  case enacted
  /// The day on which the Camat received it.
  case received
  /// Its number.
  case documentNumber

  /// The id of its name in the catalogue.
  public var wordID: String { "register.field.\(rawValue)" }
}
