// SPDX-License-Identifier: Apache-2.0

/// A paper about the key performance indicators of an office.
public enum IndicatorPaperKind: String, Hashable, Sendable, CaseIterable {
  /// The register of indicators in the form of the decree (Indikator Kinerja Utama).
  case register
  /// The matrix of the medium-term plan (Renstra): condition at the start, targets by year.
  case renstra
  /// The plan of the year (rencana kinerja tahunan).
  case rkt
  /// The performance agreement (perjanjian kinerja) with its annex, and what changed it beside it.
  case pk
  /// The measurement of performance (pengukuran kinerja), by quarter and year.
  case measurement
  /// The tables of chapter III of the performance report (laporan kinerja).
  case lkjip
  /// The evaluation of achievement, with a word of the scale.
  case evaluation
  /// How the open questions of the decree are read, with the value under the other reading.
  case readings
  /// The index of what proves each value.
  case evidence
}
