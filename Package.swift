// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A target of the house, with the settings that all of them share.
func part(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

/// The tests of one target. They may look at everything below the target that they test.
func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: house)
}

let package = Package(
  name: "ikm",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "ikm", targets: ["ikm"]),
    .library(
      name: "IndicatorModel", targets: ["IndicatorModel", "IndicatorEvaluation", "IndicatorExchange"]),
    .library(name: "SurveyImport", targets: ["SurveyImport", "SurveyModel", "DefinitionReading"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C libraries
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(
      name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

    // Tools
    .target(
      name: "XMLReading", dependencies: ["CLibXML2"],
      swiftSettings: house + [.strictMemorySafety()]),
    .target(
      name: "ArchiveReading", dependencies: ["CLibZip"],
      swiftSettings: house + [.strictMemorySafety()]),
    .target(
      name: "ArchiveWriting", dependencies: ["CLibZip"],
      swiftSettings: house + [.strictMemorySafety()]),
    .target(
      name: "WorkbookWriting", dependencies: ["CXlsxWriter"],
      swiftSettings: house + [.strictMemorySafety()]),
    .target(
      name: "PageDrawing", dependencies: ["CPango", "CQREncode"],
      swiftSettings: house + [.strictMemorySafety()]),
    part("TableReading", ["XMLReading", "ArchiveReading"]),
    part("JSONReading", []),
    part("JSONWriting", []),
    part(
      "DefinitionReading", ["XMLReading", "SurveyModel", "IndicatorModel"],
      resources: [
        .copy("../../Questionnaires"),
        .copy("../../Data/Regulations"),
        .copy("../../Data/Indicators"),
        .copy("../../Data/Regions"),
        .copy("../../Data/Messages"),
        .copy("../../Data/RoundRules"),
        .copy("../../Data/RoundDescriptions"),
        .copy("../../Data/IndicatorScales"),
      ]),

    // Hall
    part("SurveyModel", [bigInt]),
    part("IndicatorModel", ["SurveyModel"]),

    // Rooms
    part(
      "SurveyImport",
      [
        "SurveyModel", "IndicatorModel", "XMLReading", "JSONReading", "ArchiveReading", "TableReading",
        crypto,
      ]),
    part("SurveyValidation", ["SurveyModel"]),
    part("SurveyStore", ["SurveyModel", "IndicatorModel", grdb, crypto]),
    .target(
      name: "SurveyScoring", dependencies: ["SurveyModel", "CGSL", bigInt],
      swiftSettings: house + [.strictMemorySafety()]),
    part("IndicatorEvaluation", ["SurveyModel", "IndicatorModel"]),
    part(
      "IndicatorExchange", ["SurveyModel", "IndicatorModel", "JSONReading", "JSONWriting", "TableReading"]),
    part(
      "ReportWriting",
      ["SurveyModel", "IndicatorModel", "JSONWriting", "ArchiveWriting", "WorkbookWriting", "PageDrawing"]),

    // Corridor
    part(
      "SurveyPipeline",
      [
        "SurveyModel", "IndicatorModel", "DefinitionReading", "SurveyImport", "SurveyValidation",
        "SurveyStore", "SurveyScoring", "IndicatorEvaluation", "IndicatorExchange", "ReportWriting", crypto,
      ]),

    // Doors
    part("IKMCommand", ["SurveyModel", "IndicatorModel", "SurveyPipeline", arguments]),
    .executableTarget(name: "ikm", dependencies: ["IKMCommand"], swiftSettings: house),

    // Tests
    .target(
      name: "SurveyTestSupport", dependencies: ["SurveyModel", "DefinitionReading"],
      path: "Tests/SurveyTestSupport", exclude: ["Fixtures"], swiftSettings: house),
    tests("SurveyModelTests", ["SurveyModel", "SurveyTestSupport", bigInt]),
    tests("IndicatorModelTests", ["IndicatorModel", "SurveyModel"]),
    tests("XMLReadingTests", ["XMLReading", "SurveyTestSupport"]),
    tests("ArchiveReadingTests", ["ArchiveReading", "SurveyTestSupport"]),
    tests("ArchiveWritingTests", ["ArchiveWriting", "ArchiveReading"]),
    tests("WorkbookWritingTests", ["WorkbookWriting", "ArchiveReading", "SurveyTestSupport"]),
    tests("PageDrawingTests", ["PageDrawing"]),
    tests("TableReadingTests", ["TableReading", "XMLReading", "ArchiveReading", "SurveyTestSupport"]),
    tests(
      "DefinitionReadingTests", ["DefinitionReading", "SurveyModel", "IndicatorModel", "SurveyTestSupport"]),
    tests(
      "SurveyImportTests",
      [
        "SurveyImport", "SurveyModel", "IndicatorModel", "XMLReading", "JSONReading", "DefinitionReading",
        "SurveyTestSupport",
      ]),
    tests("SurveyValidationTests", ["SurveyValidation", "SurveyModel", "SurveyTestSupport"]),
    tests("SurveyStoreTests", ["SurveyStore", "SurveyModel", "IndicatorModel", "SurveyTestSupport", grdb]),
    tests(
      "SurveyScoringTests",
      ["SurveyScoring", "SurveyModel", "DefinitionReading", "SurveyTestSupport", bigInt]),
    tests(
      "IndicatorEvaluationTests",
      [
        "IndicatorEvaluation", "IndicatorModel", "SurveyModel", "SurveyScoring", "DefinitionReading",
        "SurveyTestSupport",
      ]),
    tests("JSONReadingTests", ["JSONReading", "SurveyTestSupport"]),
    tests("JSONWritingTests", ["JSONWriting", "JSONReading"]),
    tests(
      "IndicatorExchangeTests",
      [
        "IndicatorExchange", "IndicatorModel", "SurveyModel", "DefinitionReading", "JSONReading",
        "XMLReading",
        "SurveyTestSupport",
      ]),
    tests(
      "ReportWritingTests",
      [
        "ReportWriting", "PageDrawing", "SurveyModel", "IndicatorModel", "JSONWriting", "ArchiveReading",
        "TableReading", "XMLReading", "SurveyTestSupport",
      ]),
    tests(
      "SurveyPipelineTests",
      ["SurveyPipeline", "SurveyModel", "IndicatorModel", "DefinitionReading", "SurveyTestSupport"]),
    tests("IKMCommandTests", ["IKMCommand", "SurveyModel", "SurveyTestSupport", grdb, crypto]),
  ],
  swiftLanguageModes: [.v6]
)
