// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// Periods that were closed to changes, and opened again. `unitCode` is empty for a lock on all units.
  static let lockTables = """
    CREATE TABLE periodLock (
      id INTEGER NOT NULL PRIMARY KEY,
      period TEXT NOT NULL,
      unitCode TEXT REFERENCES unit (code),
      lockID INTEGER NOT NULL REFERENCES audit (id),
      reopenID INTEGER REFERENCES audit (id),
      CHECK (reopenID > lockID)
    ) STRICT;
    CREATE UNIQUE INDEX periodLocked ON periodLock (period, coalesce(unitCode, '')) WHERE reopenID IS NULL;
    CREATE TRIGGER periodLockIsKept BEFORE DELETE ON periodLock
      BEGIN SELECT RAISE(ABORT, 'a lock is never deleted'); END;
    CREATE TRIGGER periodLockIsReopenedOnce BEFORE UPDATE ON periodLock
      WHEN NOT (OLD.reopenID IS NULL AND NEW.reopenID IS NOT NULL AND NEW.id = OLD.id AND NEW.period = OLD.period
        AND NEW.unitCode IS OLD.unitCode AND NEW.lockID = OLD.lockID)
      BEGIN SELECT RAISE(ABORT, 'a lock is never rewritten'); END;
    """
}
