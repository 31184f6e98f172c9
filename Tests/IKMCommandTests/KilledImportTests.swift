// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `kill -9` in the middle of an import. `Scripts/kill-import` does the same with 100,000 forms, 20 times.
struct KilledImportTests {
  @Test func `an import killed at any moment leaves all of its batch or none, and the repeat succeeds`()
    throws
  {
    let forms = 6_000
    for attempt in 1...5 {
      let program = try ProgramRun()
      defer { program.remove() }
      let path = try program.file("forms.csv", RegulationVectorTests.table(forms: forms, sum: forms * 27))
      let words = ["import", path, "--round", "2024-S1", "--unit", "35.08.10", "--format", "json"]
      let started = try program.start(words, in: program.workspace)
      usleep(UInt32(attempt * 120_000))
      kill(started.process.processIdentifier, SIGKILL)
      started.process.waitUntilExit()

      let batches = try program.run("batch", "list", "--format", "json").output
      let isHeld = batches.contains("\"id\" : 1")
      if isHeld {
        #expect(try program.score("2024-S1").units.first?.respondents == forms, "all of it")
      } else {
        #expect(batches == "[\n\n]\n", "none of it")
        #expect(try program.run("round", "list", "--format", "json").output == "[\n\n]\n")
      }
      let repeated = try program.start(words, in: program.workspace)
      repeated.process.waitUntilExit()
      #expect(repeated.process.terminationStatus == 0)
      let unit = try #require(try program.score("2024-S1").units.first)
      #expect(unit.forms == .init(read: forms, accepted: forms, warned: 0, excluded: 0))
      #expect(unit.index == "75.00")
    }
  }
}
