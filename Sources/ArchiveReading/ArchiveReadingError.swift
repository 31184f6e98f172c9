// SPDX-License-Identifier: Apache-2.0
/// Why an archive, or an entry of it, was refused.
public struct ArchiveReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of refusal. Compare with `==`; codes may be added.
  public struct Code: Hashable, Sendable {
    private enum Kind { case notReadable, notRegular, damaged, unsupported, encrypted, memory }
    private enum Limit { case file, entries, directory, entry, total, ratio }
    private enum Name { case unsafeName, link, duplicate }
    private enum Value: Hashable { case plain(Kind), limit(Limit), name(Name) }
    private let value: Value
    private init(_ value: Value) { self.value = value }

    /// The system cannot open or read the file. Argument: its error number.
    public static let notReadable = Self(.plain(.notReadable))
    /// It is no regular file.
    public static let notRegular = Self(.plain(.notRegular))
    /// It is no whole archive, or an entry does not unpack to what its directory says.
    public static let damaged = Self(.plain(.damaged))
    /// An entry is packed by a method that is not known.
    public static let unsupported = Self(.plain(.unsupported))
    /// An entry needs a password.
    public static let encrypted = Self(.plain(.encrypted))
    /// Memory is short.
    public static let outOfMemory = Self(.plain(.memory))
    /// The archive is larger than the limit. Argument: limit.
    public static let fileTooLarge = Self(.limit(.file))
    /// More entries than the limit. Argument: limit.
    public static let tooManyEntries = Self(.limit(.entries))
    /// A larger directory than the limit. Argument: limit.
    public static let directoryTooLarge = Self(.limit(.directory))
    /// An entry unpacks to more than the limit. Argument: limit.
    public static let entryTooLarge = Self(.limit(.entry))
    /// The entries that were read unpack to more than the limit. Argument: limit.
    public static let totalTooLarge = Self(.limit(.total))
    /// An entry unpacks to so many times its packed size as no form does. Argument: limit.
    public static let ratioTooHigh = Self(.limit(.ratio))
    /// The name of an entry leads out of the archive, or cannot be a name.
    public static let unsafeName = Self(.name(.unsafeName))
    /// An entry is a link.
    public static let link = Self(.name(.link))
    /// Two entries bear one name.
    public static let duplicateName = Self(.name(.duplicate))
  }

  /// What is wrong.
  public let code: Code
  /// The name of the entry, as it stands in the archive; nil where the archive itself is meant.
  public let entry: String?
  /// What a text about it needs: a limit or the system's error number.
  public let arguments: [String]

  /// An error.
  public init(_ code: Code, entry: String? = nil, _ arguments: [String] = []) {
    self.code = code
    self.entry = entry
    self.arguments = arguments
  }

  /// The code and its arguments; no name of an entry.
  public var description: String { "\(code) \(arguments.joined(separator: " "))" }
}
