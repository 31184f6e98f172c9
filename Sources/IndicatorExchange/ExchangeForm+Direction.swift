// SPDX-License-Identifier: Apache-2.0
extension ExchangeForm {
  /// Whether files of this form can be read too; the others are only written.
  public var isReadable: Bool {
    switch self {
    case .json, .csv, .dataPackage, .sdmxCSV1, .sdmxCSV2, .dhis2JSON, .dhis2CSV: true
    case .sdmxJSON, .sdmxStructure, .dhis2Metadata, .msInd, .jsonLD: false
    }
  }
}
