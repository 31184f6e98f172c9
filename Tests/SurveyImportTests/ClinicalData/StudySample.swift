// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport

/// The model form as a study in CDISC ODM, as REDCap writes it unless a test says otherwise.
struct StudySample {
  var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
  var root = """
    <ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" xmlns:redcap="https://projectredcap.org" ODMVersion="1.3.1" \
    FileType="Snapshot" SourceSystem="REDCap">
    """
  /// The codes of the four options, worst first.
  var codes = ["1", "2", "3", "4"]
  /// Attributes of the item of question 9.
  var ninth = ""
  /// Items after the nine questions.
  var more = ""
  var moreReferences = ""
  var hasMetadata = true
  var data: String

  static let questions = ModelQuestionnaire.skm2017.questions

  var xml: String {
    let references = (1...9).map { "<ItemRef ItemOID=\"u\($0)\" Mandatory=\"No\"/>" }.joined()
    let items = Self.questions.map { question in
      """
      <ItemDef OID="u\(question.number)" Name="q\(question.number)x" DataType="text"\(question.number == 9 ? ninth : "")>
      <Question><TranslatedText>\(question.text)</TranslatedText></Question><CodeListRef CodeListOID="u\(question.number).choices"/></ItemDef>
      """
    }.joined(separator: "\n")
    let lists = Self.questions.map { question in
      let options = zip(codes, question.options).map { code, option in
        "<CodeListItem CodedValue=\"\(code)\"><Decode><TranslatedText xml:lang=\"en\">Option \(option.value)</TranslatedText>"
          + "<TranslatedText xml:lang=\"id\">\(option.text)</TranslatedText></Decode></CodeListItem>"
      }.joined()
      return
        "<CodeList OID=\"u\(question.number).choices\" Name=\"x\" DataType=\"text\">\(options)</CodeList>"
    }.joined()
    let metadata = """
      <Study OID="SKM"><GlobalVariables/><MetaDataVersion OID="m1" Name="SKM">
      <FormDef OID="Form.skm" Name="Kuesioner" Repeating="No" redcap:FormName="skm"><ItemGroupRef ItemGroupOID="g" Mandatory="No"/></FormDef>
      <FormDef OID="Form.profil" Name="Profil" Repeating="No" redcap:FormName="profil"><ItemGroupRef ItemGroupOID="p" Mandatory="No"/></FormDef>
      <ItemGroupDef OID="g" Name="g" Repeating="No">\(references)\(moreReferences)<ItemRef ItemOID="skm_complete" Mandatory="No"/></ItemGroupDef>
      <ItemGroupDef OID="p" Name="p" Repeating="No"><ItemRef ItemOID="jk" Mandatory="No"/><ItemRef ItemOID="nama" Mandatory="No"/></ItemGroupDef>
      \(items)
      <ItemDef OID="jk" Name="jk" DataType="text"><Question><TranslatedText>&lt;b&gt;Jenis kelamin&lt;/b&gt;</TranslatedText></Question><CodeListRef CodeListOID="jk.choices"/></ItemDef>
      <ItemDef OID="nama" Name="nama" DataType="text"><Question><TranslatedText>Nama lengkap</TranslatedText></Question></ItemDef>
      <ItemDef OID="skm_complete" Name="skm_complete" DataType="text" redcap:FieldType="select"/>\(more)
      \(lists)<CodeList OID="jk.choices" Name="jk" DataType="text"><CodeListItem CodedValue="0"><Decode><TranslatedText>Perempuan</TranslatedText></Decode></CodeListItem></CodeList>
      </MetaDataVersion></Study>
      """
    return """
      \(head)
      \(root)
      \(hasMetadata ? metadata : "")
      <ClinicalData StudyOID="SKM" MetaDataVersionOID="m1">
      \(data)
      </ClinicalData></ODM>

      """
  }

  /// A form with answers to the nine questions: a code, `-` for an empty value, `n` for no element.
  static func form(_ answers: String, status: String? = "2", more: String = "", repeat key: String = "1")
    -> String
  {
    let items = answers.enumerated().map { index, answer in
      answer == "n"
        ? "" : "<ItemData ItemOID=\"u\(index + 1)\" Value=\"\(answer == "-" ? "" : String(answer))\"/>"
    }.joined()
    let complete = status.map { "<ItemData ItemOID=\"skm_complete\" Value=\"\($0)\"/>" } ?? ""
    return """
      <FormData FormOID="Form.skm" FormRepeatKey="\(key)"><ItemGroupData ItemGroupOID="g" ItemGroupRepeatKey="1">\(items)\(more)\(complete)</ItemGroupData></FormData>
      """
  }

  static func subject(_ key: String, _ forms: String) -> String {
    "<SubjectData SubjectKey=\"\(key)\">\n\(forms)\n</SubjectData>"
  }
}
