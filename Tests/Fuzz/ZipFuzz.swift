// SPDX-License-Identifier: Apache-2.0
// The entry of libFuzzer for the reader of archives. `Scripts/fuzz-smoke` compiles it together with
// Sources/ArchiveReading; it belongs to no target of the package.
import Glibc

/// The file that the library reads, in the folder of the run.
private let descriptor = open("fuzzed.zip", O_RDWR | O_CREAT | O_TRUNC, 0o600)

/// Reads the bytes as an archive, twice: both must give the same entries and texts, within the limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzZip(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start, ftruncate(descriptor, 0) == 0, pwrite(descriptor, start, count, 0) == count else {
    return 0
  }
  let first = texts()
  precondition(first == texts(), "an archive reads in two ways")
  return 0
}

private func texts() -> [String: [UInt8]]? {
  var limits = ArchiveReadingLimits.survey
  limits.entries = 100
  limits.entryBytes = 100_000
  do throws(ArchiveReadingError) {
    var archive = try ArchiveReader(path: "fuzzed.zip", limits: limits)
    let entries = archive.entries
    precondition(entries.count <= limits.entries, "more entries than the limit")
    var texts: [String: [UInt8]] = [:]
    for entry in entries where !entry.isFolder {
      precondition(
        !entry.name.hasPrefix("/") && !entry.name.contains("\\"), "a name leads out of the archive")
      var bytes: [UInt8] = []
      do throws(ArchiveReadingError) { try archive.read(entry, into: &bytes) } catch { continue }
      precondition(bytes.count <= limits.entryBytes, "an entry is larger than the limit")
      texts[entry.name] = bytes
    }
    return texts
  } catch {
    return nil
  }
}
