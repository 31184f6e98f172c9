// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension ServiceUnit {
  /// The place of a finding about the unit as a whole: its name and code where a file's name stands
  /// otherwise.
  var place: Provenance { Provenance(source: "\(name) (\(code))") }
}
