// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import XMLReading

/// Reads the toolkit's own survey export, form by form, in flat memory (see <doc:SurveyExportFormat>).
///
/// A form is handed out when its end tag has come. A document that breaks off or is broken anywhere ends in a
/// throw, so that an import of it can be undone.
public struct SurveyExportReader: ~Copyable, PullCursor {
  private var forms: ExportFormCursor
  /// The first form, which was read to know the header.
  private var first: RawForm?

  /// Opens an export and reads up to the end of its first form.
  /// - Parameters:
  ///   - file: The file, at its beginning.
  ///   - name: The name that places show.
  ///   - settings: The questionnaire, which must be the one that the file names. The export names its questions
  ///     or elements itself, so that order and mapping settle nothing here.
  /// - Throws: E101 to E156, and what ``ByteSource`` throws.
  public init(file: consuming ByteSource, name: String, settings: ImportSettings) throws(SurveyImportError) {
    var forms = try ExportFormCursor(
      file: file, reading: ExportReading(source: ShownText.safe(name), questionnaire: settings.questionnaire))
    first = try forms.next()
    self.forms = forms
  }

  /// What the file says about itself. Order and units are complete after the last form.
  public var header: FileHeader {
    var reading = forms.reading
    let about = reading.about
    return FileHeader(
      format: "ikm-survey-export", version: about.version,
      dialect: [DialectEntry("encoding", forms.encoding)], layout: reading.usedLayout(),
      order: about.order, roundID: about.roundID, questionnaireID: about.questionnaireID,
      isSynthetic: about.isSynthetic, declaredUnits: about.units)
  }

  /// What was noticed about the file as a whole; complete after the last form.
  public var findings: [Finding] {
    let reading = forms.reading
    let place = Provenance(source: reading.source)
    var findings = reading.fields.dropped.map { name, isPersonal in
      Finding(isPersonal ? .columnPersonal : .columnUnmapped, .note, at: place, [name])
    }
    if reading.maskedTexts > 0 {
      findings.append(Finding(.remarksMasked, .note, at: place, [String(reading.maskedTexts)]))
    }
    if reading.about.isSynthetic { findings.append(Finding(.syntheticForms, .note, at: place)) }
    return findings
  }

  /// How many bytes of the file were read.
  public var bytesRead: Int { forms.bytesRead }

  /// The next form; nil after the last one, and after a throw.
  /// - Throws: E101 to E156, and what ``ByteSource`` throws.
  public mutating func next() throws(SurveyImportError) -> RawForm? {
    guard let form = first else { return try forms.next() }
    first = nil
    return form
  }
}
