// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// Versions of forms that an operator made, and the order of a batch's columns as it was settled later.
  ///
  /// A version is a row of `form` like any other: batch, record, line, strong id and `raw` are those of the
  /// form as it came; `answers`, `profile`, `date` … say how it is understood now. Its number lies outside
  /// the range of its batch, so `formVersion` leads to it: `originalID` is the form as it came,
  /// `previousID` the version that it supersedes. `correctedCell` holds the texts that stand over cells of
  /// `raw`, all of them for each version; `field` is the name of the field in the layout as it came, so
  /// that a correction moves with the column it mends.
  static let correctionTables = """
    CREATE TABLE formVersion (
      formID INTEGER NOT NULL PRIMARY KEY REFERENCES form (id),
      originalID INTEGER NOT NULL REFERENCES form (id),
      previousID INTEGER NOT NULL UNIQUE REFERENCES form (id),
      batchID INTEGER NOT NULL REFERENCES batch (id),
      unitCode TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('set', 'asCame', 'withdraw', 'keep', 'reorder')),
      auditID INTEGER NOT NULL REFERENCES audit (id),
      CHECK (originalID <= previousID AND previousID < formID)
    ) STRICT;
    CREATE INDEX formVersionByUnit ON formVersion (batchID, unitCode, originalID);
    CREATE INDEX findingByForm ON finding (formID) WHERE formID IS NOT NULL;
    CREATE INDEX formVersionByOriginal ON formVersion (originalID);

    CREATE TABLE correctedCell (
      formID INTEGER NOT NULL REFERENCES form (id),
      field TEXT NOT NULL CHECK (field <> ''),
      text TEXT NOT NULL,
      PRIMARY KEY (formID, field)
    ) STRICT, WITHOUT ROWID;

    -- Empty where the column means what it meant when the file came.
    ALTER TABLE batchColumn ADD COLUMN settledField TEXT;
    ALTER TABLE batch ADD COLUMN reorderedBy INTEGER REFERENCES audit (id);

    CREATE TRIGGER formVersionIsKept BEFORE DELETE ON formVersion
      BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
    CREATE TRIGGER formVersionIsNotRewritten BEFORE UPDATE ON formVersion
      BEGIN SELECT RAISE(ABORT, 'a version is never rewritten'); END;
    CREATE TRIGGER correctedCellIsNotRewritten BEFORE UPDATE ON correctedCell
      BEGIN SELECT RAISE(ABORT, 'a correction is never rewritten'); END;
    """

  /// What remains when the forms of a round are purged, and the guards that let exactly that act through.
  ///
  /// A purged form keeps its number, batch, record, line, unit and status, which the account is counted
  /// from; all that it said is blanked, and `purgeID` says by which act. What the purged forms counted
  /// stays in the tallies of the round; the share of each batch, unit and service is kept beside them as
  /// text (`Tally.canonicalText`), so that the tallies can still be counted afresh. `isOpen` is 1 only
  /// inside the transaction of the act.
  static let purgeTables = """
    CREATE TABLE purge (
      id INTEGER NOT NULL PRIMARY KEY,
      roundID TEXT NOT NULL REFERENCES round (id),
      beforeDay INTEGER NOT NULL,
      auditID INTEGER NOT NULL REFERENCES audit (id),
      isOpen INTEGER NOT NULL CHECK (isOpen IN (0, 1))
    ) STRICT;
    ALTER TABLE form ADD COLUMN purgeID INTEGER REFERENCES purge (id);

    CREATE TABLE purgedTally (
      purgeID INTEGER NOT NULL REFERENCES purge (id),
      unitCode TEXT NOT NULL REFERENCES unit (code),
      service TEXT NOT NULL,
      tally TEXT NOT NULL,
      PRIMARY KEY (purgeID, unitCode, service)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE purgedProfile (
      purgeID INTEGER NOT NULL REFERENCES purge (id),
      unitCode TEXT NOT NULL REFERENCES unit (code),
      field INTEGER NOT NULL CHECK (field >= 0),
      value INTEGER NOT NULL,
      forms INTEGER NOT NULL CHECK (forms > 0),
      answered TEXT NOT NULL,
      sums TEXT NOT NULL,
      PRIMARY KEY (purgeID, unitCode, field, value)
    ) STRICT, WITHOUT ROWID;

    DROP TRIGGER formIsNotRewritten;
    CREATE TRIGGER formIsNotRewritten BEFORE UPDATE OF
      batchID, record, line, unitCode, service, date, hour, strongID, strongHash, deprecatedID, contentHash,
      answers, profile, raw, purgeID ON form
      WHEN NOT (OLD.purgeID IS NULL AND EXISTS (SELECT 1 FROM purge
          JOIN batch ON batch.roundID = purge.roundID WHERE purge.id = NEW.purgeID AND purge.isOpen = 1 AND batch.id = OLD.batchID)
        AND NEW.batchID = OLD.batchID AND NEW.record = OLD.record AND NEW.line = OLD.line
        AND NEW.unitCode IS OLD.unitCode AND NEW.status = OLD.status
        AND NEW.exclusion IS OLD.exclusion AND NEW.isCurrent = OLD.isCurrent
        AND NEW.service = '' AND NEW.date IS NULL AND NEW.hour IS NULL AND NEW.strongID IS NULL
        AND NEW.strongHash IS NULL AND NEW.deprecatedID IS NULL AND NEW.contentHash = 0 AND NEW.answers = ''
        AND NEW.profile = '' AND NEW.raw = '')
      BEGIN SELECT RAISE(ABORT, 'a form is never rewritten'); END;
    DROP TRIGGER findingIsKept;
    CREATE TRIGGER findingIsKept BEFORE DELETE ON finding
      WHEN NOT EXISTS (SELECT 1 FROM form JOIN purge ON purge.id = form.purgeID
        WHERE form.id = OLD.formID AND purge.isOpen = 1)
      BEGIN SELECT RAISE(ABORT, 'a finding is never deleted'); END;
    CREATE TRIGGER correctedCellIsKept BEFORE DELETE ON correctedCell
      WHEN NOT EXISTS (SELECT 1 FROM form JOIN purge ON purge.id = form.purgeID
        WHERE form.id = OLD.formID AND purge.isOpen = 1)
      BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;
    CREATE TRIGGER purgeIsKept BEFORE DELETE ON purge
      BEGIN SELECT RAISE(ABORT, 'a purge is never deleted'); END;
    CREATE TRIGGER purgeIsClosedOnce BEFORE UPDATE ON purge
      WHEN NOT (OLD.isOpen = 1 AND NEW.isOpen = 0 AND NEW.id = OLD.id AND NEW.roundID = OLD.roundID
        AND NEW.beforeDay = OLD.beforeDay AND NEW.auditID = OLD.auditID)
      BEGIN SELECT RAISE(ABORT, 'a purge is never rewritten'); END;
    CREATE TRIGGER purgedTallyIsKept BEFORE DELETE ON purgedTally
      BEGIN SELECT RAISE(ABORT, 'a purged tally is never deleted'); END;
    CREATE TRIGGER purgedTallyIsNotRewritten BEFORE UPDATE ON purgedTally
      BEGIN SELECT RAISE(ABORT, 'a purged tally is never rewritten'); END;
    CREATE TRIGGER purgedProfileIsKept BEFORE DELETE ON purgedProfile
      BEGIN SELECT RAISE(ABORT, 'a purged profile is never deleted'); END;
    CREATE TRIGGER purgedProfileIsNotRewritten BEFORE UPDATE ON purgedProfile
      BEGIN SELECT RAISE(ABORT, 'a purged profile is never rewritten'); END;

    -- Files of the workspace folder that travel with a backup; empty in a workspace.
    CREATE TABLE attachment (
      name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
      content BLOB NOT NULL
    ) STRICT;
    """
}
