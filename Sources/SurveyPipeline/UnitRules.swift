// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What may be a unit's code and name, whoever registers it.
enum UnitRules {
  /// - Throws: E742 for a code that cannot be one, E743 for a name that cannot.
  static func check(code: String, name: String) throws {
    guard (1...100).contains(code.count), isPrintable(code) else {
      throw PipelineError("E742", [String(ShownText.safe(code).prefix(20))])
    }
    guard (1...200).contains(name.count), isPrintable(name) else { throw PipelineError("E743") }
  }

  /// No unit stands above itself.
  /// - Parameters:
  ///   - units: The units to be registered.
  ///   - held: The units that are registered; what they say of their parent stays.
  /// - Throws: E747 with the codes on the way round.
  static func checkParents(of units: [ServiceUnit], beside held: UnitDirectory) throws {
    var parents: [String: String] = [:]
    for unit in units { parents[unit.code] = unit.parentCode ?? parents[unit.code] }
    for unit in held.units { parents[unit.code] = unit.parentCode ?? parents[unit.code] }
    // Codes from which the way up is known to end.
    var ending: Set<String> = []
    for unit in units {
      var way: [String] = []
      var seen: Set<String> = []
      var code: String? = unit.code
      while let next = code, !ending.contains(next) {
        way.append(next)
        guard seen.insert(next).inserted else {
          throw PipelineError("E747", [unit.code, way.prefix(10).joined(separator: " → ")])
        }
        code = parents[next]
      }
      ending.formUnion(way)
    }
  }

  /// Something to see, no spaces around it, nothing that a terminal would obey.
  private static func isPrintable(_ text: String) -> Bool {
    ShownText.safe(text) == text && text.first?.isWhitespace == false && text.last?.isWhitespace == false
  }
}
