// SPDX-License-Identifier: Apache-2.0
import Crypto
public import SurveyModel

extension SurveyFileReader {
  /// Reads a file once to tell which bytes came: its name, size and SHA-256. For a folder or zip of submissions the
  /// size is that of its documents, and the SHA-256 their ``ContainerDigest``; so for a Triple-S survey and the data
  /// beside it.
  /// - Parameters:
  ///   - path: Where the file or folder lies.
  ///   - progress: Called after each part with the bytes read so far; nil for none.
  /// - Throws: E301 to E306, for a folder also E330 to E343.
  public static func manifest(
    path: String, progress: ((Int) -> Void)? = nil
  ) throws(SurveyImportError) -> FileManifest {
    let limits = SubmissionLimits.standard
    if let name = FolderPath.name(of: path) {
      var folder = try SubmissionContainer(folder: path, source: name, limits: limits)
      return try manifest(of: &folder, progress)
    }
    var file = try ByteSource(path: path)
    let kind = FileKind(head: try head(of: &file))
    if kind == .xml, try XMLKind.kind(of: &file) == .tripleS {
      return try TripleSDocuments.manifest(file, path: path)
    }
    if kind == .zip, ZipKind.kind(of: path) == .other {
      // What is no zip of submissions is refused by its reader, under the digest of its bytes.
      let zip = try? SubmissionContainer(zip: path, source: file.name, limits: limits)
      if var zip { return try manifest(of: &zip, progress) }
    }
    var hash = SHA256()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try file.read(into: buffer)
      if count == 0 { break }
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      progress?(file.position)
    }
    return FileManifest(name: file.name, size: file.position, sha256: HexText.text(hash.finalize()))
  }

  private static func manifest(
    of container: inout SubmissionContainer, _ progress: ((Int) -> Void)?
  ) throws(SurveyImportError) -> FileManifest {
    var members: [BatchMember] = []
    var bytes: [UInt8] = []
    var taken = 0
    for index in container.members.indices {
      try container.read(index, into: &bytes)
      members.append(
        BatchMember(
          name: container.members[index].name.map { DocumentName.kept($0) } ?? "", size: bytes.count,
          sha256: ContainerDigest.sha256(of: bytes)))
      taken += container.members[index].size
      progress?(taken)
    }
    return FileManifest(
      name: container.source, size: members.reduce(0) { $0 + $1.size },
      sha256: ContainerDigest.sha256(of: members))
  }

  /// How many bytes an import of a file or folder will read, for a progress bar; 0 when that cannot be told.
  public static func size(of path: String) -> Int {
    if FolderPath.name(of: path) != nil {
      let listing = try? FolderListing(path: path, source: "", limits: .standard)
      return listing?.members.reduce(0) { $0 + $1.size } ?? 0
    }
    do { return try ByteSource(path: path).size } catch { return 0 }
  }
}
