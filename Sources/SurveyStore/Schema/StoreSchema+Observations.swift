// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// Observations of every origin, one row for each version; what was held before them is carried over as drafts.
  ///
  /// Exact ratios are text, `524/171`. `isCurrent` marks the latest version of an indicator, unit and period,
  /// `isInForce` the one that is approved and stands until its successor is: while a new value is a draft both differ.
  /// An observation has one row in the table of its `source`. What was measured is never rewritten; status and marks
  /// move.
  static let generalObservationTables = """
    DROP TRIGGER observationIsKept;
    DROP INDEX observationCurrent;
    ALTER TABLE observation RENAME TO surveyObservation;
    ALTER TABLE observationElement RENAME TO surveyObservationElement;

    CREATE TABLE observation (
      id INTEGER NOT NULL PRIMARY KEY,
      indicatorCode TEXT NOT NULL CHECK (indicatorCode <> ''),
      definitionVersion TEXT NOT NULL,
      unitCode TEXT NOT NULL REFERENCES unit (code),
      period TEXT NOT NULL,
      measure TEXT NOT NULL CHECK (measure IN ('index', 'share')),
      exact TEXT NOT NULL,
      numerator TEXT,
      denominator TEXT,
      multiplier INTEGER,
      value TEXT NOT NULL,
      source TEXT NOT NULL CHECK (source IN ('survey', 'register', 'stated')),
      isSynthetic INTEGER NOT NULL CHECK (isSynthetic IN (0, 1)),
      status TEXT NOT NULL
        CHECK (status IN ('draft', 'submitted', 'verified', 'approved', 'locked', 'returned')),
      isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
      isInForce INTEGER NOT NULL CHECK (isInForce IN (0, 1)),
      isStale INTEGER NOT NULL CHECK (isStale IN (0, 1)),
      supersedes INTEGER UNIQUE REFERENCES observation (id),
      operatorName TEXT NOT NULL,
      postedAt TEXT NOT NULL,
      CHECK ((measure = 'share') = (numerator IS NOT NULL)),
      CHECK ((numerator IS NULL) = (denominator IS NULL) AND (numerator IS NULL) = (multiplier IS NULL)),
      CHECK (isInForce = 0 OR status IN ('approved', 'locked'))
    ) STRICT;
    CREATE UNIQUE INDEX observationCurrent ON observation (indicatorCode, unitCode, period) WHERE isCurrent = 1;
    CREATE UNIQUE INDEX observationInForce ON observation (indicatorCode, unitCode, period) WHERE isInForce = 1;

    CREATE TABLE observationSurvey (
      observationID INTEGER NOT NULL PRIMARY KEY REFERENCES observation (id),
      roundID TEXT NOT NULL REFERENCES round (id),
      roundEnd INTEGER NOT NULL,
      rulebookID TEXT NOT NULL,
      questionnaireID TEXT NOT NULL,
      respondents INTEGER NOT NULL CHECK (respondents >= 0),
      grade TEXT NOT NULL,
      tallyDigest TEXT NOT NULL
    ) STRICT;
    CREATE INDEX observationByRound ON observationSurvey (roundID);

    CREATE TABLE observationElement (
      observationID INTEGER NOT NULL REFERENCES observation (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      element TEXT NOT NULL,
      answered INTEGER NOT NULL CHECK (answered >= 0),
      sum TEXT NOT NULL,
      PRIMARY KEY (observationID, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE observationRegister (
      observationID INTEGER NOT NULL PRIMARY KEY REFERENCES observation (id),
      register TEXT NOT NULL CHECK (register IN ('events', 'documents')),
      records INTEGER NOT NULL CHECK (records >= 0),
      digest TEXT NOT NULL,
      asOf INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE observationStated (
      observationID INTEGER NOT NULL PRIMARY KEY REFERENCES observation (id),
      fileName TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      form TEXT NOT NULL
    ) STRICT;

    CREATE TABLE observationCount (
      observationID INTEGER NOT NULL REFERENCES observation (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      code TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (observationID, position)
    ) STRICT, WITHOUT ROWID;

    -- measure is empty where the other reading gives no value.
    CREATE TABLE observationAlternative (
      observationID INTEGER NOT NULL REFERENCES observation (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      readingID TEXT NOT NULL,
      measure TEXT CHECK (measure IN ('index', 'share')),
      exact TEXT,
      numerator TEXT,
      denominator TEXT,
      multiplier INTEGER,
      value TEXT,
      PRIMARY KEY (observationID, position),
      CHECK ((measure IS NULL) = (exact IS NULL))
    ) STRICT, WITHOUT ROWID;

    -- fileName and sha256 are empty for a paper that is not held as a file.
    CREATE TABLE observationEvidence (
      id INTEGER NOT NULL PRIMARY KEY,
      observationID INTEGER NOT NULL REFERENCES observation (id),
      title TEXT NOT NULL CHECK (title <> ''),
      fileName TEXT NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) IN (0, 64)),
      auditID INTEGER NOT NULL REFERENCES audit (id)
    ) STRICT;
    CREATE INDEX evidenceByObservation ON observationEvidence (observationID);

    INSERT INTO observation
      SELECT id, indicatorCode, definitionVersion, unitCode, period, 'index', exact, NULL, NULL, NULL, value, 'survey',
        isSynthetic, 'draft', isCurrent, 0, isStale, supersedes, operatorName, postedAt FROM surveyObservation;
    INSERT INTO observationSurvey
      SELECT id, roundID, roundEnd, rulebookID, questionnaireID, respondents, grade, tallyDigest
      FROM surveyObservation;
    INSERT INTO observationElement
      SELECT observationID, position, element, answered, sum FROM surveyObservationElement;
    DROP TABLE surveyObservationElement;
    DROP TABLE surveyObservation;

    CREATE TRIGGER observationIsKept BEFORE DELETE ON observation
      BEGIN SELECT RAISE(ABORT, 'an observation is never deleted'); END;
    CREATE TRIGGER observationIsNotRewritten BEFORE UPDATE OF
      id, indicatorCode, definitionVersion, unitCode, period, measure, exact, numerator, denominator, multiplier,
      value, source, isSynthetic, supersedes, operatorName, postedAt ON observation
      BEGIN SELECT RAISE(ABORT, 'an observation is never rewritten'); END;
    CREATE TRIGGER observationStaysSuperseded BEFORE UPDATE OF isCurrent ON observation
      WHEN NEW.isCurrent = 1 AND OLD.isCurrent = 0
      BEGIN SELECT RAISE(ABORT, 'a superseded observation stays superseded'); END;
    """
    + kept(
      "observationSurvey", "observationElement", "observationRegister", "observationStated",
      "observationCount",
      "observationAlternative", "observationEvidence")

  /// Guards that let nobody delete or rewrite the rows of tables.
  static func kept(_ tables: String...) -> String {
    tables.map { table in
      """

      CREATE TRIGGER \(table)IsKept BEFORE DELETE ON \(table)
        BEGIN SELECT RAISE(ABORT, 'a row of \(table) is never deleted'); END;
      CREATE TRIGGER \(table)IsNotRewritten BEFORE UPDATE ON \(table)
        BEGIN SELECT RAISE(ABORT, 'a row of \(table) is never rewritten'); END;
      """
    }.joined()
  }
}
