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

  /// The guard that lets a purge put `***` in the place of a document's name once the record that was read
  /// from it is purged, and nothing else.
  static let purgedNames = """
    DROP TRIGGER batchMemberIsNotRewritten;
    CREATE TRIGGER batchMemberIsNotRewritten BEFORE UPDATE ON batchMember
      WHEN NOT (NEW.name = '***' AND NEW.batchID = OLD.batchID AND NEW.position = OLD.position
        AND NEW.size = OLD.size AND NEW.sha256 = OLD.sha256 AND NEW.record IS OLD.record
        AND EXISTS (SELECT 1 FROM form JOIN purge ON purge.id = form.purgeID
          WHERE form.batchID = OLD.batchID AND form.record = OLD.record AND purge.isOpen = 1))
      BEGIN SELECT RAISE(ABORT, 'a member is never rewritten'); END;
    """
}
