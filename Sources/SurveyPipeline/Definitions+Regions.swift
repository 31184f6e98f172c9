// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
public import IndicatorModel

extension Definitions {
  /// The places of the kabupaten by their official codes: province, kabupaten, kecamatan, desa and kelurahan.
  public func regions() throws -> [Region] { try library.regions() }
}
