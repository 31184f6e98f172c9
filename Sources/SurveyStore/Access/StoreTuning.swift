// SPDX-License-Identifier: Apache-2.0
import GRDB

/// How the file is opened. Tests make the file small, to see what a full disk does.
struct StoreTuning {
  /// The page cache in KiB. The index of strong ids of a big file (about 7 MB for 450,000) fits in it.
  var cacheKiB = 12_288
  /// How long to wait for another process, in seconds.
  var busySeconds = 5.0
  /// The most pages that the file may have; nil for no limit.
  var pageLimit: Int?

  func queue(file: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(busySeconds)
    configuration.prepareDatabase { [cacheKiB, pageLimit] db in
      try db.execute(sql: "PRAGMA cache_size = -\(cacheKiB)")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      if let pageLimit { try db.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    return try DatabaseQueue(path: file, configuration: configuration)
  }
}
