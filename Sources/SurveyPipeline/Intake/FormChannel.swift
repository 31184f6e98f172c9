// SPDX-License-Identifier: Apache-2.0
import Dispatch
import SurveyModel
import Synchronization

/// The way from the thread that reads and checks a file to the thread that keeps its forms: a few parcels at most, so
/// that memory does not grow with the file.
final class FormChannel: Sendable {
  /// Some checked forms in the order of the file.
  struct Parcel: Sendable {
    var forms: [CheckedForm] = []
    /// Units that these forms made known.
    var newUnits: [ServiceUnit] = []
    /// How far the file was read.
    var bytesRead = 0
  }

  /// What travels.
  enum Item: Sendable {
    /// The file was opened; this is what it says about itself.
    case opened(FileHeader)
    /// Some forms.
    case forms(Parcel)
    /// The file ended; what it says about itself is final now. The documents are those of a folder or zip.
    case ended(FileHeader, [Finding], [BatchMember])
    /// The file cannot be read any further.
    case failed(any Error)
  }

  private struct State: Sendable {
    var items: [Item] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  // All begin at zero: a semaphore that is let go below the value it began with stops the program.
  private let free = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  // The thread sanitizer does not see that a mutex orders its threads; it sees a semaphore of one.
  private let turn = DispatchSemaphore(value: 0)

  init(capacity: Int) {
    turn.signal()
    for _ in 0..<max(1, capacity) { free.signal() }
  }

  /// Waits for room and puts an item in.
  /// - Returns: false when nobody takes items any more.
  func put(_ item: Item) -> Bool {
    free.wait()
    let isOpen = withState { state in
      if !state.isClosed { state.items.append(item) }
      return !state.isClosed
    }
    if isOpen { filled.signal() }
    return isOpen
  }

  /// Waits for an item and takes it out. One `ended` or `failed` is the last that will come.
  func take() -> Item {
    filled.wait()
    let item = withState { $0.items.removeFirst() }
    free.signal()
    return item
  }

  /// Nothing will be taken any more: whoever waits to put something in gets to know it.
  func close() {
    withState { $0.isClosed = true }
    free.signal()
  }

  private func withState<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
    turn.wait()
    defer { turn.signal() }
    return state.withLock { body(&$0) }
  }
}
