// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// The nine-question model form in code, so that tests of one room need no definition files.
///
/// Question 8 (facilities) feeds U9 and question 9 (complaints) feeds U8, as on the printed form.
public enum ModelQuestionnaire {
  /// The model form of PermenPANRB 14/2017.
  public static let skm2017 = Questionnaire(
    id: "skm-2017", title: "Survei Kepuasan Masyarakat", legalBasis: "PermenPANRB 14/2017",
    rulebookID: "permenpanrb-14-2017", elements: elements, questions: questions, profileFields: profileFields,
    fieldAliases: fieldAliases, personalAliases: personalAliases)

  private static let elements = [
    Element(code: "U1", name: "Persyaratan", englishName: "Requirements"),
    Element(
      code: "U2", name: "Sistem, Mekanisme, dan Prosedur", englishName: "System, Mechanism and Procedure"),
    Element(code: "U3", name: "Waktu Penyelesaian", englishName: "Completion Time"),
    Element(code: "U4", name: "Biaya/Tarif", englishName: "Fee"),
    Element(
      code: "U5", name: "Produk Spesifikasi Jenis Pelayanan",
      englishName: "Product Specification of the Service"),
    Element(code: "U6", name: "Kompetensi Pelaksana", englishName: "Competence of the Officer"),
    Element(code: "U7", name: "Perilaku Pelaksana", englishName: "Conduct of the Officer"),
    Element(
      code: "U8", name: "Penanganan Pengaduan, Saran dan Masukan",
      englishName: "Handling of Complaints, Suggestions and Input"),
    Element(code: "U9", name: "Sarana dan Prasarana", englishName: "Facilities and Infrastructure"),
  ]

  private static let questions = [
    question(
      1, "U1",
      "Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya",
      ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"], ["Kesesuaian persyaratan"]),
    question(
      2, "U2", "Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini",
      ["Tidak mudah", "Kurang mudah", "Mudah", "Sangat mudah"], ["Prosedur", "Kemudahan prosedur"]),
    question(
      3, "U3", "Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan",
      ["Tidak cepat", "Kurang cepat", "Cepat", "Sangat cepat"], ["Kecepatan waktu", "Waktu pelayanan"]),
    question(
      4, "U4", "Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan",
      ["Sangat mahal", "Cukup mahal", "Murah", "Gratis"], ["Biaya", "Tarif", "Kewajaran biaya"]),
    question(
      5, "U5",
      "Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar "
        + "pelayanan dengan hasil yang diberikan",
      ["Tidak sesuai", "Kurang sesuai", "Sesuai", "Sangat sesuai"], ["Produk", "Produk layanan"]),
    question(
      6, "U6", "Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan",
      ["Tidak kompeten", "Kurang kompeten", "Kompeten", "Sangat kompeten"],
      ["Kompetensi", "Kompetensi petugas"]),
    question(
      7, "U7", "Bagaimana pendapat Saudara perilaku petugas dalam pelayanan terkait kesopanan dan keramahan",
      [
        "Tidak sopan dan ramah", "Kurang sopan dan ramah", "Sopan dan ramah", "Sangat sopan dan ramah",
      ], ["Perilaku", "Perilaku petugas"]),
    question(
      8, "U9", "Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana",
      ["Buruk", "Cukup", "Baik", "Sangat baik"], ["Sarana", "Kualitas sarana dan prasarana"]),
    question(
      9, "U8", "Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan",
      ["Tidak ada", "Ada tetapi tidak berfungsi", "Berfungsi kurang maksimal", "Dikelola dengan baik"],
      ["Pengaduan", "Penanganan pengaduan"]),
  ]

  private static func question(
    _ number: Int, _ element: String, _ text: String, _ options: [String], _ aliases: [String]
  ) -> Question {
    let letters = ["a", "b", "c", "d"]
    return Question(
      number: number, text: text, elementCode: element,
      options: zip(letters, options).enumerated().map { index, option in
        AnswerOption(value: index + 1, letter: option.0, text: option.1)
      }, aliases: aliases)
  }

  private static let profileFields = [
    ProfileField(
      id: "sex", title: "Jenis Kelamin", englishTitle: "Sex", kind: .choice,
      options: [
        option("L", "Laki-laki", "Male", ["laki", "lk", "pria"]),
        option("P", "Perempuan", "Female", ["pr", "wanita"]),
      ], aliases: ["JK", "L/P", "Kelamin", "Gender"]),
    ProfileField(
      id: "age", title: "Usia", englishTitle: "Age", kind: .age,
      options: [
        band("<18", "Di bawah 18", "Under 18", 0...17), band("18-25", "18-25", "18-25", 18...25),
        band("26-35", "26-35", "26-35", 26...35), band("36-45", "36-45", "36-45", 36...45),
        band("46-55", "46-55", "46-55", 46...55), band(">55", "Di atas 55", "Over 55", 56...150),
      ], aliases: ["Umur", "Usia (tahun)"]),
    ProfileField(
      id: "education", title: "Pendidikan", englishTitle: "Education", kind: .choice,
      options: [
        option("NON", "Non Pendidikan", "None", ["tidak sekolah"]), option("SD", "SD", "Primary", []),
        option("SMP", "SMP", "Lower secondary", ["sltp"]),
        option("SMA", "SMA", "Upper secondary", ["slta", "smk"]),
        option("D1", "D1", "Diploma 1", ["di"]), option("D2", "D2", "Diploma 2", ["dii"]),
        option("D3", "D3", "Diploma 3", ["diii", "diploma"]), option("D4", "D4", "Diploma 4", ["div"]),
        option("S1", "S1", "Bachelor", ["sarjana"]), option("S2", "S2", "Master", ["magister"]),
        option("S3", "S3", "Doctor", ["doktor"]),
      ], aliases: ["Pendidikan Terakhir"]),
    ProfileField(
      id: "occupation", title: "Pekerjaan", englishTitle: "Occupation", kind: .choice,
      options: [
        option("PNS", "PNS", "Civil servant", ["asn"]), option("TNI", "TNI", "Armed forces", []),
        option("POLRI", "POLRI", "Police", []),
        option("SWASTA", "Swasta", "Private employee", ["pegawai swasta", "karyawan swasta"]),
        option("WIRAUSAHA", "Wirausaha", "Self-employed", ["wiraswasta"]),
        option("LAINNYA", "Lainnya", "Other", ["lain-lain"]),
      ], aliases: ["Pekerjaan Utama"]),
  ]

  private static func option(_ code: String, _ label: String, _ english: String, _ aliases: [String])
    -> ProfileOption
  {
    ProfileOption(code: code, label: label, englishLabel: english, aliases: aliases)
  }

  private static func band(_ code: String, _ label: String, _ english: String, _ ages: ClosedRange<Int>)
    -> ProfileOption
  {
    ProfileOption(code: code, label: label, englishLabel: english, aliases: [], ages: ages)
  }

  private static let fieldAliases: [FieldKey: [String]] = [
    .date: [
      "Tanggal", "Tanggal Survei", "Tgl", "Tgl Survei", "Timestamp", "Cap waktu", "Date", "end", "submitdate",
    ],
    .hour: ["Jam", "Jam Survei", "Hour"],
    .unit: ["Unit", "Unit Pelayanan", "Nama Unit", "Kode Unit", "Kecamatan", "Service unit"],
    .service: ["Layanan", "Jenis Layanan", "Jenis Pelayanan", "Jenis layanan yang diterima", "Service"],
    .remark: ["Saran", "Saran dan Masukan", "Saran/Masukan", "Kritik dan Saran", "Remark"],
    .round: ["Periode", "Round", "Triwulan", "Semester"],
    .number: ["No", "No. Resp", "Nomor", "No Responden", "Responden", "Nomor Responden"],
    .strongID: ["_uuid", "instanceID", "meta/instanceID", "Nomor Seri", "KEY"],
  ]

  private static let personalAliases = [
    "Nama", "Nama Responden", "Nama Lengkap", "NIK", "No KTP", "Alamat", "Telepon", "No. HP", "WhatsApp",
    "E-mail",
    "Alamat IP", "Perangkat", "Tanda Tangan", "Foto", "GPS",
  ]
}
