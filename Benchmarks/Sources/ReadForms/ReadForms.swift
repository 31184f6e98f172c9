// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import Foundation
import SurveyImport
import SurveyModel

/// Reads the forms of a file through the front door and prints how many there are and what the answers to each
/// question add up to: the same work that the peers do on the same file.
@main
struct ReadForms {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let file = arguments.first else {
      print("ReadForms FILE: forms, and the sum of the answers to each question of skm-2017")
      exit(2)
    }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let definitions = DefinitionLibrary(folders: DefinitionFolders(inSourceTree: root))
    guard let questionnaire = try definitions.questionnaire("skm-2017") else { exit(3) }
    var reader = try SurveyFileReader(path: file, settings: ImportSettings(questionnaire: questionnaire))
    var forms = 0
    var sums = Array(repeating: 0, count: questionnaire.questions.count)
    var columns: [(cell: Int, question: Int)]?
    while let form = try reader.next() {
      forms += 1
      let places =
        columns
        ?? form.layout.fields.enumerated().compactMap { place, field in
          if case .question(let question) = field { (place, question) } else { nil }
        }
      columns = places
      for place in places {
        guard let text = form.cells[place.cell].text, let value = Int(text) else { continue }
        sums[place.question] += value
      }
    }
    print("\(forms) \(sums.map(String.init).joined(separator: " "))")
  }
}
