// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Runs the built program `ikm` as a user would, in a folder of its own.
struct ProgramRun {
  /// What a run left behind.
  struct Outcome {
    let exitCode: Int32
    let output: String
    let errors: String
  }

  /// Why a run could not be made.
  struct ProgramMissing: Error {
    let path: String
  }

  let folder: URL
  let workspace: String

  /// A fresh folder with a fresh workspace in it.
  init(initialised: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ikm-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    workspace = folder.appendingPathComponent("workspace").path
    if initialised { _ = try run("init", workspace, in: nil) }
  }

  /// Takes the folder away.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The program beside the tests.
  static func program() throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let path = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("ikm").path
    guard FileManager.default.isExecutableFile(atPath: path) else { throw ProgramMissing(path: path) }
    return path
  }

  /// Writes a file into the folder and gives its path.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Data(text.utf8))
  }

  func file(_ name: String, _ bytes: Data) throws -> String {
    let url = folder.appendingPathComponent(name)
    try bytes.write(to: url)
    return url.path
  }

  /// Runs `ikm` with these words in the workspace and waits for its end.
  func run(_ words: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(words, in: workspace, environment: environment)
  }

  /// Runs `ikm` with a list of words in the workspace and waits for its end.
  func run(words: [String], environment: [String: String] = [:]) throws -> Outcome {
    try run(words, in: workspace, environment: environment)
  }

  private func run(_ words: String..., in workspace: String?) throws -> Outcome {
    try run(words, in: workspace, environment: [:])
  }

  private func run(_ words: [String], in workspace: String?, environment: [String: String]) throws -> Outcome
  {
    let process = try start(words, in: workspace, environment: environment)
    process.process.waitUntilExit()
    return Outcome(
      exitCode: process.process.terminationStatus,
      output: try String(contentsOf: process.output, encoding: .utf8),
      errors: try String(contentsOf: process.errors, encoding: .utf8))
  }

  /// A program that was started and may still run.
  struct Started {
    let process: Process
    let output: URL
    let errors: URL
  }

  /// Starts `ikm`; output goes to files, so that no pipe can fill up.
  func start(_ words: [String], in workspace: String?, environment: [String: String] = [:]) throws -> Started
  {
    let id = UUID().uuidString
    let output = folder.appendingPathComponent("out-\(id).txt")
    let errors = folder.appendingPathComponent("err-\(id).txt")
    for url in [output, errors] { _ = FileManager.default.createFile(atPath: url.path, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try Self.program())
    process.arguments = words + (workspace.map { ["-w", $0] } ?? [])
    var all = ProcessInfo.processInfo.environment
    for name in ["IKM_LANG", "IKM_WORKSPACE", "IKM_OPERATOR"] { all[name] = nil }
    all["IKM_OPERATOR"] = "penguji"
    process.environment = all.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    return Started(process: process, output: output, errors: errors)
  }

  /// All that the store holds, as the commands show it: to compare before and after.
  func shown(round: String) throws -> String {
    let batches = try run("batch", "list", "--format", "json").output
    let check = try run("check", "--round", round, "--format", "json").output
    let score = try run("score", "--round", round, "--format", "json").output
    return batches + check + score
  }
}

/// A score as `ikm score --format json` prints it.
struct PrintedScore: Decodable {
  struct Forms: Decodable, Equatable {
    let read: Int
    let accepted: Int
    let warned: Int
    let excluded: Int
  }

  struct Element: Decodable, Equatable {
    let code: String
    let answered: Int
    let sum: Int
    let nrr: String?
    let index: String?
    let grade: String?
  }

  struct Note: Decodable, Equatable {
    let id: String
    let message: String
  }

  struct Unit: Decodable {
    let unit: String
    let order: String
    let name: String
    let forms: Forms
    let respondents: Int
    let index: String?
    let grade: String?
    let reason: String?
    let elements: [Element]
    let notes: [Note]
  }

  struct Pooled: Decodable {
    let index: String?
    let grade: String?
    let respondents: Int
  }

  struct Mean: Decodable {
    let index: String?
    let grade: String?
    let units: Int
  }

  let round: String
  let rulebook: String
  let questionnaire: String
  let units: [Unit]
  let pooled: Pooled
  let meanOfUnits: Mean

  init(_ text: String) throws {
    self = try JSONDecoder().decode(PrintedScore.self, from: Data(text.utf8))
  }
}

extension ProgramRun {
  /// The score of a round, or of one unit of it.
  func score(_ round: String, unit: String? = nil) throws -> PrintedScore {
    let words = ["score", "--round", round, "--format", "json"] + (unit.map { ["--unit", $0] } ?? [])
    let outcome = try run(words, in: workspace, environment: [:])
    return try PrintedScore(outcome.output)
  }
}
