// SPDX-License-Identifier: Apache-2.0

/// A form in which toolkits exchange indicators.
public enum ExchangeForm: String, Hashable, Sendable, CaseIterable {
  /// Our own JSON, with a published JSON Schema: nothing is lost in it.
  case json
  /// Our own CSV.
  case csv
  /// Frictionless Data Package 2.0: `datapackage.json` with CSV beside it.
  case dataPackage = "datapackage"
  /// SDMX-CSV 1.0.
  case sdmxCSV1 = "sdmx-csv-1.0"
  /// SDMX-CSV 2.0.
  case sdmxCSV2 = "sdmx-csv"
  /// SDMX-JSON 2.0 data.
  case sdmxJSON = "sdmx-json"
  /// SDMX-ML 3.0 structure.
  case sdmxStructure = "sdmx-structure"
  /// DHIS2 dataValueSets as JSON.
  case dhis2JSON = "dhis2-json"
  /// DHIS2 dataValueSets as CSV.
  case dhis2CSV = "dhis2-csv"
  /// DHIS2 metadata.
  case dhis2Metadata = "dhis2-metadata"
  /// MS-Ind, the metadata of statistical indicators (Peraturan BPS 5/2020).
  case msInd = "ms-ind"
  /// schema.org Observation as JSON-LD.
  case jsonLD = "json-ld"
}
