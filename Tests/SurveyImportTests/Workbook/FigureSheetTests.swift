// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

/// Sheets of means and counts under the headings of elements, beside sheets of forms.
struct FigureSheetTests {
  private static let head = "NO|U1|U2|U3|U4|U5|U6|U7|U8|U9"
  private static let forms = "\(head)\n1|3|3|3|3|3|3|3|3|3\n2|4|4|4|4|4|4|4|4|4"
  private static let means = """
    UNIT|U1|U2|U3|U4|U5|U6|U7|U8|U9|Indeks
    Loket A|3,25|3,1|3|3,4|3,2|3,3|3,1|3,9|3,05|81,2
    Loket B|3,5|3|3,2|3,1|3,6|3,4|3,2|3,7|3,15|82
    """
  private static let counts = """
    Nilai|U1|U2|U3|U4|U5|U6|U7|U8|U9
    1|0|0|1|0|0|0|0|0|0
    2|3|2|0|4|1|0|2|0|5
    3|72|70|68|71|69|75|70|60|66
    4|25|28|31|25|30|25|28|40|29
    """

  @Test(arguments: [("Loket", means), ("Frekuensi", counts)])
  func `a sheet of means or counts is left out, and named`(name: String, table: String) throws {
    let read = try read([.init("Formulir", table: Self.forms), .init(name, table: table)])
    #expect(read.forms.map(\.part) == ["Formulir", "Formulir"])
    let found = read.findings.filter { $0.rule == .figureSheetSkipped }
    #expect(found.map(\.place.sheet) == [name])
    #expect(found.map(\.arguments) == [[name]])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `a sheet that the operator chose is read all the same`() throws {
    let sheets: [WorkbookMaker.Sheet] = [
      .init("Formulir", table: Self.forms), .init("Frekuensi", table: Self.counts),
    ]
    #expect(try read(sheets, table: TableChoices(sheet: "Frekuensi")).forms.count == 4)
  }

  @Test(arguments: [
    // Answers under a tab that says otherwise, sums beside them, one slip of the keyboard.
    forms, "\(head)|Jumlah|Rata-rata\n1|3|3|3|3|3|3|3|3|3|27|3\n2|4|4|4|44|4|4|4|4|4|36|4",
    // Zeros typed for blanks.
    "\(head)\n1|0|0|0|0|0|0|0|0|3\n2|4|4|4|0|4|4|4|4|4",
    // Somebody describes who answered: slips, however many, are for the forms to tell.
    "\(head)|USIA\n1|33|33|33|33|33|33|33|33|33|40\n2|4|4|4|4|4|4|4|4|4|41",
    // Means in foot lines.
    "\(head)\n1|3|3|3|3|3|3|3|3|3\n2|4|4|4|4|4|4|4|4|4\nNRR|3,5|3,5|3,5|3,5|3,5|3,5|3,5|3,5|3,5",
  ])
  func `forms under a tab called Rekap are read`(table: String) throws {
    let read = try read([.init("Rekap", table: table), .init("Lain", table: Self.forms)])
    #expect(read.forms.map(\.part) == ["Rekap", "Rekap", "Lain", "Lain"])
    #expect(read.arguments(.figureSheetSkipped).isEmpty)
  }

  @Test func `sheets of figures alone are no forms`() {
    let error = workbookError([.init("Rekap", table: Self.counts), .init("Sampul", table: "SURVEI")])
    #expect(error?.message.id == "E215")
    #expect(error?.place?.sheet == "Rekap")
  }
}
