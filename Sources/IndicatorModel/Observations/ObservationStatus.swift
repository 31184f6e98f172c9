// SPDX-License-Identifier: Apache-2.0

/// How far an observation has come on its way to being final.
public enum ObservationStatus: String, Hashable, Sendable, CaseIterable {
  /// Posted, and not handed in.
  case draft
  /// Handed in by who measured it.
  case submitted
  /// Checked against its evidence.
  case verified
  /// Approved by who answers for it.
  case approved
  /// Approved, and its period is locked: never edited.
  case locked
  /// Given back with a reason.
  case returned

  /// The status after a step.
  /// - Returns: nil where the step is not open: an approved observation is not approved again.
  public func after(_ step: WorkflowStep) -> ObservationStatus? {
    switch (self, step) {
    case (.draft, .submit), (.returned, .submit): .submitted
    case (.submitted, .verify): .verified
    case (.verified, .approve): .approved
    case (.approved, .lock): .locked
    case (.locked, .reopen): .approved
    case (.submitted, .giveBack), (.verified, .giveBack), (.approved, .giveBack): .returned
    default: nil
    }
  }

  /// Whether the value has been approved.
  public var isApproved: Bool { self == .approved || self == .locked }
}

/// A step on the way of an observation.
public enum WorkflowStep: String, Hashable, Sendable, CaseIterable {
  /// Hand in.
  case submit
  /// Confirm against the evidence.
  case verify
  /// Approve.
  case approve
  /// Give back, with a reason.
  case giveBack = "return"
  /// Close its period.
  case lock
  /// Open its period again, with a reason.
  case reopen
}

/// A paper that proves what an observation says.
public struct Evidence: Hashable, Sendable {
  /// What it is, `Berita acara rapat 12 Maret 2024`.
  public let title: String
  /// The name of the file; empty for a paper that is not held as a file.
  public let fileName: String
  /// SHA-256 of its bytes, in small hexadecimal letters; empty for a paper that is not held as a file.
  public let sha256: String

  /// A proof.
  public init(title: String, fileName: String, sha256: String) {
    self.title = title
    self.fileName = fileName
    self.sha256 = sha256
  }
}
