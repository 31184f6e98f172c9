// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import Testing

@testable import SurveyStore

@Suite struct UnitTests {
  private let act = StoreUnderTest.act

  @Test func `equal units are registered once, and a code keeps its name`() throws {
    let test = try StoreUnderTest()
    #expect(try test.store.register([StoreUnderTest.lumajang], act: act).isEmpty)
    let more = ServiceUnit(
      code: "35.08.10", name: "KECAMATAN  LUMAJANG", parentCode: "35.08",
      aliases: ["Kec. Lumajang", "Lumajang"])
    #expect(try test.store.register([more], act: act).isEmpty)
    let held = try #require(try test.store.units().unit(code: "35.08.10"))
    #expect(held.name == "Kecamatan Lumajang")
    #expect(held.parentCode == "35.08")
    #expect(held.aliases == ["Lumajang", "Kec. Lumajang"])
    let before = try test.dump()
    let wrong = [ServiceUnit(code: "new", name: "New"), ServiceUnit(code: "35.08.10", name: "Senduro")]
    let error = #expect(throws: SurveyStoreError.self) { try test.store.register(wrong, act: act) }
    #expect(error?.code == .unitNamedOtherwise)
    #expect(error?.message.arguments == ["35.08.10", "Kecamatan Lumajang", "Senduro"])
    #expect(try test.dump() == before)
  }

  @Test func `an import registers the units that it is given, and names them`() throws {
    let test = try StoreUnderTest()
    let unit = ServiceUnit(code: "PKM-1", name: "Puskesmas Satu")
    let forms = [FormMaker.form(1, unit: "PKM-1"), FormMaker.form(2, unit: "35.08.10")]
    let error = #expect(throws: SurveyStoreError.self) { try test.append(forms) }
    #expect(error?.code == .unitNotFound)
    #expect(error?.place?.line == 2)
    var cursor = ListCursor(forms, registering: [unit])
    let outcome = try test.append(&cursor)
    #expect(outcome.registeredUnits == [unit])
    #expect(outcome.fileFindings.map(\.rule) == [.unitRegistered])
    #expect(try test.store.units().unit(code: "PKM-1") == unit)
    #expect(try test.tallies().map(\.unit.code) == ["35.08.10", "PKM-1"])
  }

  @Test func `the unit of the whole file is registered too, or is an error`() throws {
    let test = try StoreUnderTest()
    #expect(
      #expect(throws: SurveyStoreError.self) {
        try test.append(FormMaker.forms(1, unit: "MPP")) { $0.unitCode = "MPP" }
      }?.code == .unitNotFound)
    var cursor = ListCursor([], registering: [ServiceUnit(code: "MPP", name: "Mal Pelayanan Publik")])
    let outcome = try test.append(&cursor) { $0.unitCode = "MPP" }
    #expect(outcome.registeredUnits.map(\.code) == ["MPP"])
    #expect(outcome.batch?.unitCode == "MPP")
  }

  @Test func `a file that would register too many units leaves nothing`() throws {
    let test = try StoreUnderTest(limits: SurveyStoreLimits(registeredUnitsPerFile: 3))
    let before = try test.dump()
    let units = (1...4).map { ServiceUnit(code: "N\($0)", name: "Unit \($0)") }
    var cursor = ListCursor(
      units.enumerated().map { FormMaker.form($0 + 1, unit: $1.code) }, registering: units)
    let error = #expect(throws: SurveyStoreError.self) { try test.append(&cursor) }
    #expect(error?.code == .tooManyUnits)
    #expect(error?.message.arguments == ["3"])
    #expect(error?.place?.line == 5)
    #expect(try test.dump() == before)
  }

  @Test func `too many services in one unit point to a wrong column`() throws {
    let test = try StoreUnderTest(limits: SurveyStoreLimits(servicesPerUnit: 3))
    try test.append((1...2).map { FormMaker.form($0, service: "L\($0)") })
    let before = try test.dump()
    let forms = (1...5).map { FormMaker.form($0, service: "L\($0)") }
    let error = #expect(throws: SurveyStoreError.self) { try test.append(forms, file: "b.csv") }
    #expect(error?.code == .tooManyServices)
    #expect(error?.message.arguments == ["35.08.10", "3"])
    #expect(error?.place?.line == 5)
    #expect(try test.dump() == before)
    try test.append(Array(forms.prefix(3)), file: "b.csv")
    #expect(try test.tallies().first?.services.map(\.name) == ["L1", "L2", "L3"])
  }
}
