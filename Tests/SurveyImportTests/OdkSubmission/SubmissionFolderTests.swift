// SPDX-License-Identifier: Apache-2.0
import Foundation
import SurveyImport
import SurveyModel
import SurveyTestSupport
import Testing

struct SubmissionFolderTests {
  private func error(folder path: String) -> SurveyImportError? {
    do {
      _ = try read(path: path)
      return nil
    } catch { return error }
  }

  @Test func `a folder is read in the order of its names, as it lies or in folders of instances`() throws {
    let loose = try read(
      folder: [
        "c.xml": Submission.text(id: "3"), "a.xml": Submission.text(id: "1"),
        "b.XML": Submission.text(id: "2"),
      ])
    #expect(loose.forms.map(\.strongID) == ["1", "2", "3"])
    #expect(loose.forms.map(\.record) == [1, 2, 3])
    #expect(loose.forms.map(\.part) == ["a.xml", "b.XML", "c.xml"])
    let nested = try read(
      folder: [
        "instances/uuid2/submission.xml": Submission.text(id: "2"),
        "instances/uuid1/submission.xml": Submission.text(id: "1"),
      ])
    #expect(nested.forms.map(\.strongID) == ["1", "2"])
  }

  @Test
  func `a phone number or an e-mail address in a name is never kept, an id or a date in it is`() throws {
    let names = [
      "Ani 0812-3456-7890.xml", "Budi ani@mail.id.xml", "SKM_2024-03-05_09-30-12.xml",
      "uuid12345678-1234-4123-8123-123456789012/submission.xml",
    ]
    var files = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, Submission.text(id: "id-\($0)")) })
    files["z 081234567890.xml"] = "<data>"
    files["z 081234567891.jpg"] = "x"
    let folder = try TemporaryFolder(files)
    let file = try read(path: folder.path)
    let kept = [
      "Ani ***.xml", "Budi ***", "SKM_2024-03-05_09-30-12.xml",
      "uuid12345678-1234-4123-8123-123456789012/submission.xml", "z ***.xml",
    ]
    #expect(file.forms.map(\.part) == kept)
    let reader = try SurveyFileReader(
      path: folder.path, settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017))
    #expect(reader.members.map(\.name) == kept)
    #expect(
      try SurveyFileReader.manifest(path: folder.path).sha256 == ContainerDigest.sha256(of: reader.members),
      "or the import takes it for a folder that changed")
    #expect(file.arguments(.membersSkipped).contains(["member.attachment", "1", "z ***.jpg"]))
  }

  @Test func `a version is read after the one that it replaces, whatever their names`() throws {
    let file = try read(
      folder: [
        "1.xml": Submission.text(id: "c", replacing: "b"), "2.xml": Submission.text(id: "b", replacing: "a"),
        "3.xml": Submission.text(id: "a"), "4.xml": Submission.text(id: "z"),
        "5.xml": Submission.text(id: "e", replacing: "gone"),
        "6.xml": Submission.text(id: "r", replacing: "s"),
        "7.xml": Submission.text(id: "s", replacing: "r"),
      ])
    let ids = file.forms.compactMap(\.strongID)
    #expect(ids.count == 7)
    #expect(ids.prefix(3) == ["a", "z", "e"])
    let b = try #require(ids.firstIndex(of: "b"))
    let c = try #require(ids.firstIndex(of: "c"))
    #expect(b < c)
  }

  @Test func `pictures, archives, links and other XML are listed and never read`() throws {
    let folder = try TemporaryFolder([
      "a/submission.xml": Submission.text(), "a/foto.jpg": "x", "b.zip": "x",
      "form.xml": "<h:html xmlns:h='urn:h'/>",
      "._a.xml": "x", "a/submission.xml.enc": "x",
    ])
    let outside = try TemporaryFolder(["secret.xml": Submission.text(id: "secret")])
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path + "/link.xml", withDestinationPath: outside.path + "/secret.xml")
    try manager.createSymbolicLink(atPath: folder.path + "/up", withDestinationPath: outside.path)
    let file = try read(path: folder.path)
    #expect(file.forms.map(\.strongID) == ["a"])
    let skipped = file.arguments(.membersSkipped)
    #expect(skipped.contains(["member.link", "2", "link.xml, up"]))
    #expect(skipped.contains(["member.otherXML", "1", "form.xml"]))
    #expect(skipped.contains(["member.archive", "1", "b.zip"]))
    #expect(skipped.contains(["member.attachment", "3", "._a.xml, a/foto.jpg, a/submission.xml.enc"]))
  }

  @Test func `a broken document among good ones is a refused record with its place`() throws {
    let file = try read(
      folder: ["a.xml": Submission.text(), "b.xml": "<data id='skm'>\n<p1>4</p1>", "c.xml": ""])
    #expect(file.forms.map(\.refusal) == [nil, .damaged, .damaged])
    #expect(file.forms[1].part == "b.xml")
    #expect(file.forms[1].line == 2)
    let broken = try TemporaryFolder(["a.xml": "<data id='skm'>\n<p1>4</p1>"])
    #expect(error(folder: broken.path)?.message.id == "E103")
    #expect(error(folder: broken.path)?.place?.text == "kiriman:a.xml:2:11")
  }

  @Test func `submissions of another form are refused records and told`() throws {
    var files = Dictionary(
      uniqueKeysWithValues: (1...3).map { ("\($0).xml", Submission.text(id: "\($0)")) })
    files["9.xml"] = Submission.text(id: "9", form: "skm-lama")
    files["8.xml"] = "<x id='kunjungan'><warna>merah</warna></x>"
    let file = try read(folder: files)
    #expect(file.forms.map(\.refusal) == [nil, nil, nil, .otherQuestionnaire, .otherQuestionnaire])
    #expect(file.arguments(.severalForms) == [["skm", "kunjungan (1), skm-lama (1)"]])
  }

  @Test func `limits are told by their name`() throws {
    let empty = try TemporaryFolder(["foto.jpg": "x"])
    #expect(error(folder: empty.path)?.message.id == "E330")
    let other = try TemporaryFolder(["a.xml": "<h:html xmlns:h='urn:h'/>"])
    #expect(error(folder: other.path)?.message.id == "E162")
    let deep = try TemporaryFolder(["1/2/3/4/5/6/7/8/a.xml": Submission.text()])
    #expect(error(folder: deep.path)?.message.id == "E332")
    let large = try TemporaryFolder(["a.xml": Submission.text()])
    try large.write("b.xml", [UInt8](repeating: 32, count: 8_000_001))
    #expect(error(folder: large.path)?.message.id == "E113")
    #expect(error(folder: large.path)?.place?.sheet == "b.xml")
  }

  @Test func `a folder and a zip of it are the same batch, and pictures do not matter`() throws {
    let files = [
      "instances/1/submission.xml": Submission.text(id: "1"),
      "instances/2/submission.xml": Submission.text(id: "2"),
    ]
    let folder = try TemporaryFolder(files)
    let inner = try TemporaryFolder(["1/submission.xml": Submission.text(id: "1")])
    try inner.write("2/submission.xml", Array(Submission.text(id: "2").utf8))
    let zip = try TemporaryFile(
      ZipMaker(files.map { .init($0.key, $0.value) } + [.init("instances/1/foto.jpg", "x")]).bytes)
    let manifests = try [folder.path, inner.path, zip.path].map { try SurveyFileReader.manifest(path: $0) }
    #expect(Set(manifests.map(\.sha256)).count == 1)
    #expect(Set(manifests.map(\.size)).count == 1)
    try inner.write("2/submission.xml", Array(Submission.text(id: "3").utf8))
    #expect(try SurveyFileReader.manifest(path: inner.path).sha256 != manifests[0].sha256)
    let read = try read(path: zip.path)
    #expect(read.forms.map(\.strongID) == ["1", "2"])
    #expect(read.arguments(.membersSkipped) == [["member.attachment", "1", "instances/1/foto.jpg"]])
  }

  @Test func `a document that changes while the folder is read stops the import`() throws {
    let folder = try TemporaryFolder(["a.xml": Submission.text(), "b.xml": Submission.text(id: "b")])
    var reader = try SurveyFileReader(
      path: folder.path, settings: ImportSettings(questionnaire: ModelQuestionnaire.skm2017))
    try folder.write("b.xml", Array(Submission.text("111111111", id: "b").utf8))
    let first = try reader.next()
    #expect(first?.strongID == "a")
    do {
      _ = try reader.next()
      Issue.record("the changed document was read")
    } catch {
      #expect(error.message.id == "E306")
      #expect(error.place?.text == "kiriman:b.xml")
    }
    let after = try reader.next()
    #expect(after == nil)
  }

  @Test func `the digest is the SHA-256 of one line per document`() {
    let digest = String(repeating: "ab", count: 32)
    let one = [BatchMember(name: "x/a.xml", size: 3, sha256: digest)]
    // printf 'abab…ab 3 a.xml\n' | sha256sum
    #expect(
      ContainerDigest.sha256(of: one) == "aefcf77cd26848b1fd7a4450a3caf2a2f021f6db1dc5f8aeeaf4eba5aa309f71")
    let two = one + [BatchMember(name: "x/y/a.xml", size: 3, sha256: digest)]
    #expect(ContainerDigest.sha256(of: two) == ContainerDigest.sha256(of: two.reversed()))
    #expect(ContainerDigest.sha256(of: two) != ContainerDigest.sha256(of: one))
  }

  @Test(arguments: [
    ("E333", ZipMaker([.init("../a.xml", Submission.text())])),
    ("E333", ZipMaker([.init("a.xml", Submission.text()), .init("C:\\a.xml", "")])),
    ("E334", ZipMaker([.init("a.xml", Array("/etc/passwd".utf8), attributes: 0xA1FF_0000)])),
    ("E335", ZipMaker([.init("a.xml", Submission.text()), .init("a.xml", Submission.text("111111111"))])),
    ("E336", ZipMaker([.init("a.xml", Array(Submission.text().utf8), flags: 0x801)])),
    ("E338", ZipMaker([.init(bomb: "a.xml", bytes: 9_000_000)])),
    ("E330", ZipMaker([.init("a.zip", "x")])),
    ("E330", ZipMaker([])),
    ("E258", ZipMaker([.init("[Content_Types].xml", "<Types/>"), .init("xl/workbook.xml", "<workbook/>")])),
    ("E162", ZipMaker([.init("a.xml", "<h:html xmlns:h='urn:h'/>")])),
  ])
  func `a zip that is not to be trusted is refused by its reason`(id: String, zip: ZipMaker) throws {
    let file = try TemporaryFile(zip.bytes, name: "kiriman.zip")
    #expect(error(folder: file.path)?.message.id == id)
  }

  @Test func `a zip cut at any byte is refused`() throws {
    let zip = ZipMaker([.init("a.xml", Submission.text()), .init("b.xml", Submission.text(id: "b"))]).bytes
    for count in 4..<zip.count {
      let file = try TemporaryFile(zip[..<count], name: "kiriman.zip")
      #expect(error(folder: file.path)?.message.id == "E337", "\(count) bytes")
    }
  }
}
