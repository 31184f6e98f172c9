// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import Testing

struct IndicatorDefinitionTests {
  @Test func `an index is not a percentage`() {
    #expect(MeasurementUnit(rawValue: "index") == .index)
    #expect(MeasurementUnit.index != .percent)
  }

  @Test func `a formula that lost a factor is another formula`() {
    let made = [Variable(code: "RKPDESA_TW", name: "RKPDesa tepat waktu")]
    let villages = [Variable(code: "DESA", name: "seluruh desa")]
    #expect(
      Formula.ratio(numerator: made, denominator: villages, times: 3, multiplier: 100)
        != Formula.ratio(numerator: made, denominator: villages, times: 1, multiplier: 100))
  }

  @Test(
    arguments: [
      ("provinsi", Region.Level.province), ("kabupaten", .kabupaten), ("kecamatan", .kecamatan),
      ("desa", .desa),
      ("kelurahan", .kelurahan),
    ])
  func `levels are named as the register of places names them`(name: String, level: Region.Level) {
    #expect(Region.Level(rawValue: name) == level)
  }

  @Test func `two observations differ when only their definition does`() throws {
    let day = try #require(CalendarDate(year: 2024, month: 6, day: 30))
    let value = try #require(RoundedNumber(decimalText: "84.47"))
    func observation(_ version: String) -> Observation {
      Observation(
        indicatorCode: "IKM", definitionVersion: version, unitCode: "35.08.10", period: .year(2024),
        measure: .index(value.exact), value: value,
        provenance: .survey(
          SurveyTrail(
            roundID: "2024-S1", roundEnd: day, rulebookID: "permenpanrb-14-2017", questionnaireID: "skm-2017",
            respondents: 19, grade: "B", elements: [], tallyDigest: "00", isSynthetic: false)))
    }
    #expect(observation("188.45/326/427.12/2019") == observation("188.45/326/427.12/2019"))
    #expect(observation("188.45/326/427.12/2019") != observation("188.45/290/427.12/2017"))
  }
}
