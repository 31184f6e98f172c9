// SPDX-License-Identifier: Apache-2.0
import Crypto
public import SurveyModel

extension SurveyFileReader {
  /// Reads a file once to tell which bytes came: its name, size and SHA-256.
  /// - Parameters:
  ///   - path: Where the file lies.
  ///   - progress: Called after each part with the bytes read so far; nil for none.
  /// - Throws: E301 to E306.
  public static func manifest(
    path: String, progress: ((Int) -> Void)? = nil
  ) throws(SurveyImportError) -> FileManifest {
    var file = try ByteSource(path: path)
    var hash = SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try file.read(into: buffer)
      if count == 0 { break }
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      progress?(file.position)
    }
    let digits = Array("0123456789abcdef".unicodeScalars)
    var sha256 = ""
    for byte in hash.finalize() {
      sha256.unicodeScalars.append(digits[Int(byte >> 4)])
      sha256.unicodeScalars.append(digits[Int(byte & 15)])
    }
    return FileManifest(name: file.name, size: file.position, sha256: sha256)
  }
}
