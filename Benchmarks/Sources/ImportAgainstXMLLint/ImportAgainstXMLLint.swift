// SPDX-License-Identifier: Apache-2.0
import Foundation
import Glibc

/// Imports a large survey export and lets `xmllint` only parse it, by turns; prints the ratio and the memory.
@main
struct ImportAgainstXMLLint {
  /// Why no comparison could be made.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// One run of a program.
  struct Measured {
    let seconds: Double
    let residentMegabytes: Double
  }

  static func main() throws {
    let forms = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 450_000
    let rounds = 3
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    try run(["swift", "build", "-c", "release", "--product", "ikm", "--package-path", root.path])
    let ikm = root.appending(path: ".build/release/ikm").path
    let folder = FileManager.default.temporaryDirectory.appending(path: "ikm-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "forms.xml").path
    try run([root.appending(path: "Scripts/make-big-export").path, String(forms), file])
    let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
    print("\(forms) forms, \(size / 1_000_000) MB")

    var imports: [Measured] = []
    var lints: [Measured] = []
    for round in 1...rounds {
      let workspace = folder.appending(path: "workspace-\(round)").path
      try run([ikm, "init", workspace, "--quiet"])
      let imported = try measure(
        [ikm, "import", file, "--round", "2024-S1", "-w", workspace, "--quiet"], accepting: [0, 1])
      let parsed = try measure(["xmllint", "--stream", "--noout", file], accepting: [0])
      imports.append(imported)
      lints.append(parsed)
      print(
        "run \(round): import \(text(imported.seconds)) s, \(text(imported.residentMegabytes)) MB resident; "
          + "xmllint \(text(parsed.seconds)) s; ratio \(text(imported.seconds / parsed.seconds))")
      try FileManager.default.removeItem(atPath: workspace)
    }
    let best = (imports.map(\.seconds).min() ?? 0) / (lints.map(\.seconds).min() ?? 1)
    let memory = imports.map(\.residentMegabytes).max() ?? 0
    print("best of \(rounds): ratio \(text(best)) (bar: 3.0), at most \(text(memory)) MB resident (bar: 200)")
  }

  static func text(_ number: Double) -> String { String(format: "%.2f", number) }

  static func run(_ words: [String]) throws { _ = try measure(words, accepting: [0]) }

  /// Runs a program and takes its time and its resident memory from the kernel's account of the child.
  static func measure(_ words: [String], accepting codes: Set<Int32>) throws -> Measured {
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let began = ContinuousClock.now
    guard posix_spawnp(&child, words[0], nil, nil, &arguments, environ) == 0 else {
      throw Failure(description: "\(words[0]) cannot be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(child, &status, 0, &usage) == child else {
      throw Failure(description: "\(words[0]) was lost")
    }
    let took = ContinuousClock.now - began
    guard status & 0x7F == 0, codes.contains((status >> 8) & 0xFF) else {
      throw Failure(description: "\(words.joined(separator: " ")) ended with status \(status)")
    }
    return Measured(
      seconds: Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18,
      residentMegabytes: Double(usage.ru_maxrss) * 1024 / 1_000_000)
  }
}
