// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ikm", path: "..")],
  targets: [
    .executableTarget(name: "ImportAgainstXMLLint"),
    .executableTarget(name: "ReadForms", dependencies: [.product(name: "SurveyImport", package: "ikm")]),
  ],
  swiftLanguageModes: [.v6]
)
