// SPDX-License-Identifier: Apache-2.0

/// The id of a record as records are compared by it.
///
/// Collecting programs write one id in two ways: `uuid:f0131f83-…` in a submission, and the same without
/// `uuid:` in the column `_uuid` of a table. It is one record either way.
enum StrongIDText {
  private static let scheme = "uuid:"

  /// The id without spaces around it and without `uuid:`; nil where nothing is left.
  static func plain(_ text: String) -> String? {
    let trimmed = text.trimmed
    let isScheme = trimmed.utf8.count > scheme.utf8.count && trimmed.lowercased().hasPrefix(scheme)
    let plain = isScheme ? String(trimmed.dropFirst(scheme.count)).trimmed : trimmed
    return plain.isEmpty ? nil : plain
  }
}
