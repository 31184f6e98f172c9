// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel

extension DefinitionLibrary {
  /// All decrees that travel with the program, oldest first. Each is a version of the definitions that it
  /// fixes.
  /// - Throws: E408 when there is none, E46x when one does not make sense, E40x-E41x when it cannot be read.
  public func decrees() throws(DefinitionReadingError) -> [Decree] {
    let checker = try SchemaChecker(.decree, in: folders.indicators)
    var decrees: [Decree] = []
    for name in try DefinitionFile.names(in: folders.indicators) {
      let document = try checker.document(folders.indicators + "/" + name)
      try document.checkIDIsFileName()
      decrees.append(try DecreeReader(document: document).decree())
    }
    guard !decrees.isEmpty else { throw DefinitionReadingError("E408", [folders.indicators]) }
    return decrees.sorted { ($0.date, $0.number) < ($1.date, $1.number) }
  }

  /// An office's own decree, read and checked in the same way: other versions of the definitions under its
  /// number.
  /// - Throws: E46x and E90x when it does not make sense, E40x-E41x when it cannot be read.
  public func readDecree(file: String) throws(DefinitionReadingError) -> Decree {
    let document = try SchemaChecker(.decree, in: folders.indicators).document(file)
    return try DecreeReader(document: document).decree()
  }

  /// The scales of achievement that travel with the program, by file and in their order.
  /// - Throws: E408 when there is none, E427 and E467 when one does not make sense, E40x-E41x when it cannot
  ///   be read.
  public func scales() throws(DefinitionReadingError) -> [AchievementScale] {
    let checker = try SchemaChecker(.scales, in: folders.indicatorScales)
    var scales: [AchievementScale] = []
    for name in try DefinitionFile.names(in: folders.indicatorScales) {
      let document = try checker.document(folders.indicatorScales + "/" + name)
      try document.checkIDIsFileName()
      for scale in try ScaleReader(document: document).scales() {
        guard !scales.contains(where: { $0.id == scale.id }) else {
          throw document.fail("E427", document.root, scale.id)
        }
        scales.append(scale)
      }
    }
    guard !scales.isEmpty else { throw DefinitionReadingError("E408", [folders.indicatorScales]) }
    return scales
  }

  /// An office's own scales, read and checked in the same way.
  /// - Throws: E427 and E467 when one does not make sense, E40x-E41x when it cannot be read.
  public func readScales(file: String) throws(DefinitionReadingError) -> [AchievementScale] {
    try ScaleReader(document: try SchemaChecker(.scales, in: folders.indicatorScales).document(file)).scales()
  }
}
