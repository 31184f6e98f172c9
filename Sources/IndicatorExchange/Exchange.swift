// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
import SurveyModel

/// Indicators in and out of the forms in which toolkits exchange them.
///
/// Both directions are functions: the same values and settings make the same bytes. A form that is read gives the same
/// bytes again when it is written from what was read. Numbers are exact on the whole way.
public enum Exchange {
  /// The files of a bundle in a form.
  /// - Parameters:
  ///   - bundle: the values; they are written in the order of their codes.
  ///   - form: the form.
  ///   - settings: who sends, when, and words that some forms ask for.
  /// - Returns: one or more files, each with its name.
  /// - Throws: E961 or E962 where an observation or target names what the bundle does not hold, E968 where one stands
  ///   twice, E963 and E969 for what the form cannot hold.
  public static func files(
    of bundle: IndicatorBundle, as form: ExchangeForm, settings: ExchangeSettings
  ) throws(IndicatorExchangeError) -> [ExchangeFile] {
    let bundle = bundle.inOrder
    try BundleCheck.check(bundle)
    return switch form {
    case .json: [try BundleWriting.file(of: bundle)]
    case .csv: try TableFiles.files(of: bundle)
    case .dataPackage: try DataPackageWriting.files(of: bundle, settings: settings)
    case .sdmxCSV1: try SDMXTableWriting(form: .sdmxCSV1, settings: settings).files(of: bundle)
    case .sdmxCSV2: try SDMXTableWriting(form: .sdmxCSV2, settings: settings).files(of: bundle)
    case .sdmxJSON: [try SDMXMessageWriting(settings: settings).file(of: bundle)]
    case .sdmxStructure: [try SDMXStructureWriting(settings: settings).file(of: bundle)]
    case .dhis2JSON: [try DataValueWriting.jsonFile(of: bundle, settings: settings)]
    case .dhis2CSV: [try DataValueWriting.csvFile(of: bundle)]
    case .dhis2Metadata: try DataElementWriting.files(of: bundle)
    case .msInd: [StatisticalMetadata.file(of: bundle, settings: settings)]
    case .jsonLD: [LinkedData.file(of: bundle, settings: settings)]
    }
  }

  /// What files of a form hold.
  /// - Parameters:
  ///   - files: the files, found by their names where the form has several.
  ///   - form: the form.
  ///   - known: definitions and units that the files may name without carrying them.
  ///   - limits: what the files may hold at most.
  /// - Throws: E950 for a form that is only written; E951 to E968 with the place for files that cannot be read, speak
  ///   of what is not known, or contradict themselves.
  public static func bundle(
    from files: [ExchangeFile], as form: ExchangeForm, known: KnownIndicators,
    limits: ExchangeLimits = .office
  ) throws(IndicatorExchangeError) -> ImportedBundle {
    guard form.isReadable else {
      let readable = ExchangeForm.allCases.filter(\.isReadable).map(\.rawValue).joined(separator: ", ")
      throw IndicatorExchangeError(.onlyWritten, [form.rawValue, readable])
    }
    for file in files where file.bytes.count > limits.fileBytes {
      throw IndicatorExchangeError(.tooLarge, [String(limits.fileBytes)], at: Provenance(source: file.name))
    }
    let reader = ExchangeReader(files: files, form: form, known: known, limits: limits)
    let imported =
      switch form {
      case .json: try BundleReading.bundle(reader)
      case .csv: try TableFiles.bundle(reader)
      case .dataPackage: try DataPackageReading.bundle(reader)
      case .sdmxCSV1, .sdmxCSV2: try SDMXTableReading.bundle(reader)
      case .dhis2JSON: try DataValueReading.jsonBundle(reader)
      case .dhis2CSV: try DataValueReading.csvBundle(reader)
      case .sdmxJSON, .sdmxStructure, .dhis2Metadata, .msInd, .jsonLD:
        ImportedBundle(
          bundle: IndicatorBundle(definitions: [], units: [], records: [], targets: []), findings: [])
      }
    return ImportedBundle(bundle: imported.bundle.inOrder, findings: imported.findings)
  }
}
