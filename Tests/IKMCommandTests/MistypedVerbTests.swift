// SPDX-License-Identifier: Apache-2.0
import Testing

struct MistypedVerbTests {
  @Test(arguments: [
    (["scor"], "score"), (["indicator", "aprove", "3"], "approve"), (["indikator", "kirim"], "submit"),
    (["batch", "shw"], "show"), (["audit", "verifi"], "verify"),
  ])
  func `a verb that does not exist is told by its name, with those that do`(words: [String], known: String)
    throws
  {
    let run = try ProgramRun()
    defer { run.remove() }
    let outcome = try run.run(words: words)
    #expect(outcome.exitCode == 64)
    #expect(outcome.errors.contains("tidak ada perintah \(words[words.count > 1 ? 1 : 0])"))
    #expect(outcome.errors.contains(known), "\(outcome.errors)")
  }

  @Test func `a number after a group is no verb: it names what is shown`() throws {
    let run = try ProgramRun()
    defer { run.remove() }
    #expect(try run.run("indicator", "1").exitCode != 64)
    #expect(try run.run("audit").exitCode == 0)
  }
}
