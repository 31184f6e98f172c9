// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// Tallies and accounts, kept current by every transaction that changes a form.
  ///
  /// One `tally` per round, unit and service; what it counts over complete forms stands beside the other
  /// counts: `tally.completeForms`, `tallyElement.completeSum`, `tallyPair.completeProduct`. Sums are in
  /// L-ths. Values that no form has are not kept in `tallyCount`.
  static let tallyTables = """
    CREATE TABLE tally (
      id INTEGER NOT NULL PRIMARY KEY,
      roundID TEXT NOT NULL REFERENCES round (id),
      unitCode TEXT NOT NULL REFERENCES unit (code),
      service TEXT NOT NULL,
      forms INTEGER NOT NULL CHECK (forms > 0),
      completeForms INTEGER NOT NULL CHECK (completeForms BETWEEN 0 AND forms),
      UNIQUE (roundID, unitCode, service)
    ) STRICT;

    CREATE TABLE tallyElement (
      tallyID INTEGER NOT NULL REFERENCES tally (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      element TEXT NOT NULL,
      answered INTEGER NOT NULL CHECK (answered >= 0),
      sum INTEGER NOT NULL CHECK (sum >= 0),
      blank INTEGER NOT NULL CHECK (blank >= 0),
      multipleMarks INTEGER NOT NULL CHECK (multipleMarks >= 0),
      unreadable INTEGER NOT NULL CHECK (unreadable >= 0),
      notAsked INTEGER NOT NULL CHECK (notAsked >= 0),
      completeSum INTEGER NOT NULL CHECK (completeSum >= 0),
      PRIMARY KEY (tallyID, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tallyCount (
      tallyID INTEGER NOT NULL REFERENCES tally (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      value INTEGER NOT NULL CHECK (value >= 0),
      forms INTEGER NOT NULL CHECK (forms > 0),
      PRIMARY KEY (tallyID, position, value)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tallyPair (
      tallyID INTEGER NOT NULL REFERENCES tally (id) ON DELETE CASCADE,
      pair INTEGER NOT NULL CHECK (pair >= 0),
      forms INTEGER NOT NULL CHECK (forms >= 0),
      firstSum INTEGER NOT NULL CHECK (firstSum >= 0),
      secondSum INTEGER NOT NULL CHECK (secondSum >= 0),
      productSum INTEGER NOT NULL CHECK (productSum >= 0),
      completeProduct INTEGER NOT NULL CHECK (completeProduct >= 0),
      PRIMARY KEY (tallyID, pair)
    ) STRICT, WITHOUT ROWID;

    -- unitCode '' stands for forms whose unit is missing or unknown.
    CREATE TABLE account (
      roundID TEXT NOT NULL REFERENCES round (id),
      unitCode TEXT NOT NULL,
      accepted INTEGER NOT NULL CHECK (accepted >= 0),
      warned INTEGER NOT NULL CHECK (warned >= 0),
      excluded INTEGER NOT NULL CHECK (excluded >= 0),
      superseded INTEGER NOT NULL CHECK (superseded >= 0),
      PRIMARY KEY (roundID, unitCode)
    ) STRICT, WITHOUT ROWID;
    """

  /// Observations of indicators. Exact ratios are kept as text, `524/171`.
  static let observationTables = """
    CREATE TABLE observation (
      id INTEGER NOT NULL PRIMARY KEY,
      indicatorCode TEXT NOT NULL,
      definitionVersion TEXT NOT NULL,
      unitCode TEXT NOT NULL REFERENCES unit (code),
      period TEXT NOT NULL,
      exact TEXT NOT NULL,
      value TEXT NOT NULL,
      roundID TEXT NOT NULL REFERENCES round (id),
      roundEnd INTEGER NOT NULL,
      rulebookID TEXT NOT NULL,
      questionnaireID TEXT NOT NULL,
      respondents INTEGER NOT NULL CHECK (respondents >= 0),
      grade TEXT NOT NULL,
      tallyDigest TEXT NOT NULL,
      isSynthetic INTEGER NOT NULL CHECK (isSynthetic IN (0, 1)),
      isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
      isStale INTEGER NOT NULL CHECK (isStale IN (0, 1)),
      supersedes INTEGER REFERENCES observation (id),
      operatorName TEXT NOT NULL,
      postedAt TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX observationCurrent ON observation (indicatorCode, unitCode, period) WHERE isCurrent = 1;

    CREATE TABLE observationElement (
      observationID INTEGER NOT NULL REFERENCES observation (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      element TEXT NOT NULL,
      answered INTEGER NOT NULL CHECK (answered >= 0),
      sum TEXT NOT NULL,
      PRIMARY KEY (observationID, position)
    ) STRICT, WITHOUT ROWID;
    """
}
