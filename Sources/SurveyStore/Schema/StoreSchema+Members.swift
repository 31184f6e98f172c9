// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// The documents of a batch that came as a folder or zip, in the order of their names.
  ///
  /// `record` is the ordinal of the record that was read from a document; empty where it holds none.
  static let memberTables = """
    CREATE TABLE batchMember (
      batchID INTEGER NOT NULL REFERENCES batch (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL CHECK (name <> ''),
      size INTEGER NOT NULL CHECK (size >= 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      record INTEGER CHECK (record > 0),
      PRIMARY KEY (batchID, position)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX batchMemberByRecord ON batchMember (batchID, record) WHERE record IS NOT NULL;
    CREATE TRIGGER batchMemberIsKept BEFORE DELETE ON batchMember
      BEGIN SELECT RAISE(ABORT, 'a member is never deleted'); END;
    CREATE TRIGGER batchMemberIsNotRewritten BEFORE UPDATE ON batchMember
      BEGIN SELECT RAISE(ABORT, 'a member is never rewritten'); END;
    """
}
