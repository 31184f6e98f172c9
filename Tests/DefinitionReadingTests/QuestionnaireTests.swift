// SPDX-License-Identifier: Apache-2.0
import DefinitionReading
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct QuestionnaireTests {
  private func model() throws -> Questionnaire {
    try #require(try TestDefinitions.library().questionnaire("skm-2017"))
  }

  @Test func `question 8 feeds U9 and question 9 feeds U8`() throws {
    let questions = try model().questions
    #expect(questions.map(\.elementCode) == ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U9", "U8"])
    #expect(questions[7].text == "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana")
    #expect(questions[8].text == "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan")
  }

  @Test func `the elements stand in the order of the regulation`() throws {
    let elements = try model().elements
    #expect(elements.map(\.code) == (1...9).map { "U\($0)" })
    #expect(elements[7].name == "Penanganan Pengaduan, Saran dan Masukan")
    #expect(elements[8].name == "Sarana dan Prasarana")
    #expect(elements.allSatisfy { $0.isAsked && !$0.englishName.isEmpty })
  }

  @Test(arguments: [
    (1, ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]),
    (2, ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"]),
    (3, ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"]),
    (4, ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"]),
    (5, ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"]),
    (6, ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"]),
    (7, ["Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah"]),
    (8, ["Buruk", "Cukup", "Baik", "Sangat baik"]),
    (9, ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"]),
  ])
  func `options are as printed, a to d, 1 to 4`(number: Int, texts: [String]) throws {
    let question = try model().questions[number - 1]
    #expect(question.number == number)
    #expect(question.options.map(\.text) == texts)
    #expect(question.options.map(\.letter) == ["a", "b", "c", "d"])
    #expect(question.options.map(\.value) == [1, 2, 3, 4])
  }

  @Test func `ages fall into the bands that were decided`() throws {
    let age = try #require(try model().profileFields.first { $0.id == "age" })
    #expect(age.kind == .age)
    #expect(age.options.compactMap(\.ages?.lowerBound) == [0, 18, 26, 36, 46, 56])
    #expect(age.options.compactMap(\.ages?.upperBound).dropLast() == [17, 25, 35, 45, 55])
  }

  @Test(arguments: [
    ("sex", "L", "L"), ("sex", "P", "P"), ("sex", "Laki-laki", "L"), ("sex", "PEREMPUAN", "P"),
    ("education", "SD", "SD"), ("education", "sma / smk", "SMA"), ("education", "D-III", "Diploma"),
    ("education", "D1", "Diploma"), ("education", "D4", "Diploma"), ("education", "Diploma", "Diploma"),
    ("education", "S1", "S1"), ("education", "Non Pendidikan", "NON"), ("education", "S3", "S3"),
    ("occupation", "PNS", "PNS"), ("occupation", "wiraswasta", "WIRAUSAHA"), ("occupation", "TNI", "TNI"),
    ("occupation", "Karyawan Swasta", "SWASTA"), ("occupation", "Ibu Rumah Tangga", "LAINNYA"),
  ])
  func `a profile cell as people write it means one option`(field: String, cell: String, code: String) throws
  {
    let field = try #require(try model().profileFields.first { $0.id == field })
    let found = field.options.filter { option in
      ([option.code, option.label, option.englishLabel] + option.aliases)
        .contains { FoldedText($0) == FoldedText(cell) }
    }
    #expect(found.map(\.code) == [code])
  }

  @Test(arguments: [
    ("TANGGAL", FieldKey.date), ("Tgl. Survei", .date), ("submitdate", .date), ("Survey date", .date),
    ("JAM", .hour), ("Jam Survei", .hour), ("Unit Pelayanan", .unit), ("unit", .unit),
    ("Service unit", .unit),
    ("Jenis layanan yang diterima", .service), ("Service", .service), ("SARAN", .remark),
    ("Remarks", .remark),
    ("periode", .round), ("Round", .round), ("NO", .number), ("No. Resp", .number), ("responden", .number),
    ("_uuid", .strongID), ("meta/instanceID", .strongID), ("Nomor Seri", .strongID),
  ])
  func `a heading in either language names its column`(heading: String, key: FieldKey) throws {
    let aliases = try model().fieldAliases
    let found = aliases.filter { $0.value.contains { FoldedText($0) == FoldedText(heading) } }.keys
    #expect(Array(found) == [key])
  }

  @Test(arguments: [
    "Nama", "NIK", "Alamat", "No. HP", "Telepon", "E-mail", "IP Address", "Device ID", "Username", "Token",
    "GPS",
    "Foto", "Tanda Tangan", "Nomor KTP",
  ])
  func `personal columns are named`(heading: String) throws {
    #expect(try model().personalAliases.contains { FoldedText($0) == FoldedText(heading) })
  }

  @Test func `it names its legal basis and a rulebook with the same elements`() throws {
    let library = try TestDefinitions.library()
    let model = try model()
    let rulebook = try #require(try library.rulebook(model.rulebookID))
    #expect(rulebook.elements == model.elements)
    #expect(model.legalBasis.contains("Nomor 14 Tahun 2017"))
    #expect(!model.legalBasis.contains("  "))
    #expect(model.tallyShape.partsPerUnit == 1)
  }

  @Test func `the form that tests carry in code says nothing that this one does not say`() throws {
    let model = try model()
    let twin = ModelQuestionnaire.skm2017
    #expect(twin.id == model.id && twin.rulebookID == model.rulebookID)
    #expect(twin.elements.map(\.name) == model.elements.map(\.name))
    for (inCode, inFile) in zip(twin.questions, model.questions) {
      #expect(inCode.number == inFile.number && inCode.elementCode == inFile.elementCode)
      #expect(inCode.text == inFile.text && inCode.options == inFile.options)
      #expect(missing(inCode.aliases, from: inFile.aliases) == [])
    }
    #expect(twin.profileFields.map(\.id) == model.profileFields.map(\.id))
    for (inCode, inFile) in zip(twin.profileFields, model.profileFields) {
      #expect(inCode.kind == inFile.kind && inCode.title == inFile.title)
      #expect(missing(inCode.aliases, from: inFile.aliases) == [])
    }
    for (key, aliases) in twin.fieldAliases {
      #expect(missing(aliases, from: model.fieldAliases[key] ?? []) == [])
    }
    #expect(missing(twin.personalAliases, from: model.personalAliases) == [])
  }

  private func missing(_ words: [String], from known: [String]) -> [String] {
    let folded = Set(known.map { FoldedText($0) })
    return words.filter { !folded.contains(FoldedText($0)) }
  }

  @Test func `an unknown id is nil, also when it looks like a path`() throws {
    let library = try TestDefinitions.library()
    #expect(try library.questionnaire("skm-1999") == nil)
    #expect(try library.questionnaire("../Questionnaires/skm-2017") == nil)
    #expect(try library.questionnaireIDs().contains("skm-2017"))
  }
}
