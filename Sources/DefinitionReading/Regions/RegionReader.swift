// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import XMLReading

/// Reads places from one or more documents that their schema allows, and checks that they fit together.
struct RegionReader {
  /// The places read so far, each after the one above it.
  private(set) var regions: [Region] = []
  private var levels: [String: Region.Level] = [:]

  /// Adds the places of a document.
  /// - Throws: E470-E474 with the line.
  mutating func add(_ document: DefinitionDocument) throws(DefinitionReadingError) {
    for node in document.root.children(named: "region") {
      let region = try Self.region(node, document)
      guard levels[region.code] == nil else { throw document.fail("E470", node, region.code) }
      try checkPlace(of: region, node, document)
      levels[region.code] = region.level
      regions.append(region)
    }
  }

  private static func region(_ node: XMLNode, _ document: DefinitionDocument) throws(DefinitionReadingError)
    -> Region
  {
    let levelName = try document.attribute("level", node)
    guard let level = Region.Level(rawValue: levelName) else {
      throw document.fail("E414", node, "level", levelName)
    }
    return Region(
      code: try document.attribute("code", node), name: DefinitionDocument.folded(node.text), level: level,
      parentCode: node.attribute("parent"), statisticsCode: node.attribute("statisticsCode"),
      otherSpelling: node.attribute("otherSpelling"))
  }

  private func checkPlace(
    of region: Region, _ node: XMLNode, _ document: DefinitionDocument
  ) throws(DefinitionReadingError) {
    guard let parent = region.parentCode else {
      guard region.level == .province else { throw document.fail("E471", node, region.code, "-") }
      return try checkDepth(of: region, node, document)
    }
    guard let parentLevel = levels[parent] else { throw document.fail("E471", node, region.code, parent) }
    guard region.code.hasPrefix(parent + ".") else { throw document.fail("E472", node, region.code, parent) }
    guard parentLevel == Self.levelAbove(region.level) else {
      throw document.fail("E473", node, region.code, region.level.rawValue, parentLevel.rawValue)
    }
    try checkDepth(of: region, node, document)
  }

  /// A code has one part per level, and the last part of a village says which kind it is.
  private func checkDepth(
    of region: Region, _ node: XMLNode, _ document: DefinitionDocument
  ) throws(DefinitionReadingError) {
    let parts = region.code.split(separator: ".")
    let isRight =
      switch region.level {
      case .province: parts.count == 1
      case .kabupaten: parts.count == 2
      case .kecamatan: parts.count == 3
      case .desa: parts.count == 4 && parts[3].hasPrefix("2")
      case .kelurahan: parts.count == 4 && parts[3].hasPrefix("1")
      }
    guard isRight else { throw document.fail("E474", node, region.code, region.level.rawValue) }
  }

  private static func levelAbove(_ level: Region.Level) -> Region.Level? {
    switch level {
    case .province: nil
    case .kabupaten: .province
    case .kecamatan: .kabupaten
    case .desa, .kelurahan: .kecamatan
    }
  }
}
