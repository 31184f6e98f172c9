// SPDX-License-Identifier: Apache-2.0
import GRDB

/// How the file is opened. Tests make the file small, to see what a full disk does.
struct StoreTuning {
  /// The page cache in KiB. The index of strong ids of a big file (about 7 MB for 450,000) fits in it.
  var cacheKiB = 12_288
  /// How much of the write-ahead log is kept between imports, in bytes.
  var keptLogBytes = 16_777_216
  /// How long to wait for another process, in seconds.
  var busySeconds = 5.0
  /// The most pages that the file may have; nil for no limit.
  var pageLimit: Int?

  func queue(file: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(busySeconds)
    configuration.prepareDatabase { [cacheKiB, keptLogBytes, pageLimit] db in
      try db.execute(sql: "PRAGMA cache_size = -\(cacheKiB)")
      // What was said to be imported survives a power cut too.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "PRAGMA journal_size_limit = \(keptLogBytes)")
      if let pageLimit { try db.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    return try DatabaseQueue(path: file, configuration: configuration)
  }
}
