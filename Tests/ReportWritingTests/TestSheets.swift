// SPDX-License-Identifier: Apache-2.0
import ReportWriting
import SurveyModel
import SurveyTestSupport

/// Sheets and recaps of several units.
enum TestSheets {
  static let names = [
    "Tempursari", "Pronojiwo", "Candipuro", "Pasirian", "Tempeh", "Kunir", "Yosowilangun", "Rowokangkung",
    "Tekung",
    "Lumajang", "Pasrujambe", "Senduro", "Gucialit", "Padang", "Sukodono", "Kedungjajang", "Jatiroto",
    "Randuagung", "Klakah", "Ranuyoso", "Sumbersuko",
  ]

  static let units = names.enumerated().map { index, name in
    ServiceUnit(code: "35.08." + (index < 9 ? "0" : "") + String(index + 1), name: "Kecamatan " + name)
  }

  /// Nineteen of the 21 kecamatan; two have no forms.
  static let district: RoundIndexContent = {
    let scores = units.enumerated().filter { $0.offset != 2 && $0.offset != 12 }.map {
      index, unit -> UnitScore in
      let round = TestRound(forms: 60 + index * 17, seed: UInt64(index), lean: Double(index % 7) * 0.09 - 0.3)
      return TestScores.unit(
        unit, tally: round.tally, account: round.account, order: index == 4 ? .unsettled : .element,
        isSynthetic: true, notes: (index == 4 ? [Message("N104")] : []) + [Message("N107")])
    }
    return RoundIndexContent(
      sheet: TestScores.sheet(scores, unassigned: FormAccount(excluded: 4)), registered: units,
      files: Dictionary(uniqueKeysWithValues: units.map { ($0.code, "\($0.code).html") }),
      generatedOn: ModelForm.day(2024, 7, 5), variant: .internalUse)
  }()
}
