// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// Tells a workbook with a password from an old Office document: both are OLE files, and only the first holds a stream
/// named `EncryptedPackage` ([MS-OFFCRYPTO] 2.3.4).
enum ProtectedWorkbook {
  /// The message of an OLE file, which is refused either way.
  static let oldDocument = "E313"
  private static let streamName = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }

  /// The message id for a file that the front door refuses.
  /// - Throws: E305 to E307 from the file.
  static func messageID(
    _ messageID: String, of file: inout ByteSource
  ) throws(SurveyImportError) -> String {
    guard messageID == oldDocument, try isPackage(&file) else { return messageID }
    return "E241"
  }

  /// Whether the name of the stream stands in the directory, which may lie anywhere in the file.
  private static func isPackage(_ file: inout ByteSource) throws(SurveyImportError) -> Bool {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var matched = 0
    try file.rewind()
    while true {
      let count = try file.read(into: &piece)
      if count == 0 { return false }
      for byte in piece[..<count] {
        // The first letter stands nowhere else in the name, so that a broken match begins at most with this byte.
        matched = byte == streamName[matched] ? matched + 1 : byte == streamName[0] ? 1 : 0
        if matched == streamName.count { return true }
      }
    }
  }
}
