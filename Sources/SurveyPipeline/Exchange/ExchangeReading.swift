// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation
import IndicatorExchange
import SurveyImport
import SurveyModel

/// Reads the files of an exchange from the disk, each with its digest.
enum ExchangeReading {
  /// The most files of one exchange.
  static let mostFiles = 16

  /// The files of these paths. A folder stands for the tables and documents in it, and so does the `datapackage.json` of
  /// a data package.
  /// - Throws: E301 to E308 where a file cannot be read, E951 where one is too large, E954 for too many.
  static func files(_ paths: [String], as form: ExchangeForm) throws -> [ExchangeFile] {
    var all: [String] = []
    for path in paths {
      let url = URL(filePath: path)
      if form == .dataPackage, url.lastPathComponent == "datapackage.json" {
        all += try contents(of: url.deletingLastPathComponent())
      } else {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        all += exists && isFolder.boolValue ? try contents(of: url) : [path]
      }
    }
    guard all.count <= mostFiles else {
      throw PipelineError("E954", ["exchange.limit.files", String(mostFiles)])
    }
    var files: [ExchangeFile] = []
    for path in all {
      files.append(try file(path))
      // All of them together may hold no more than four of the largest.
      let most = ExchangeLimits.office.fileBytes * 4
      guard files.reduce(0, { $0 + $1.bytes.count }) <= most else {
        throw PipelineError("E951", [String(most)], at: Provenance(source: files.last?.name ?? ""))
      }
    }
    return files
  }

  private static func contents(of folder: URL) throws -> [String] {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch {
      throw PipelineError("E958", [folder.lastPathComponent])
    }
    return names.sorted().filter { name in
      guard !name.hasPrefix("."), name.hasSuffix(".csv") || name.hasSuffix(".json") else { return false }
      // A link may lead to a file that does not belong to the package.
      let values = try? folder.appending(path: name).resourceValues(forKeys: [.isSymbolicLinkKey])
      return values?.isSymbolicLink != true
    }.map { folder.appending(path: $0).path }
  }

  private static func file(_ path: String) throws -> ExchangeFile {
    var source = try ByteSource(path: path)
    let most = ExchangeLimits.office.fileBytes
    guard source.size <= most else {
      throw PipelineError("E951", [String(most)], at: Provenance(source: source.name))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.size)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while case let count = try source.read(into: &buffer), count > 0, bytes.count <= most {
      bytes += buffer[..<count]
    }
    let digest = SHA256.hash(data: bytes).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return ExchangeFile(name: source.name, bytes: bytes, sha256: digest.joined())
  }
}
