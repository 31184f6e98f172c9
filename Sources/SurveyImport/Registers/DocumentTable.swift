// SPDX-License-Identifier: Apache-2.0
public import IndicatorModel
public import SurveyModel

/// A table of village documents (IKU 3): `desa,jenis,tahun,ditetapkan,diterima,nomor`, one line per document or
/// replacement.
///
/// Columns are found by their headings, in either language and any order; see <doc:Registers>.
public enum DocumentTable {
  /// The lines of a table.
  /// - Parameters:
  ///   - path: A CSV file or a workbook.
  ///   - choices: What an operator says about the table.
  /// - Throws: E301 to E306 for the file, E2xx where it is damaged, E930 where it is no table, E932 for missing
  ///   headings, E933 for too many lines.
  public static func entries(
    in path: String, choices: TableChoices = TableChoices()
  ) throws(SurveyImportError) -> RegisterEntries<DocumentField> {
    try reader.entries(in: path, choices: choices)
  }

  private static let reader = RegisterTableReader<DocumentField>(
    headings: [
      .village: ["desa", "kode desa", "village", "village code"],
      .unit: ["kecamatan", "kode kecamatan", "unit", "kode unit", "unit code", "sub district"],
      .kind: ["jenis", "jenis dokumen", "dokumen", "kind", "document", "document kind"],
      .fiscalYear: ["tahun", "tahun anggaran", "ta", "year", "fiscal year"],
      .enacted: ["ditetapkan", "tanggal ditetapkan", "tanggal penetapan", "tgl penetapan", "enacted"],
      .received: ["diterima", "tanggal diterima", "tgl diterima", "diterima camat", "received"],
      .documentNumber: [
        "nomor", "nomor dokumen", "nomor perdes", "nomor peraturan", "number", "document number",
      ],
    ],
    required: [.village, .kind, .fiscalYear], dates: [.enacted, .received], missingHeadings: "E932")
}
