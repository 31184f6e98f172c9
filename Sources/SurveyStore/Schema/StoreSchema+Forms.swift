// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// Forms and findings.
  ///
  /// One compact row per form version. `date` is a day number; `hour` is minutes after midnight, -1 for the
  /// morning slot, -2 for the afternoon slot; `answers` has one letter per question (`Answer.code`); `profile`
  /// the codes of the profile fields, parted by commas; `raw` the mapped cells as they came (`CellText`);
  /// `contentHash` the first 8 bytes of SHA-256 over them and `strongHash` over the strong id, so that the
  /// index on it stays small. The round of a form is the round of its batch. The CHECKs compare with `=`,
  /// because SQLite builds a table of its own for every `IN` of three values or more, on every insert.
  static let formTables = """
    CREATE TABLE form (
      id INTEGER NOT NULL PRIMARY KEY,
      batchID INTEGER NOT NULL REFERENCES batch (id),
      record INTEGER NOT NULL CHECK (record >= 0),
      line INTEGER NOT NULL CHECK (line >= 0),
      unitCode TEXT REFERENCES unit (code),
      service TEXT NOT NULL,
      date INTEGER CHECK (date BETWEEN -719162 AND 2932896),
      hour INTEGER CHECK (hour BETWEEN -2 AND 1439),
      status TEXT NOT NULL CHECK (status = 'accepted' OR status = 'warned' OR status = 'excluded'),
      exclusion TEXT CHECK (exclusion IS NULL OR exclusion = 'noAnswers' OR exclusion = 'dateOutsideRound'
        OR exclusion = 'dateInFuture' OR exclusion = 'unitUnknown' OR exclusion = 'conflict'
        OR exclusion = 'incomplete' OR exclusion = 'refusedRecord' OR exclusion = 'withdrawn'),
      isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
      supersedes INTEGER REFERENCES form (id),
      strongID TEXT,
      strongHash INTEGER,
      deprecatedID TEXT,
      contentHash INTEGER NOT NULL,
      answers TEXT NOT NULL CHECK (answers NOT GLOB '*[^1-9?*n-]*'),
      profile TEXT NOT NULL,
      raw TEXT NOT NULL,
      CHECK ((status = 'excluded') = (exclusion IS NOT NULL)),
      CHECK (unitCode IS NOT NULL OR status = 'excluded'),
      CHECK ((strongID IS NULL) = (strongHash IS NULL))
    ) STRICT;
    CREATE INDEX formByStrongID ON form (strongHash) WHERE strongHash IS NOT NULL;
    CREATE INDEX formByDeprecatedID ON form (deprecatedID) WHERE deprecatedID IS NOT NULL;

    -- formID is empty for what was found about the file; unitCode '' where no unit is known.
    -- source is empty where it is the batch's file.
    CREATE TABLE finding (
      id INTEGER NOT NULL PRIMARY KEY,
      batchID INTEGER NOT NULL REFERENCES batch (id),
      formID INTEGER REFERENCES form (id),
      unitCode TEXT NOT NULL,
      rule TEXT NOT NULL CHECK (rule <> ''),
      severity TEXT NOT NULL CHECK (severity = 'note' OR severity = 'warning' OR severity = 'exclusion'),
      source TEXT,
      sheet TEXT,
      record INTEGER NOT NULL CHECK (record >= 0),
      line INTEGER NOT NULL CHECK (line >= 0),
      columnNumber INTEGER NOT NULL CHECK (columnNumber >= 0),
      field TEXT NOT NULL,
      arguments TEXT NOT NULL
    ) STRICT;
    CREATE INDEX findingByPlace ON finding (batchID, unitCode, rule);
    """

  /// What no statement may do: history is kept, a form is never rewritten.
  static let guards = """
    CREATE TRIGGER formIsKept BEFORE DELETE ON form
      BEGIN SELECT RAISE(ABORT, 'a form is never deleted'); END;
    CREATE TRIGGER formIsNotRewritten BEFORE UPDATE OF
      batchID, record, line, unitCode, service, date, hour, strongID, strongHash, deprecatedID, contentHash,
      answers, profile, raw ON form
      BEGIN SELECT RAISE(ABORT, 'a form is never rewritten'); END;
    CREATE TRIGGER batchIsKept BEFORE DELETE ON batch
      BEGIN SELECT RAISE(ABORT, 'a batch is never deleted'); END;
    CREATE TRIGGER findingIsKept BEFORE DELETE ON finding
      BEGIN SELECT RAISE(ABORT, 'a finding is never deleted'); END;
    CREATE TRIGGER findingIsNotRewritten BEFORE UPDATE ON finding
      BEGIN SELECT RAISE(ABORT, 'a finding is never rewritten'); END;
    CREATE TRIGGER auditIsKept BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'an audit line is never deleted'); END;
    CREATE TRIGGER auditIsNotRewritten BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'an audit line is never rewritten'); END;
    CREATE TRIGGER observationIsKept BEFORE DELETE ON observation
      BEGIN SELECT RAISE(ABORT, 'an observation is never deleted'); END;
    """
}
