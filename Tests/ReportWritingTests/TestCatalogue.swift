// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyModel

/// The catalogues of the project, read by a few lines of their own so that these tests need no reader.
enum TestCatalogue {
  static let indonesian = catalogue(.indonesian)
  static let english = catalogue(.english)

  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  static func catalogue(_ language: Language) -> MessageCatalogue {
    MessageCatalogue(language: language, texts: texts(language.rawValue))
  }

  /// All texts of a language, by id.
  static func texts(_ language: String) -> [String: String] {
    let folder = root.appending(path: "Data/Messages/\(language)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var texts: [String: String] = [:]
    for name in names.sorted() where name.hasSuffix(".xml") {
      texts.merge(messages(folder.appending(path: name))) { first, _ in first }
    }
    return texts
  }

  /// The ids and texts of one catalogue file.
  static func messages(_ file: URL) -> [String: String] {
    guard let xml = try? String(contentsOf: file, encoding: .utf8) else { return [:] }
    var texts: [String: String] = [:]
    for match in xml.matches(of: #/<message id="([^"]+)">([^<]*)</message>/#) {
      texts[String(match.1)] = String(match.2)
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
        .replacing("&amp;", with: "&")
    }
    return texts
  }
}
