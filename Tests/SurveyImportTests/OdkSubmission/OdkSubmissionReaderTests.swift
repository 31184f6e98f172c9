// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct OdkSubmissionReaderTests {
  private func answers(_ form: RawForm) -> [String?] { (0..<9).map { form.cell(.question($0))?.text ?? nil } }

  @Test func `one submission is one form with its id and its places`() throws {
    let file = try read(
      Submission.text("43434343-", id: "f-1", more: "\n<end>2024-03-05T10:00:00.000+07:00</end>"))
    #expect(file.header.format == "odk-submission")
    #expect(file.header.order == .question)
    #expect(file.header.dialect.map(\.name) == ["container", "form", "formVersion", "submissions"])
    let form = try #require(file.forms.first)
    #expect(file.forms.count == 1)
    #expect(answers(form) == ["4", "3", "4", "3", "4", "3", "4", "3", ""])
    #expect(form.strongID == "f-1")
    #expect(form.deprecatedID == nil)
    #expect(form.cell(.date)?.text == "2024-03-05T10:00:00.000+07:00")
    #expect(form.cell(.date)?.line == 3)
    #expect(form.line == 2 && form.part == nil)
  }

  @Test func `an absent field was not asked, an empty one or one of spaces is blank`() throws {
    let text = Submission.text("4n-343434").replacing("<p4>3</p4>", with: "<p4> \n </p4>")
    let form = try #require(try read(text).forms.first)
    #expect(form.layout.index(of: .question(1)) == nil)
    #expect(form.cell(.question(2))?.text == "")
    #expect(form.cell(.question(3))?.text?.allSatisfy(\.isWhitespace) == true)
    let both = try read(folder: ["a.xml": text, "b.xml": Submission.text(id: "b")])
    #expect(both.texts(.question(1)) == [nil, "3"])
  }

  @Test func `an element that no submission asks is told, not guessed`() throws {
    #expect(try read(Submission.text("434343nn4")).arguments(.questionAbsent) == [["U7, U9"]])
    #expect(try read(Submission.text("n3434343n")).arguments(.questionAbsent) == [["U1, U8"]])
    #expect(try read(Submission.text()).arguments(.questionAbsent) == [])
  }

  @Test(arguments: [
    "<d xmlns='urn:my:form' id='f'>%<meta><instanceID>x</instanceID></meta></d>",
    "<d id='f'>%<orx:meta xmlns:orx='http://openrosa.org/xforms'><orx:instanceID>x</orx:instanceID></orx:meta></d>",
    "<d id='f'>%<orx:meta><orx:instanceID>x</orx:instanceID></orx:meta></d>",
    "<n:d xmlns:n='urn:n' id='f'>%<n0:meta xmlns:n0='urn:m'><n0:instanceID>uuid:x</n0:instanceID></n0:meta></n:d>",
    "<d id='f' instanceID='uuid:x' xmlns='http://opendatakit.org/submissions'>%</d>",
    "<d instanceID='uuid:x'>%</d>",
    "<d>%<meta><instanceID> uuid:x\n</instanceID></meta></d>",
    "<d id='f' orx:instanceID='x'>%</d>",
    "<submission xmlns='http://opendatakit.org/submissions'><data><d id='f'>%<meta><instanceID>x</instanceID></meta></d>"
      + "</data><mediaFile><filename>a.jpg</filename></mediaFile></submission>",
  ])
  func `namespaces, prefixes and wrappers change nothing`(_ shape: String) throws {
    let fields = (1...9).map { "<p\($0)>\($0 % 4 + 1)</p\($0)>" }.joined()
    let file = try read(shape.replacing("%", with: fields))
    let form = try #require(file.forms.first)
    #expect(file.forms.count == 1)
    #expect(form.strongID == "x")
    #expect(answers(form) == (1...9).map { String($0 % 4 + 1) })
    let isUndeclared = shape.contains("orx:") && !shape.contains("xmlns:orx")
    #expect(file.arguments(.prefixUndeclared) == (isUndeclared ? [["orx", "1"]] : []))
  }

  @Test func `a submission without an id is told, and known by its place only`() throws {
    let file = try read(Submission.text(id: nil))
    #expect(file.forms.map(\.strongID) == [nil])
    #expect(file.arguments(.submissionWithoutID) == [["1"]])
    #expect(
      try read(Submission.text(id: nil, more: "<formhub><uuid>abc</uuid></formhub>")).forms[0].strongID == nil
    )
  }

  @Test func `an edit names the version that it replaces, and none replaces itself`() throws {
    let edit = try read(Submission.text(id: "b", replacing: "a")).forms[0]
    #expect(edit.strongID == "b" && edit.deprecatedID == "a")
    #expect(try read(Submission.text(id: "a", replacing: "a")).forms[0].deprecatedID == nil)
  }

  @Test func `several choices of one question are several marks, whatever the choices are called`() throws {
    let names = Submission.text("*43434343", more: "")
      .replacing("<p2>4</p2>", with: "<p2>sangat_mudah mudah</p2>")
      .replacing("<p3>3</p3>", with: "<p3>a b</p3>").replacing("<p4>4</p4>", with: "<p4>Sangat murah</p4>")
    let form = try #require(try read(names).forms.first)
    #expect(
      (0..<4).map { form.cell(.question($0))?.declared } == [
        .multipleMarks, .multipleMarks, .multipleMarks, nil,
      ])
  }

  @Test func `a question that comes twice is told, and never the last value alone`() throws {
    let file = try read(
      Submission.text("44444444n", more: "<r><p9>4</p9><age>30</age></r><r><p9>1</p9><age>31</age></r>"))
    let form = try #require(file.forms.first)
    #expect(form.cell(.question(8))?.text == "4 1")
    #expect(form.cell(.question(8))?.declared == .multipleMarks)
    #expect(form.cell(.profile(1))?.text == "30 / 31")
    #expect(file.arguments(.fieldRepeated) == [["r/p9", "1"], ["r/age", "1"]])
  }

  @Test func `of two groups with one question each, the one that was asked counts`() throws {
    let ktp = Submission.text("4444444nn", id: "1", more: "<ktp><p8>3</p8><p9>2</p9></ktp>")
    let kk = Submission.text("4444444nn", id: "2", more: "<kk><p8>1</p8><p9/></kk>")
    let file = try read(folder: ["1.xml": ktp, "2.xml": kk])
    #expect(file.texts(.question(7)) == ["3", "1"])
    #expect(file.texts(.question(8)) == ["2", ""])
    #expect(file.arguments(.fieldRepeated) == [])
    #expect(file.header.layout.headings.contains("ktp/p8, kk/p8"))
  }

  @Test func `the order of U8 and U9 is settled as in tables`() throws {
    let bare = Submission.text().replacing("<p", with: "<u").replacing("</p", with: "</u")
    let unsettled = try read(bare)
    #expect(unsettled.header.order == .unsettled)
    #expect(unsettled.arguments(.orderUnsettled) == [[]])
    #expect(unsettled.header.layout.fields.suffix(2) == [.question(8), .question(7)])
    let chosen = try read(bare, order: .question)
    #expect(chosen.header.order == .question)
    #expect(chosen.header.layout.fields.suffix(2) == [.question(7), .question(8)])
    let words = bare.replacing("u8>", with: "u8_penanganan_pengaduan>").replacing(
      "u9>", with: "u9_sarana_prasarana>")
    #expect(try read(words).header.order == .element)
    #expect(try read(words).header.layout.fields.suffix(2) == [.question(8), .question(7)])
    let spelled = bare.replacing("u8>", with: "unsur8>").replacing("u9>", with: "unsur_9>")
    #expect(try read(spelled).header.layout.fields.suffix(2) == [.question(8), .question(7)])
    let elements = try read(bare, order: .element)
    #expect(elements.findings.map(\.rule).contains(.orderUnsettled) == false)
  }

  @Test func `a mapping file decides over every name, with or without groups`() throws {
    let text = Submission.text("4444444nn", more: "<g><x>1</x></g><h><x>2</x></h><u8>3</u8>")
    let file = try read(text, mapping: "heading,field\ng/x,Q8\nh/x,Q9\nu8,-\nnowhere,age\n")
    #expect(file.forms[0].cell(.question(7))?.text == "1")
    #expect(file.forms[0].cell(.question(8))?.text == "2")
    #expect(file.header.order == .question)
    #expect(file.arguments(.mappedFieldAbsent) == [["nowhere", "5"]])
  }

  @Test func `personal fields are dropped by name and nothing of them is kept`() throws {
    let more =
      "<nama>Budi</nama><no_hp>081234567890</no_hp><deviceid>imei</deviceid><username>ani</username>"
      + "<lokasi_gps>-8.1 113.2 0 0</lokasi_gps><foto>1.jpg</foto><warna>merah</warna><saran>hub 0812 3456 7890</saran>"
    let file = try read(
      Submission.text(more: more).replacing("</meta>", with: "<instanceName>Budi</instanceName></meta>"))
    #expect(
      file.arguments(.columnPersonal).flatMap { $0 }
        == ["nama", "no_hp", "deviceid", "username", "lokasi_gps", "foto", "meta/instanceName"])
    #expect(file.arguments(.columnUnmapped) == [["warna"]])
    #expect(file.forms[0].cell(.remark)?.text == "hub ***")
    #expect(file.arguments(.remarksMasked) == [["1"]])
    #expect(!"\(file.forms)".contains("Budi") && !"\(file.findings)".contains("Budi"))
  }

  @Test func `the typed date goes first, then the end, then the day it was opened, then the server's`() throws
  {
    let all = [
      "<tanggal>2024-03-01</tanggal>", "<end>2024-03-02T23:30:00.000+07:00</end>",
      "<today>2024-03-03</today>",
      "<start>2024-03-04T08:00:00.000+07:00</start>",
    ]
    for count in 0...4 {
      let text = Submission.text(
        more: all[count...].reversed().joined(), attributes: " submissionDate='2024-03-05T00:00:00Z'")
      let date = try read(text).forms[0].cell(.date)?.text
      #expect(date?.hasPrefix("2024-03-0\(count + 1)") == true, "\(date ?? "-")")
    }
    let blank = Submission.text(more: "<tanggal> </tanggal>" + all[1])
    #expect(try read(blank).forms[0].cell(.date)?.text == "2024-03-02T23:30:00.000+07:00")
    #expect(try read(Submission.text()).arguments(.columnAbsent) == [["field.date"]])
  }

  @Test(arguments: [
    " encrypted='yes'>",
    "><base64EncryptedKey>abc</base64EncryptedKey><encryptedXmlFile>a.enc</encryptedXmlFile>",
  ])
  func `an encrypted submission is a refused record and never blank`(_ mark: String) throws {
    let text = "<data id='skm' version='1'\(mark)<meta><instanceID>x</instanceID></meta></data>"
    let alone = try read(text)
    #expect(alone.forms.map(\.refusal) == [.encrypted])
    let file = try read(folder: ["a.xml": Submission.text(), "b.xml": text])
    #expect(file.forms.map(\.refusal) == [nil, .encrypted])
    #expect(file.forms[1].cells.allSatisfy { $0.text == nil })
    #expect(file.forms[1].part == "b.xml")
  }

  @Test func `a submission that its server calls unfinished is incomplete`() throws {
    #expect(try read(Submission.text(attributes: " isComplete='false'")).forms[0].isIncomplete)
    #expect(try read(Submission.text(attributes: " isComplete='true'")).forms[0].isIncomplete == false)
  }

  @Test func `a form that feeds no question is refused by its name and its fields`() throws {
    let refusal = error("<a id='kunjungan'><warna>merah</warna><meta><instanceID>x</instanceID></meta></a>")
    #expect(refusal?.message == Message("E161", "kunjungan", "skm-2017", "warna"))
    #expect(error("<a id='kosong'/>")?.message == Message("E161", "kosong", "skm-2017", "-"))
  }

  @Test func `what could lose an answer is refused`() {
    #expect(error("<a id='f'>4<p1>4</p1></a>")?.message.id == "E166")
    #expect(error("<a id='f'><p1>4</p1>4</a>")?.message.id == "E166")
    #expect(error("<a id='f'><p1>4<b/></p1></a>")?.message.id == "E166")
    #expect(error("<a id='f'><p1><b/>4</p1></a>")?.message.id == "E166")
    #expect(error("<a id='f'>4</a>")?.message.id == "E166")
    #expect(error("<!DOCTYPE a SYSTEM 'x'><a id='f'><p1>&x;</p1></a>")?.message.id == "E107")
    #expect(error("<!DOCTYPE a [<!ENTITY x '4'>]><a id='f'><p1>&x;</p1></a>")?.message.id == "E108")
    #expect(
      error("<submission><data><a id='f'><p1>4</p1></a><b id='f'><p1>3</p1></b></data></submission>")?.message
        .id
        == "E164")
    let nested = String(repeating: "<g>", count: 200) + String(repeating: "</g>", count: 200)
    #expect(error("<a id='f'>\(nested)</a>")?.message == Message("E114", "64"))
    let many = (1...5001).map { "<a\($0 % 10)>1</a\($0 % 10)>" }.joined()
    #expect(error("<a id='f'>\(many)</a>")?.message.id == "E163")
  }

  @Test func `cut at any byte a submission is refused or gives the same answers`() throws {
    let text = Submission.text("4-*343434", more: "<g><umur>34</umur></g>\n") + "\n"
    let whole = try read(text).forms
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      let file = try TemporaryFile(bytes[..<count], name: "s.xml")
      let cut = try? read(path: file.path).forms
      #expect(cut == nil || cut == whole, "\(count) bytes")
    }
  }
}
