// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport

/// The model form as a Triple-S survey: a serial, a date, an hour, sex, nine questions, a remark.
struct TripleSSample {
  var version = "2.0"
  /// Attributes of `record` beside its ident.
  var record = ""
  var doctype = ""
  /// The options of every question; nil for the questionnaire's own with the codes 1 to 4.
  var options: [(code: String, score: String?, text: String)]?
  /// Texts for the labels instead of the questionnaire's.
  var label: (Question) -> String = { $0.text }
  /// Variables after the others.
  var more = ""
  /// How a variable of the nine is declared beside its options.
  var isCSV = false

  static let questions = ModelQuestionnaire.skm2017.questions

  /// The metadata. Fixed places: 1-4 serial, 5-12 date, 13-18 time, 19 sex, 20-28 questions, 29-58 remark.
  var sss: String {
    let variables =
      variable(
        1, "quantity", "RESP", "Responden", 1...4, use: " use=\"serial\"",
        body: "<values><range from='1' to='9999'/></values>")
      + variable(2, "date", "TGL", "Tanggal", 5...12) + variable(3, "time", "JAM", "Jam", 13...18)
      + variable(
        4, "single", "JK", "Jenis Kelamin", 19...19,
        body: "<values><value code='1'>Laki-laki</value><value code='2'>Perempuan</value></values>")
      + Self.questions.map { question in
        variable(
          4 + question.number, "single", "V\(question.number)", label(question),
          (19 + question.number)...(19 + question.number), body: "<values>\(values(question))</values>")
      }.joined()
      + variable(14, "character", "SARAN", "Saran", 29...58, body: "<size>30</size>") + more
    return """
      <?xml version="1.0" encoding="ISO-8859-1"?>\(doctype)
      <sss version="\(version)">
      <survey><name>SKM</name><title>Survei<br/>Kepuasan</title>
      <record ident="V"\(record)>
      \(variables)
      </record></survey></sss>

      """
  }

  /// One variable; for CSV its number is its field.
  func variable(
    _ ident: Int, _ type: String, _ name: String, _ label: String, _ places: ClosedRange<Int>,
    use: String = "",
    body: String = ""
  ) -> String {
    let position =
      isCSV
      ? "<position start='\(ident)'/>"
      : "<position start='\(places.lowerBound)' finish='\(places.upperBound)'/>"
    return """
      <variable ident="\(ident)" type="\(type)"\(use)><name>\(name)</name><label>\(label)</label>\(position)\(body)</variable>

      """
  }

  private func values(_ question: Question) -> String {
    let own = options ?? question.options.map { (String($0.value), nil, $0.text) }
    return own.map { option in
      let score = option.score.map { " score='\($0)'" } ?? ""
      return "<value code='\(option.code)'\(score)>\(option.text)</value>"
    }.joined()
  }

  /// A fixed record.
  static func line(
    _ serial: Int, _ answers: String, date: String = "20240305", time: String = "093000", sex: String = "2",
    remark: String = ""
  ) -> String {
    let padded = answers.padding(toLength: 9, withPad: " ", startingAt: 0)
    let number = String(repeating: "0", count: 4 - String(serial).count) + String(serial)
    let fixed =
      date.padding(toLength: 8, withPad: " ", startingAt: 0)
      + time.padding(toLength: 6, withPad: " ", startingAt: 0)
    return number + fixed + sex + padded + remark.padding(toLength: 30, withPad: " ", startingAt: 0) + "\r\n"
  }
}

/// Reads metadata with data beside them.
func read(
  sss: String, data: [UInt8], name: String = "survei.asc", mapping: String? = nil,
  extra: [String: String] = [:]
) throws -> ReadFile {
  let folder = try TemporaryFolder(["survei.sss": sss].merging(extra) { first, _ in first })
  try folder.write(name, data)
  let mappingFile = try mapping.map { try TemporaryFile($0, name: "pemetaan.csv") }
  defer { withExtendedLifetime((folder, mappingFile)) {} }
  return try read(path: folder.path + "/survei.sss", mappingFile: mappingFile?.path)
}

func read(sss: String, data: String, name: String = "survei.asc", mapping: String? = nil) throws -> ReadFile {
  try read(sss: sss, data: Array(data.utf8), name: name, mapping: mapping)
}

/// The error that reading ends with; nil where it can be read.
func error(sss: String, data: String, name: String = "survei.asc", extra: [String: String] = [:])
  -> SurveyImportError?
{
  do {
    _ = try read(sss: sss, data: Array(data.utf8), name: name, extra: extra)
    return nil
  } catch { return error as? SurveyImportError }
}
