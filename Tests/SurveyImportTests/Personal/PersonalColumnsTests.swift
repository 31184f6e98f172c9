// SPDX-License-Identifier: Apache-2.0
import SurveyImport
import SurveyTestSupport
import Testing

struct PersonalColumnsTests {
  let columns = PersonalColumns(ModelQuestionnaire.skm2017)

  @Test(arguments: [
    "Nama", "NAMA RESPONDEN", "Nama Lengkap (opsional)", "NIK", "No. KTP", "Nomor KTP", "Alamat",
    "Alamat Rumah",
    "Telepon", "No. Telp", "No HP", "HP", "No. WA", "WhatsApp", "E-mail", "Email Address", "IP Address",
    "ipaddr",
    "deviceid", "username", "Token", "_gps_latitude", "Lokasi", "Foto", "Tanda Tangan", "Name", "First name",
    "Respondent name", "Tanggal Lahir", "1. Nama", "phonenumber",
  ])
  func `headings of personal data are known`(_ heading: String) {
    #expect(columns.isPersonal(heading))
  }

  @Test(arguments: [
    "Nama Unit", "Nama Unit Pelayanan", "Nama Layanan", "Nama Instansi", "Nama Kolom", "Unit name",
    "Service name", "Unit",
    "Layanan", "Kecamatan", "Umur", "Saran", "Status", "U1", "Kode", "Kewarganegaraan", "Whatever",
    "Dinamika",
  ])
  func `headings of units and services are not personal`(_ heading: String) {
    #expect(!columns.isPersonal(heading))
  }
}
