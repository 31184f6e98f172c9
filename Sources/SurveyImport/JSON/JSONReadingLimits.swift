// SPDX-License-Identifier: Apache-2.0
/// What a JSON file may hold at most, so that memory does not grow with a hostile one.
struct JSONReadingLimits: Hashable, Sendable {
  /// The bytes of the file.
  var fileBytes: Int
  /// How deep lists and objects may stand in each other.
  var depth: Int
  /// The values of the file, lists and objects included.
  var values: Int
  /// The bytes of one text.
  var textBytes: Int
  /// The characters of one number.
  var numberBytes: Int
  /// The keys of one object.
  var keysPerObject: Int

  /// Ample for published results: 16 MiB, 32 levels, one and a half million values, texts of 64 KiB, numbers
  /// of 40 characters, and 20,000 keys.
  static let recap = Self(
    fileBytes: 16 << 20, depth: 32, values: 1_500_000, textBytes: 1 << 16, numberBytes: 40,
    keysPerObject: 20_000)
}
