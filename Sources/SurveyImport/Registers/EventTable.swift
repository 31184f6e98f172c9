// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// A table of facilitation events (IKU 2):
/// `nomor,kecamatan,tanggal,perihal,instansi,seksi,tindak_lanjut,tanggal_tindak_lanjut,bukti`, one line per follow-up.
///
/// Columns are found by their headings, in either language and any order; see <doc:Registers>.
public enum EventTable {
  /// The lines of a table.
  /// - Parameters:
  ///   - path: A CSV file or a workbook.
  ///   - choices: What an operator says about the table.
  /// - Throws: E301 to E306 for the file, E2xx where it is damaged, E930 where it is no table, E931 for missing
  ///   headings, E933 for too many lines.
  public static func entries(
    in path: String, choices: TableChoices = TableChoices()
  ) throws(SurveyImportError) -> RegisterEntries<EventField> {
    try reader.entries(in: path, choices: choices)
  }

  private static let reader = RegisterTableReader<EventField>(
    headings: [
      .number: ["nomor", "nomor kegiatan", "no kegiatan", "nomor agenda", "number", "event number", "no"],
      .unit: ["kecamatan", "kode kecamatan", "unit", "kode unit", "unit code", "sub district"],
      .date: ["tanggal", "tanggal kegiatan", "tgl", "tgl kegiatan", "date", "event date"],
      .subject: ["perihal", "kegiatan", "uraian", "uraian kegiatan", "subject"],
      .partner: [
        "instansi", "instansi lembaga", "lembaga", "instansi terkait", "mitra", "partner", "institution",
      ],
      .section: ["seksi", "seksi subbagian", "subbagian", "bidang", "section"],
      .followUp: ["tindak lanjut", "jenis tindak lanjut", "bentuk tindak lanjut", "follow up", "followup"],
      .followUpDate: [
        "tanggal tindak lanjut", "tgl tindak lanjut", "follow up date", "followup date",
      ],
      .evidence: ["bukti", "bukti tindak lanjut", "bukti dukung", "dokumen bukti", "evidence"],
    ],
    required: [.number, .date, .subject], dates: [.date, .followUpDate], missingHeadings: "E931")
}
