// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
public import SurveyModel

/// A mapping that is kept with a workspace.
public struct KeptMapping: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// How many headings it maps to a field; nil where it cannot be read any more.
  public let mapped: Int?
  /// How many headings it leaves unread.
  public let ignored: Int
}

extension SuggestedMapping {
  /// Writes the mapping into a file.
  /// - Throws: E835 where there is something already, E731.
  public func write(to path: String) throws { try OutputFile(path).write(fileText) }
}

extension Workspace {
  private var mappings: URL { URL(filePath: folder).appending(path: "mappings") }

  /// Keeps a mapping under a name, so that `--mapping NAME` finds it.
  /// - Parameter replaces: whether one of that name and other content gives way.
  /// - Throws: E838 for a name that cannot be one, E839 where one of other content is kept, E731.
  public func keep(_ mapping: SuggestedMapping, as name: String, replaces: Bool) throws {
    let target = try mappingFile(named: name)
    let content = Data(mapping.fileText.utf8)
    if let held = try? Data(contentsOf: target), held != content, !replaces {
      throw PipelineError("E839", [name])
    }
    do {
      try FileManager.default.createDirectory(at: mappings, withIntermediateDirectories: true)
      try content.write(to: target, options: .atomic)
    } catch {
      throw PipelineError("E731", [target.path(percentEncoded: false), PaperFolder.reason(error)])
    }
  }

  /// The mappings that are kept, by name.
  /// - Parameter questionnaire: the questionnaire that their fields are read with.
  public func keptMappings(questionnaire: Questionnaire) -> [KeptMapping] {
    let path = mappings.path(percentEncoded: false)
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted().map { file in
      let counts = MappingFile.counts(path: path + "/" + file, questionnaire: questionnaire)
      return KeptMapping(
        name: ShownText.safe(file.dropLast(4)), mapped: counts?.mapped, ignored: counts?.ignored ?? 0)
    }
  }

  /// The file of a mapping that an operator names: a file, or the name of one that is kept here.
  public func mappingPath(_ choice: String) -> String {
    guard !choice.contains("/"), !FileManager.default.fileExists(atPath: choice),
      let kept = try? mappingFile(named: choice)
    else { return choice }
    let path = kept.path(percentEncoded: false)
    return FileManager.default.fileExists(atPath: path) ? path : choice
  }

  private func mappingFile(named name: String) throws -> URL {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 45, 46, 95: true
      default: false
      }
    }
    guard (1...64).contains(name.utf8.count), isPlain, !name.hasPrefix("."), !name.hasPrefix("-") else {
      throw PipelineError("E838", [String(ShownText.safe(name).prefix(64))])
    }
    return mappings.appending(path: name + ".csv")
  }
}
