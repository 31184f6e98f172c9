// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// The registers of facilitation events and village documents.
  ///
  /// An event is one table row for each version, with its follow-ups under it: a change is a new version that names
  /// the one it supersedes. `record` is the `id` of the first version. A document has one table row for the first
  /// receipt and one for every replacement, all of which hold side by side. What was written by mistake is taken
  /// back: `withdrawnBy` names the audit line of that act. `fileID` and `line` say where a version came from. Days are
  /// day numbers, counted from 1 January 1970.
  static let registerTables = """
    CREATE TABLE registerFile (
      id INTEGER NOT NULL PRIMARY KEY,
      fileName TEXT NOT NULL,
      fileSize INTEGER NOT NULL CHECK (fileSize >= 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      auditID INTEGER NOT NULL REFERENCES audit (id)
    ) STRICT;

    CREATE TABLE facilitationEvent (
      id INTEGER NOT NULL PRIMARY KEY,
      record INTEGER NOT NULL REFERENCES facilitationEvent (id),
      version INTEGER NOT NULL CHECK (version > 0),
      supersedes INTEGER UNIQUE REFERENCES facilitationEvent (id),
      isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
      unitCode TEXT NOT NULL REFERENCES unit (code),
      eventNumber TEXT NOT NULL CHECK (eventNumber <> ''),
      day INTEGER NOT NULL,
      subject TEXT NOT NULL CHECK (subject <> ''),
      partner TEXT NOT NULL CHECK (partner <> ''),
      section TEXT NOT NULL,
      isSynthetic INTEGER NOT NULL CHECK (isSynthetic IN (0, 1)),
      fileID INTEGER REFERENCES registerFile (id),
      line INTEGER,
      auditID INTEGER NOT NULL REFERENCES audit (id),
      withdrawnBy INTEGER REFERENCES audit (id),
      UNIQUE (record, version),
      CHECK ((version = 1) = (supersedes IS NULL)),
      CHECK ((version = 1) = (record = id)),
      CHECK ((fileID IS NULL) = (line IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX facilitationEventCurrent ON facilitationEvent (record) WHERE isCurrent = 1;
    CREATE UNIQUE INDEX facilitationEventByNumber ON facilitationEvent (unitCode, eventNumber)
      WHERE isCurrent = 1 AND withdrawnBy IS NULL;

    CREATE TABLE eventFollowUp (
      eventID INTEGER NOT NULL REFERENCES facilitationEvent (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      kind TEXT NOT NULL CHECK (kind IN ('meeting', 'delivery', 'team', 'minutes')),
      day INTEGER NOT NULL,
      evidence TEXT NOT NULL,
      PRIMARY KEY (eventID, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE villageDocument (
      id INTEGER NOT NULL PRIMARY KEY,
      unitCode TEXT NOT NULL REFERENCES unit (code),
      villageCode TEXT NOT NULL CHECK (villageCode <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('RKPDESA', 'APBDESA', 'LPPDESA')),
      fiscalYear INTEGER NOT NULL CHECK (fiscalYear BETWEEN 1900 AND 2999),
      version INTEGER NOT NULL CHECK (version > 0),
      enactedOn INTEGER,
      receivedOn INTEGER,
      documentNumber TEXT NOT NULL,
      isSynthetic INTEGER NOT NULL CHECK (isSynthetic IN (0, 1)),
      fileID INTEGER REFERENCES registerFile (id),
      line INTEGER,
      auditID INTEGER NOT NULL REFERENCES audit (id),
      withdrawnBy INTEGER REFERENCES audit (id),
      UNIQUE (villageCode, kind, fiscalYear, version),
      CHECK ((fileID IS NULL) = (line IS NULL))
    ) STRICT;
    CREATE INDEX villageDocumentByUnit ON villageDocument (unitCode, fiscalYear);

    CREATE TRIGGER registerFileIsKept BEFORE DELETE ON registerFile
      BEGIN SELECT RAISE(ABORT, 'a file of a register is never deleted'); END;
    CREATE TRIGGER registerFileIsNotRewritten BEFORE UPDATE ON registerFile
      BEGIN SELECT RAISE(ABORT, 'a file of a register is never rewritten'); END;
    CREATE TRIGGER facilitationEventIsKept BEFORE DELETE ON facilitationEvent
      BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
    CREATE TRIGGER facilitationEventIsNotRewritten BEFORE UPDATE OF
      id, record, version, supersedes, unitCode, eventNumber, day, subject, partner, section, isSynthetic, fileID,
      line, auditID ON facilitationEvent
      BEGIN SELECT RAISE(ABORT, 'an event is never rewritten'); END;
    CREATE TRIGGER facilitationEventStaysSuperseded BEFORE UPDATE OF isCurrent ON facilitationEvent
      WHEN NEW.isCurrent = 1
      BEGIN SELECT RAISE(ABORT, 'a superseded event stays superseded'); END;
    CREATE TRIGGER facilitationEventStaysWithdrawn BEFORE UPDATE OF withdrawnBy ON facilitationEvent
      WHEN OLD.withdrawnBy IS NOT NULL OR NEW.withdrawnBy IS NULL
      BEGIN SELECT RAISE(ABORT, 'an event is taken back once'); END;
    CREATE TRIGGER eventFollowUpIsKept BEFORE DELETE ON eventFollowUp
      BEGIN SELECT RAISE(ABORT, 'a follow-up is never deleted'); END;
    CREATE TRIGGER eventFollowUpIsNotRewritten BEFORE UPDATE ON eventFollowUp
      BEGIN SELECT RAISE(ABORT, 'a follow-up is never rewritten'); END;
    CREATE TRIGGER eventFollowUpIsNotBeforeItsEvent BEFORE INSERT ON eventFollowUp
      WHEN NEW.day < (SELECT day FROM facilitationEvent WHERE id = NEW.eventID)
      BEGIN SELECT RAISE(ABORT, 'a follow-up is never before its event'); END;
    CREATE TRIGGER villageDocumentIsKept BEFORE DELETE ON villageDocument
      BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;
    CREATE TRIGGER villageDocumentIsNotRewritten BEFORE UPDATE OF
      id, unitCode, villageCode, kind, fiscalYear, version, enactedOn, receivedOn, documentNumber, isSynthetic, fileID,
      line, auditID ON villageDocument
      BEGIN SELECT RAISE(ABORT, 'a document is never rewritten'); END;
    CREATE TRIGGER villageDocumentStaysWithdrawn BEFORE UPDATE OF withdrawnBy ON villageDocument
      WHEN OLD.withdrawnBy IS NOT NULL OR NEW.withdrawnBy IS NULL
      BEGIN SELECT RAISE(ABORT, 'a document is taken back once'); END;
    """
}
