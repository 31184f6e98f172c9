// SPDX-License-Identifier: Apache-2.0
/// What a JSON file may hold at most, so that memory does not grow with a hostile one.
public struct JSONReadingLimits: Hashable, Sendable {
  /// The bytes of the file.
  public var fileBytes: Int
  /// How deep lists and objects may stand in each other.
  public var depth: Int
  /// The values of the file, lists and objects included.
  public var values: Int
  /// The bytes of one text.
  public var textBytes: Int
  /// The characters of one number.
  public var numberBytes: Int
  /// The keys of one object.
  public var keysPerObject: Int

  /// Limits.
  public init(
    fileBytes: Int, depth: Int, values: Int, textBytes: Int, numberBytes: Int, keysPerObject: Int
  ) {
    self.fileBytes = fileBytes
    self.depth = depth
    self.values = values
    self.textBytes = textBytes
    self.numberBytes = numberBytes
    self.keysPerObject = keysPerObject
  }

  /// Ample for a document of an office: 16 MiB, 32 levels, one and a half million values, texts of 64 KiB, numbers
  /// of 40 characters, and 20,000 keys.
  public static let document = Self(
    fileBytes: 16 << 20, depth: 32, values: 1_500_000, textBytes: 1 << 16, numberBytes: 40,
    keysPerObject: 20_000)
}
