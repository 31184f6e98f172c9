// SPDX-License-Identifier: Apache-2.0
import IndicatorExchange
import Testing

struct ExchangeFormTests {
  @Test func `the names of forms are those that scripts use`() {
    #expect(ExchangeForm(rawValue: "sdmx-csv") == .sdmxCSV2)
    #expect(ExchangeForm(rawValue: "datapackage") == .dataPackage)
  }
}
