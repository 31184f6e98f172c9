// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Synchronization

/// The way of values from threads that make them to the one that takes them: a few at most lie in between, so that
/// memory does not grow with the work.
final class HandOver<Item: Sendable>: Sendable {
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
    // Whoever else waits for room gets to know it too.
    if isOpen { filled.signal() } else { free.signal() }
    return isOpen
  }

  /// Waits for an item and takes it out.
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
