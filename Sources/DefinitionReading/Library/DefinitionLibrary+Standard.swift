// SPDX-License-Identifier: Apache-2.0
import Foundation

extension DefinitionLibrary {
  /// The library beside the running program.
  ///
  /// The folder lies beside the executable, links followed, or beside the name it was called by.
  /// The accessor that the package manager generates is not used: it stops the program when the folder is gone.
  /// - Throws: E401 with the folders that were looked in.
  public static func standard() throws(DefinitionReadingError) -> DefinitionLibrary {
    try library(beside: programFolders())
  }

  /// The library in the first of these folders that holds one.
  static func library(beside folders: [String]) throws(DefinitionReadingError) -> DefinitionLibrary {
    for folder in folders {
      for name in ["ikm_DefinitionReading.resources", "ikm_DefinitionReading.bundle"] {
        let candidate = folder + "/" + name
        if DefinitionFile.isFolder(candidate) { return DefinitionLibrary(folder: candidate) }
      }
    }
    throw DefinitionReadingError("E401", [folders.joined(separator: ", ")])
  }

  private static func programFolders() -> [String] {
    var programs: [String] = []
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      programs.append(program)
    }
    if let called = CommandLine.arguments.first, called.contains("/") {
      programs.append(called)
      programs.append(URL(filePath: called).resolvingSymlinksInPath().path)
    }
    var folders: [String] = []
    for program in programs {
      let folder = URL(filePath: program).deletingLastPathComponent().path
      if !folders.contains(folder) { folders.append(folder) }
    }
    return folders
  }
}
