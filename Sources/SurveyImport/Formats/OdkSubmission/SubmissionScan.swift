// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The first look at all documents of a file, folder or zip: which forms they are of, which fields they have,
/// and which of them replace which. It keeps no answer.
struct SubmissionScan {
  /// What became of a document.
  enum Finding {
    /// A submission of the form at this index.
    case submission(form: Int)
    /// A document that is broken.
    case damaged(SurveyImportError)
    /// XML that is no submission.
    case other
  }

  /// One form: all submissions that bear its id.
  struct Form {
    let id: String
    var versions: [String] = []
    /// The paths of its fields, in the order in which they came.
    var paths: [String] = []
    var submissions = 0
    /// Submissions whose answers are not encrypted.
    var readable = 0
    /// The line of the first submission.
    let line: Int
    fileprivate var seen: Set<String> = []
  }

  private let source: String
  private let limits: SubmissionLimits
  /// One entry per document.
  private(set) var found: [Finding] = []
  /// Name, size and digest per document; empty for a single file.
  private(set) var members: [BatchMember] = []
  private(set) var forms: [Form] = []
  private var formIndex: [String: Int] = [:]
  private var versions: [VersionOrder.Version] = []
  /// Prefixes that are declared nowhere, and how many submissions have such.
  private(set) var prefixes: [String] = []
  private(set) var prefixedSubmissions = 0
  /// Submissions without an instanceID.
  private(set) var withoutID = 0

  private init(source: String, limits: SubmissionLimits) {
    self.source = source
    self.limits = limits
  }

  /// Looks at every document of a container.
  /// - Throws: what reading a container throws, E163 and E165 for limits; for a single file also E101 to
  ///   E166.
  static func scan(
    _ container: inout SubmissionContainer, limits: SubmissionLimits
  ) throws(SurveyImportError) -> SubmissionScan {
    var scan = SubmissionScan(source: container.source, limits: limits)
    var bytes: [UInt8] = []
    for index in container.members.indices {
      try container.read(index, into: &bytes)
      let name = container.members[index].name.map { DocumentName.kept($0) }
      if let name {
        scan.members.append(
          BatchMember(name: name, size: bytes.count, sha256: ContainerDigest.sha256(of: bytes)))
      }
      do throws(SurveyImportError) {
        try scan.take(try SubmissionParsing.document(bytes, source: container.source, limits: limits))
      } catch {
        guard name != nil, !scan.isBeyondLimit else { throw error }
        let place = Provenance(
          source: scan.source, sheet: name ?? "", line: error.place?.line ?? 0,
          column: error.place?.column ?? 0)
        scan.found.append(.damaged(SurveyImportError(error.message, at: place)))
        scan.versions.append(.init(id: nil, replaces: nil))
      }
    }
    return scan
  }

  /// The documents in the order in which they are read: by name, but no version before the one that it
  /// replaces.
  var order: [Int] { VersionOrder.order(of: versions) }

  /// What is wrong with the first broken document; nil where none is.
  var firstDamage: SurveyImportError? {
    for found in found {
      if case .damaged(let error) = found { return error }
    }
    return nil
  }

  /// Whether what was thrown last concerns all documents together.
  private var isBeyondLimit = false

  private mutating func take(_ document: SubmissionDocument) throws(SurveyImportError) {
    guard document.isSubmission else {
      found.append(.other)
      versions.append(.init(id: nil, replaces: nil))
      return
    }
    let form = try index(of: document)
    try addPaths(of: document, to: form)
    found.append(.submission(form: form))
    versions.append(.init(id: document.instanceID, replaces: document.deprecatedID))
    if document.instanceID == nil { withoutID += 1 }
    if !document.undeclaredPrefixes.isEmpty {
      prefixedSubmissions += 1
      for prefix in document.undeclaredPrefixes where prefixes.count < limits.listedNames {
        if !prefixes.contains(prefix) { prefixes.append(prefix) }
      }
    }
  }

  private mutating func index(of document: SubmissionDocument) throws(SurveyImportError) -> Int {
    let index: Int
    if let known = formIndex[document.formID] {
      index = known
    } else {
      guard forms.count < limits.forms else { throw beyondLimit("E165", limits.forms) }
      index = forms.count
      formIndex[document.formID] = index
      forms.append(Form(id: document.formID, line: document.line))
    }
    forms[index].submissions += 1
    if !document.isEncrypted { forms[index].readable += 1 }
    if let version = document.formVersion, !forms[index].versions.contains(version),
      forms[index].versions.count < limits.listedNames
    {
      forms[index].versions.append(version)
    }
    return index
  }

  private mutating func addPaths(of document: SubmissionDocument, to form: Int) throws(SurveyImportError) {
    guard !document.isEncrypted else { return }
    for value in document.values where forms[form].seen.insert(value.path).inserted {
      guard forms[form].paths.count < limits.fields else { throw beyondLimit("E163", limits.fields) }
      forms[form].paths.append(value.path)
    }
  }

  private mutating func beyondLimit(_ id: String, _ limit: Int) -> SurveyImportError {
    isBeyondLimit = true
    return SurveyImportError(id, [String(limit)], at: Provenance(source: source))
  }
}
