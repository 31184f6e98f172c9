// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// Rows of follow-up plans, one table row for each version: a change is a new version that names the one it
  /// supersedes, and the audit line of the act that made it.
  ///
  /// `number` is the `id` of the first version. `activityKey` is the activity with its letters folded: a plan holds
  /// an activity for an element once. Days are day numbers, counted from 1 January 1970.
  static let followUpTables = """
    CREATE TABLE followUp (
      id INTEGER NOT NULL PRIMARY KEY,
      number INTEGER NOT NULL REFERENCES followUp (id),
      version INTEGER NOT NULL CHECK (version > 0),
      supersedes INTEGER UNIQUE REFERENCES followUp (id),
      isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
      roundID TEXT NOT NULL REFERENCES round (id),
      unitCode TEXT NOT NULL REFERENCES unit (code),
      elementCode TEXT NOT NULL CHECK (elementCode <> ''),
      activity TEXT NOT NULL CHECK (activity <> ''),
      activityKey TEXT NOT NULL,
      responsible TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'partly', 'done', 'withdrawn')),
      doneOn INTEGER,
      description TEXT NOT NULL,
      evidence TEXT NOT NULL,
      obstacles TEXT NOT NULL,
      auditID INTEGER NOT NULL REFERENCES audit (id),
      UNIQUE (number, version),
      CHECK ((version = 1) = (supersedes IS NULL)),
      CHECK ((version = 1) = (number = id))
    ) STRICT;
    CREATE UNIQUE INDEX followUpCurrent ON followUp (number) WHERE isCurrent = 1;
    CREATE UNIQUE INDEX followUpByPlan ON followUp (roundID, unitCode, elementCode, activityKey)
      WHERE isCurrent = 1 AND state <> 'withdrawn';

    CREATE TABLE followUpQuarter (
      followUpID INTEGER NOT NULL REFERENCES followUp (id),
      year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
      quarter INTEGER NOT NULL CHECK (quarter BETWEEN 1 AND 4),
      PRIMARY KEY (followUpID, year, quarter)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER followUpIsKept BEFORE DELETE ON followUp
      BEGIN SELECT RAISE(ABORT, 'a row of a plan is never deleted'); END;
    CREATE TRIGGER followUpIsNotRewritten BEFORE UPDATE OF
      id, number, version, supersedes, roundID, unitCode, elementCode, activity, activityKey, responsible, state,
      doneOn, description, evidence, obstacles, auditID ON followUp
      BEGIN SELECT RAISE(ABORT, 'a row of a plan is never rewritten'); END;
    CREATE TRIGGER followUpStaysSuperseded BEFORE UPDATE OF isCurrent ON followUp
      WHEN NEW.isCurrent = 1
      BEGIN SELECT RAISE(ABORT, 'a superseded row stays superseded'); END;
    CREATE TRIGGER followUpQuarterIsKept BEFORE DELETE ON followUpQuarter
      BEGIN SELECT RAISE(ABORT, 'a row of a plan is never deleted'); END;
    CREATE TRIGGER followUpQuarterIsNotRewritten BEFORE UPDATE ON followUpQuarter
      BEGIN SELECT RAISE(ABORT, 'a row of a plan is never rewritten'); END;
    """
}
