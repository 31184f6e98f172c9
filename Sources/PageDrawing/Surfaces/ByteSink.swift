// SPDX-License-Identifier: Apache-2.0
import CPango

/// Collects the bytes that a surface writes. The surface has to be gone before the sink.
@safe
final class ByteSink {
  private(set) var bytes: [UInt8] = []
  private let target: UnsafeMutablePointer<cpango_sink>

  init() {
    unsafe target = UnsafeMutablePointer<cpango_sink>.allocate(capacity: 1)
    unsafe target.initialize(to: cpango_sink(take: nil, owner: nil))
    unsafe target.pointee.owner = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe target.pointee.take = { owner, bytes, count in
      guard let owner = unsafe owner, let bytes = unsafe bytes else { return 1 }
      let sink = unsafe Unmanaged<ByteSink>.fromOpaque(owner).takeUnretainedValue()
      unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
      return 0
    }
  }

  deinit {
    unsafe target.deinitialize(count: 1)
    unsafe target.deallocate()
  }

  /// Where the surface writes to. It lives as long as the sink.
  var pointer: UnsafeMutablePointer<cpango_sink> { unsafe target }
}
