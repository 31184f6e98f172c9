// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// A mapping file, as far as others than an import need to know it.
public enum MappingFile {
  /// How many headings a file maps to a field and how many it leaves unread; nil where it is no mapping that fits the
  /// questionnaire.
  public static func counts(path: String, questionnaire: Questionnaire) -> (mapped: Int, ignored: Int)? {
    guard let mapping = try? ColumnMapping(path: path, questionnaire: questionnaire) else { return nil }
    let ignored = mapping.entries.count { $0.reading == .ignored }
    return (mapping.entries.count - ignored, ignored)
  }
}
