// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The way from the thread that reads and checks a file to the thread that keeps its forms. One `ended` or `failed` is
/// the last that comes.
typealias FormChannel = HandOver<FormDelivery>

/// What travels on the way of the forms.
enum FormDelivery: Sendable {
  /// Some checked forms in the order of the file.
  struct Parcel: Sendable {
    var forms: [CheckedForm] = []
    /// Units that these forms made known.
    var newUnits: [ServiceUnit] = []
    /// How far the file was read.
    var bytesRead = 0
  }

  /// The file was opened; this is what it says about itself.
  case opened(FileHeader)
  /// Some forms.
  case forms(Parcel)
  /// The file ended; what it says about itself is final now. The documents are those of a folder or zip.
  case ended(FileHeader, [Finding], [BatchMember])
  /// The file cannot be read any further.
  case failed(any Error)
}
