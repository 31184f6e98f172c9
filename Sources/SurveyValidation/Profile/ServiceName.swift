// SPDX-License-Identifier: Apache-2.0
/// The service a respondent used, as the form names it.
///
/// Spaces are folded into one, line ends and tabs become spaces, other control and invisible characters go,
/// and at most 100 characters are kept. A blank cell or a dash names no service.
enum ServiceName {
  /// The most characters that are kept.
  static var longest: Int { 100 }

  /// The name in a cell; empty when there is none.
  static func named(by text: String?) -> String {
    guard let text else { return "" }
    let trimmed = CellText.trimmed(text)
    if CellText.saysNothing(trimmed) { return "" }
    var name = String.UnicodeScalarView()
    var count = 0
    var wantsSpace = false
    for scalar in trimmed.unicodeScalars {
      if CellText.isBlank(scalar) {
        wantsSpace = count > 0
        continue
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .privateUse, .unassigned, .surrogate: continue
      default: break
      }
      guard count + (wantsSpace ? 2 : 1) <= longest else { break }
      if wantsSpace { name.append(" ") }
      count += wantsSpace ? 2 : 1
      name.append(scalar)
      wantsSpace = false
    }
    return String(name)
  }
}
