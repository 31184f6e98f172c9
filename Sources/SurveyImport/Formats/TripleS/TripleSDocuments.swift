// SPDX-License-Identifier: Apache-2.0
import Crypto
import SurveyModel

/// The two files of a Triple-S survey: what makes it the same is both of them.
enum TripleSDocuments {
  /// Name, size and digest of a file, which is read from its beginning and left there.
  static func member(_ file: inout ByteSource) throws(SurveyImportError) -> BatchMember {
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    try file.rewind()
    while true {
      let count = try file.read(into: &buffer)
      if count == 0 { break }
      buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
    try file.rewind()
    return BatchMember(
      name: DocumentName.kept(file.name), size: file.size, sha256: HexText.text(hash.finalize()))
  }

  /// Which bytes came: metadata and data together.
  /// - Throws: E1xx for the metadata, E176 to E178, E301 to E307.
  static func manifest(
    _ file: consuming ByteSource, path: String
  ) throws(SurveyImportError) -> FileManifest {
    let name = file.name
    let metadata = try member(&file)
    let survey = try TripleSSurvey(PieceSource(file, name: name), limits: .standard)
    var data = try TripleSDataFile.open(for: survey, beside: path, source: name)
    let members = [metadata, try member(&data)]
    return FileManifest(
      name: name, size: members.reduce(0) { $0 + $1.size }, sha256: ContainerDigest.sha256(of: members))
  }
}
