// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// Papers that printed observations: the name of the file, SHA-256 of its bytes, and what they print.
  static let paperTables =
    """
    CREATE TABLE paper (
      id INTEGER NOT NULL PRIMARY KEY,
      name TEXT NOT NULL CHECK (name <> ''),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      kind TEXT NOT NULL CHECK (kind <> ''),
      auditID INTEGER NOT NULL REFERENCES audit (id),
      UNIQUE (name, sha256)
    ) STRICT;

    CREATE TABLE paperObservation (
      observationID INTEGER NOT NULL REFERENCES observation (id),
      paperID INTEGER NOT NULL REFERENCES paper (id),
      PRIMARY KEY (observationID, paperID)
    ) STRICT, WITHOUT ROWID;
    """ + kept("paper", "paperObservation")
}
