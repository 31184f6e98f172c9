// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// What the front door asks of a reader, whatever it reads.
protocol FormFile: ~Copyable {
  /// What the file says about itself, and how it is read.
  var header: FileHeader { get }
  /// What was noticed about the file; complete after the last form.
  var findings: [Finding] { get }
  /// The documents of a folder or zip; empty for a single file. Complete after the last form.
  var members: [BatchMember] { get }
  /// The bytes that were read so far.
  var bytesRead: Int { get }
  /// The next respondent; nil at the end.
  mutating func next() throws(SurveyImportError) -> RawForm?
}

extension FormFile where Self: ~Copyable {
  var members: [BatchMember] { [] }
}

/// A reader in a box, so that the door need not know which one it is.
protocol OpenedForms: AnyObject {
  var header: FileHeader { get }
  var findings: [Finding] { get }
  var members: [BatchMember] { get }
  var bytesRead: Int { get }
  func next() throws(SurveyImportError) -> RawForm?
}

/// The box of one kind of reader.
final class FormFileBox<Reader: FormFile & ~Copyable>: OpenedForms {
  private var reader: Reader

  init(_ reader: consuming Reader) { self.reader = reader }

  var header: FileHeader { reader.header }
  var findings: [Finding] { reader.findings }
  var members: [BatchMember] { reader.members }
  var bytesRead: Int { reader.bytesRead }
  func next() throws(SurveyImportError) -> RawForm? { try reader.next() }
}

extension TableFormReader: FormFile {}
extension WorkbookFormReader: FormFile {}
extension SurveyExportReader: FormFile {}
extension OdkSubmissionReader: FormFile {}
extension LimeSurveyReader: FormFile {}
extension TripleSReader: FormFile {}
extension ClinicalDataReader: FormFile {}
