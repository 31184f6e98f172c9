// SPDX-License-Identifier: Apache-2.0
import SurveyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why the system cannot read a file, in words of the catalogue: the system's own are English only.
enum SystemTrouble {
  private static let words: [Int32: String] = [
    ELOOP: "system.linkLoop", ENAMETOOLONG: "system.nameTooLong", EIO: "system.device",
    EMFILE: "system.tooManyFiles", ENFILE: "system.tooManyFiles", ENODEV: "system.noDevice",
    ENXIO: "system.noDevice", ENOMEM: "system.memory", ESTALE: "system.network", ETIMEDOUT: "system.network",
    EHOSTDOWN: "system.network", ENOTCONN: "system.network", EBUSY: "system.busy", ETXTBSY: "system.busy",
    EOVERFLOW: "system.tooLarge", EFBIG: "system.tooLarge", EINVAL: "system.name", EILSEQ: "system.name",
  ]

  /// E305 with the word for a code of the system, E307 with the number of a code that has no word.
  static func error(_ code: Int32, at place: Provenance) -> SurveyImportError {
    guard let word = words[code] else { return SurveyImportError("E307", [String(code)], at: place) }
    return SurveyImportError("E305", [word], at: place)
  }
}
