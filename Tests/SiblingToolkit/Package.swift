// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// A toolkit beside ikm that builds on the shared indicator model alone. `Scripts/sibling-example` compiles and runs it.
let package = Package(
  name: "sibling-toolkit",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "ikm", path: "../..")],
  targets: [
    .executableTarget(
      name: "read-indicators", dependencies: [.product(name: "IndicatorModel", package: "ikm")])
  ],
  swiftLanguageModes: [.v6]
)
