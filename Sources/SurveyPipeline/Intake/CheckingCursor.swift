// SPDX-License-Identifier: Apache-2.0
import Dispatch
import SurveyModel

/// The checked forms of a file, pulled by the store while another thread reads and checks the next ones.
struct CheckingCursor: ~Copyable, PullCursor {
  typealias Element = CheckedForm
  typealias Failure = any Error

  /// Parcels on the way at a time.
  private static let capacity = 4

  /// What the file says about itself; final after the end.
  private(set) var header: FileHeader
  /// What was found about the file; complete after the end.
  private(set) var findings: [Finding] = []
  /// The documents of a folder or zip; complete after the end.
  private(set) var members: [BatchMember] = []
  /// The units that the forms pulled so far made known, by code.
  private(set) var newUnits: [String: ServiceUnit] = [:]
  private let channel: FormChannel
  private let progress: ((Int) -> Void)?
  private var forms: [CheckedForm] = []
  private var position = 0
  private var isAtEnd = false

  /// Opens a file and begins to read it.
  /// - Throws: what the front door says of the file.
  init(_ producer: FormProducer, progress: ((Int) -> Void)?) throws {
    let channel = FormChannel(capacity: Self.capacity)
    DispatchQueue.global().async { producer.run(into: channel) }
    switch channel.take() {
    case .opened(let header): self.header = header
    case .failed(let error): throw error
    case .forms, .ended: throw PipelineError("E753")
    }
    self.channel = channel
    self.progress = progress
    if let unit = producer.order.unit, producer.order.directory.unit(code: unit.code) == nil {
      newUnits[unit.code] = unit
    }
  }

  deinit { channel.close() }

  mutating func next() throws -> CheckedForm? {
    while position == forms.count {
      if isAtEnd { return nil }
      switch channel.take() {
      case .forms(let parcel):
        forms = parcel.forms
        position = 0
        for unit in parcel.newUnits { newUnits[unit.code] = unit }
        progress?(parcel.bytesRead)
      case .ended(let header, let findings, let members):
        self.header = header
        self.members = members
        self.findings = findings
        isAtEnd = true
      case .failed(let error):
        isAtEnd = true
        throw error
      case .opened:
        isAtEnd = true
        throw PipelineError("E753")
      }
    }
    position += 1
    return forms[position - 1]
  }
}
