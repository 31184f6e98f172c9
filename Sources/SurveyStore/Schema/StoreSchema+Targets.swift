// SPDX-License-Identifier: Apache-2.0
extension StoreSchema {
  /// Targets of indicators, one row for each version: a change names the version that it supersedes.
  ///
  /// A target is one for each indicator, unit, period and layer; layers stand side by side. `low` is the number, or the
  /// lower end of a range whose upper one is `high`. Days are day numbers.
  static let targetTables = """
    CREATE TABLE target (
      id INTEGER NOT NULL PRIMARY KEY,
      version INTEGER NOT NULL CHECK (version > 0),
      supersedes INTEGER UNIQUE REFERENCES target (id),
      isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
      indicatorCode TEXT NOT NULL CHECK (indicatorCode <> ''),
      unitCode TEXT NOT NULL REFERENCES unit (code),
      period TEXT NOT NULL,
      layer TEXT NOT NULL CHECK (layer IN ('baseline', 'renstra', 'rkt', 'pk', 'pk-perubahan')),
      low TEXT,
      high TEXT,
      predicate TEXT CHECK (predicate <> ''),
      measuredIn TEXT NOT NULL CHECK (measuredIn IN ('index', 'percent')),
      documentTitle TEXT NOT NULL CHECK (documentTitle <> ''),
      documentNumber TEXT NOT NULL,
      documentDate INTEGER NOT NULL,
      reason TEXT CHECK (reason IN ('official', 'strategy', 'priority')),
      auditID INTEGER NOT NULL REFERENCES audit (id),
      CHECK ((version = 1) = (supersedes IS NULL)),
      CHECK ((low IS NULL) = (predicate IS NOT NULL) AND (high IS NULL OR low IS NOT NULL)),
      CHECK ((layer = 'pk-perubahan') = (reason IS NOT NULL))
    ) STRICT;
    CREATE UNIQUE INDEX targetCurrent ON target (indicatorCode, unitCode, period, layer) WHERE isCurrent = 1;
    CREATE TRIGGER targetIsKept BEFORE DELETE ON target
      BEGIN SELECT RAISE(ABORT, 'a target is never deleted'); END;
    CREATE TRIGGER targetIsNotRewritten BEFORE UPDATE OF
      id, version, supersedes, indicatorCode, unitCode, period, layer, low, high, predicate, measuredIn,
      documentTitle, documentNumber, documentDate, reason, auditID ON target
      BEGIN SELECT RAISE(ABORT, 'a target is never rewritten'); END;
    CREATE TRIGGER targetStaysSuperseded BEFORE UPDATE OF isCurrent ON target
      WHEN NEW.isCurrent = 1
      BEGIN SELECT RAISE(ABORT, 'a superseded target stays superseded'); END;
    """
}
