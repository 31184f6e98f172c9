// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// From the value of a register back to its records, and what becomes of it when they change.
struct RegisterTraceTests {
  private struct Trace: Decodable {
    struct Register: Decodable {
      let register: String
      let records: Int
      let same: Bool
      let valueNow: String?
      let recordNumbers: [Int]
    }
    struct Observation: Decodable {
      let value: String
      let stale: Bool
      let status: String
    }
    let register: Register?
    let observation: Observation
  }

  private func trace(_ program: ProgramRun) throws -> Trace {
    let outcome = try program.run(
      "trace", "FASKOR_TL", "--unit", "35.08.10", "--year", "2024", "--format", "json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Trace.self, from: Data(outcome.output.utf8))
  }

  @Test
  func
    `a value of the register of events leads back to its records, and an event added later marks it stale`()
    throws
  {
    let program = try ProgramRun()
    defer { program.remove() }
    let head = "nomor,kecamatan,tanggal,perihal,instansi,seksi,tindak_lanjut,tanggal_tindak_lanjut,bukti\n"
    let first = try program.file(
      "events.csv",
      head + """
        1,35.08.10,2024-02-01,Rapat <desa> & "jalan",Dinas PUPR,Seksi Pemerintahan,rapat koordinasi,2024-03-01,BA 1
        2,35.08.10,2024-04-01,Rapat pasar,Dinas Perdagangan,Seksi Ekonomi,,,

        """)
    for words in [
      ["event", "import", first], ["indicator", "compute", "--year", "2024", "--unit", "35.08.10", "--post"],
    ] {
      let outcome = try program.run(words: words)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    try WorkflowCommandTests.approve(program)
    let found = try trace(program)
    #expect(found.observation.value == "50.00" && found.observation.status == "approved")
    let register = try #require(found.register)
    #expect(register.register == "events" && register.records == 2 && register.same)
    #expect(register.recordNumbers == [1, 2])
    let text = try program.run("trace", "1").output
    #expect(text.contains("sidik register sama") && text.contains("Rapat <desa> & \"jalan\""))

    let more = try program.file(
      "lagi.csv",
      head + "3,35.08.10,2024-05-01,Rapat air,PDAM,Seksi Ekonomi,rapat koordinasi,2024-05-02,BA 3\n")
    #expect(try program.run("event", "import", more).exitCode == 0)
    let after = try trace(program)
    #expect(after.observation.value == "50.00" && after.observation.stale, "it keeps its value")
    #expect(after.register?.same == false && after.register?.valueNow == "66.67")
  }
}
