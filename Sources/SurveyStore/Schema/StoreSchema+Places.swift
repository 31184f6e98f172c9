// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// Units, rounds, batches and the audit.
  ///
  /// `round.shape` is how answers became tallies when the first file came: a questionnaire that was changed
  /// under the same id no longer fits it. Days are day numbers, counted from 1 January 1970.
  static let placeTables = """
    CREATE TABLE unit (
      code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      parentCode TEXT,
      openingHours TEXT
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE unitAlias (
      unitCode TEXT NOT NULL REFERENCES unit (code),
      position INTEGER NOT NULL CHECK (position >= 0),
      alias TEXT NOT NULL,
      PRIMARY KEY (unitCode, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE round (
      id TEXT NOT NULL PRIMARY KEY CHECK (id <> ''),
      firstDay INTEGER NOT NULL,
      lastDay INTEGER NOT NULL,
      questionnaireID TEXT,
      shape TEXT,
      rulebookID TEXT,
      state TEXT NOT NULL CHECK (state IN ('open', 'final')),
      CHECK (firstDay <= lastDay),
      CHECK ((questionnaireID IS NULL) = (shape IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE roundPopulation (
      roundID TEXT NOT NULL REFERENCES round (id),
      unitCode TEXT NOT NULL REFERENCES unit (code),
      population INTEGER NOT NULL CHECK (population > 0),
      PRIMARY KEY (roundID, unitCode)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batch (
      id INTEGER NOT NULL PRIMARY KEY,
      roundID TEXT NOT NULL REFERENCES round (id),
      fileName TEXT NOT NULL,
      fileSize INTEGER NOT NULL CHECK (fileSize >= 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      format TEXT NOT NULL,
      formatVersion TEXT NOT NULL,
      questionnaireID TEXT NOT NULL,
      unitCode TEXT REFERENCES unit (code),
      chosenOrder TEXT CHECK (chosenOrder IN ('element', 'question')),
      elementOrder TEXT NOT NULL CHECK (elementOrder IN ('element', 'question', 'mixed', 'unsettled')),
      isSynthetic INTEGER NOT NULL CHECK (isSynthetic IN (0, 1)),
      accepted INTEGER NOT NULL CHECK (accepted >= 0),
      warned INTEGER NOT NULL CHECK (warned >= 0),
      excluded INTEGER NOT NULL CHECK (excluded >= 0),
      alreadyHeld INTEGER NOT NULL CHECK (alreadyHeld >= 0),
      state TEXT NOT NULL CHECK (state IN ('held', 'withdrawn', 'replaced')),
      replacedBy INTEGER REFERENCES batch (id),
      operatorName TEXT NOT NULL CHECK (operatorName <> ''),
      importedAt TEXT NOT NULL,
      CHECK ((state = 'replaced') = (replacedBy IS NOT NULL))
    ) STRICT;
    CREATE INDEX batchByRound ON batch (roundID);
    CREATE INDEX batchByBytes ON batch (sha256);

    CREATE TABLE batchColumn (
      batchID INTEGER NOT NULL REFERENCES batch (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      field TEXT NOT NULL,
      heading TEXT NOT NULL,
      PRIMARY KEY (batchID, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batchDialect (
      batchID INTEGER NOT NULL REFERENCES batch (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (batchID, position)
    ) STRICT, WITHOUT ROWID;

    -- The forms of a batch have numbers in a row, so that the first and the last lead to those of a unit
    -- without an index over all forms. unitCode '' stands for forms whose unit is missing or unknown.
    CREATE TABLE batchUnit (
      batchID INTEGER NOT NULL REFERENCES batch (id),
      unitCode TEXT NOT NULL,
      forms INTEGER NOT NULL CHECK (forms > 0),
      formsWithoutID INTEGER NOT NULL CHECK (formsWithoutID BETWEEN 0 AND forms),
      firstForm INTEGER NOT NULL REFERENCES form (id),
      lastForm INTEGER NOT NULL REFERENCES form (id),
      PRIMARY KEY (batchID, unitCode),
      CHECK (lastForm - firstForm >= forms - 1)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE audit (
      id INTEGER NOT NULL PRIMARY KEY,
      time TEXT NOT NULL,
      operatorName TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action <> ''),
      subject TEXT NOT NULL,
      detail TEXT NOT NULL,
      why TEXT NOT NULL
    ) STRICT;
    """
}
