// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// The programs whose tables are known, the most telling first.
enum ProgramCatalogue {
  /// Programs that are known by their headings.
  static let byHeadings: [ProgramProfile] = collectors + forms + markReaders

  /// ODK, Kobo and their relatives.
  private static let collectors = [
    ProgramProfile(
      name: "Kobo", headings: ["_uuid", "_submission_time"], names: .groups("/"),
      sideColumns: [.choices("/")], own: ["_uuid": .strongID, "_submission_time": .date, "_id": .dropped],
      marks: ["n/a": .blank],
      incomplete: [.holds("_validation_status", ["not approved", "validation_status_not_approved"])]),
    ProgramProfile(
      name: "ODK Central", headings: ["submissiondate", "key"],
      oneOf: ["reviewstate", "submitterid", "submittername", "formversion"], names: .groups("-"),
      sideColumns: [.choices("/"), .choices("-")], own: ["key": .strongID, "submissiondate": .date],
      incomplete: [.holds("reviewstate", ["rejected"])]),
    ProgramProfile(
      name: "ODK Briefcase", headings: ["submissiondate", "key"], names: .groups("-"),
      sideColumns: [.choices("/"), .choices("-")], own: ["key": .strongID, "submissiondate": .date]),
  ]

  /// Questionnaires on the web.
  private static let forms = [
    ProgramProfile(
      name: "LimeSurvey", headings: ["submitdate", "startlanguage"], names: .codes, own: limeSurvey,
      marks: ["{question_not_shown}": .declared(.notAsked)], incomplete: [.blank("submitdate")]),
    ProgramProfile(
      name: "LimeSurvey", headings: ["submitdate. date submitted"], names: .codes, own: limeSurvey,
      marks: ["{question_not_shown}": .declared(.notAsked)],
      incomplete: [.blank("submitdate. date submitted")]),
    ProgramProfile(
      name: "LimeSurvey", headings: ["response id", "date submitted", "start language"], names: .codes,
      own: limeSurvey, marks: ["{question_not_shown}": .declared(.notAsked)],
      incomplete: [.blank("date submitted")]),
    ProgramProfile(
      name: "Microsoft Forms", headings: ["start time", "completion time"], oneOf: ["email", "name", "id"],
      own: ["id": .dropped, "start time": .dropped, "completion time": .date], dateOrder: .mdy),
    ProgramProfile(
      name: "Microsoft Forms", headings: ["waktu mulai", "waktu penyelesaian"],
      oneOf: ["email", "nama", "id"],
      own: ["id": .dropped, "waktu mulai": .dropped, "waktu penyelesaian": .date], dateOrder: .mdy),
    ProgramProfile(
      name: "Google Forms", first: ["timestamp", "cap waktu", "stempel waktu"], names: .rows,
      own: ["timestamp": .date, "cap waktu": .date, "stempel waktu": .date]),
  ]

  private static let limeSurvey: [String: ProgramProfile.OwnColumn] = [
    "id": .dropped, "id. response id": .dropped, "response id": .dropped, "submitdate": .date,
    "submitdate. date submitted": .date, "date submitted": .date, "lastpage": .dropped, "startdate": .dropped,
    "datestamp": .dropped, "seed": .dropped, "startlanguage": .dropped, "token": .dropped,
  ]

  /// Programs that read marks on paper.
  private static let markReaders = [
    ProgramProfile(
      name: "SDAPS", headings: ["questionnaire_id", "global_id"], sideColumns: boxes,
      own: ["questionnaire_id": .dropped, "global_id": .dropped],
      marks: ["na": .blank, "error-multi-select": .declared(.multipleMarks)],
      incomplete: [.holds("valid", ["0", "false"])]),
    ProgramProfile(
      name: "OMRChecker", headings: ["file_id", "input_path", "output_path"],
      own: ["file_id": .dropped, "input_path": .dropped, "output_path": .dropped, "score": .dropped]),
    ProgramProfile(
      name: "OpenMCR", headings: ["last name", "first name"],
      oneOf: ["test form code", "student id", "course id"],
      own: ["test form code": .dropped, "course id": .dropped, "source file": .dropped],
      marks: ["g": .blank, "f": .declared(.multipleMarks)]),
    ProgramProfile(
      name: "queXF", headings: ["formid", "vstatus"], own: ["formid": .dropped, "vstatus": .dropped]),
  ]

  private static let boxes: [ProgramProfile.SideColumn] = [
    .choices("_"), .ending("_quality"), .ending("_review"), .ending("_verified"),
  ]

  /// FormScanner writes `;`, and the name of a picture first; its headings are those of the user's language.
  static let formScanner = ProgramProfile(name: "FormScanner", names: .bracketedGroup)

  /// altPaper writes -1 for a blank. -9999 stands for several marks and for one that it cannot read; which of the
  /// two, nobody can tell, so that it is unreadable: the state that claims nothing.
  static let altPaper = ProgramProfile(
    name: "altPaper", marks: ["-1": .blank, "-9999": .declared(.unreadable)])
}
