// SPDX-License-Identifier: Apache-2.0

/// What the library cannot write into a PDF: the language, the mark that it is tagged, the words of its figures, and its
/// day in the form that the standard asks for.
///
/// PDF allows for this: a file may be followed by newer versions of some of its objects (ISO 32000-1, 7.5.6). What the
/// library wrote stays untouched, byte for byte.
struct PDFSupplement {
  /// The code of the language.
  let language: String
  /// The day that it bears, `2024-07-05`; nil for none.
  let day: String?
  /// The words of the figures, in the order in which they were drawn.
  let alternatives: [String]

  /// The file with its supplement.
  /// - Throws: `refused` for a file in another shape than the library's.
  func added(to file: [UInt8]) throws(PageDrawingError) -> [UInt8] {
    guard let table = ObjectTable(file) else { throw PageDrawingError(.refused) }
    let figures = alternatives.isEmpty ? [] : table.figures()
    guard figures.count == alternatives.count else { throw PageDrawingError(.refused) }
    var changed: [(number: Int, text: [UInt8])] = []
    for (number, alternative) in zip(figures, alternatives) {
      guard let text = table.object(number, adding: "   /Alt \(Self.hex(alternative))\n") else {
        throw PageDrawingError(.refused)
      }
      changed.append((number, text))
    }
    let facts = """
         /Lang (\(Self.code(language)))
         /MarkInfo << /Marked true >>
         /ViewerPreferences << /DisplayDocTitle true >>

      """
    if let day {
      let time = "(D:\(day.filter(\.isNumber))000000Z)"
      let dates = "   /CreationDate \(time)\n   /ModDate \(time)\n"
      guard let info = table.object(table.info, adding: dates) else { throw PageDrawingError(.refused) }
      changed.append((table.info, info))
    }
    guard let catalogue = table.object(table.root, adding: facts) else { throw PageDrawingError(.refused) }
    changed.append((table.root, catalogue))
    return table.file(followedBy: changed.sorted { $0.number < $1.number })
  }

  /// A text as PDF writes any text: UTF-16 in hexadecimal digits.
  private static func hex(_ text: String) -> String {
    var result = "<FEFF"
    for unit in text.utf16 {
      let digits = String(unit, radix: 16, uppercase: true)
      result += String(repeating: "0", count: 4 - digits.count) + digits
    }
    return result + ">"
  }

  private static func code(_ language: String) -> String {
    String(
      language.unicodeScalars.filter { $0.isASCII && ($0.properties.isAlphabetic || $0 == "-") }.map(
        Character.init))
  }
}

/// Where the objects of a file of the library stand.
private struct ObjectTable {
  let file: [UInt8]
  /// Where each object begins; 0 for none.
  private let starts: [Int]
  private let tableStart: Int
  /// The number of the catalogue.
  let root: Int
  /// The number of what the document is about.
  let info: Int

  init?(_ file: [UInt8]) {
    self.file = file
    guard let word = Self.last("startxref\n", in: file),
      let start = Self.number(file, word + 10), start < file.count,
      Self.stands("xref\n0 ", in: file, at: start), let count = Self.number(file, start + 7),
      let lines = Self.after("\n", in: file, from: start + 7), lines + count * 20 <= file.count
    else { return nil }
    starts = (0..<count).map { index in
      let line = lines + index * 20
      return file[line + 17] == UInt8(ascii: "n") ? Self.number(file, line) ?? 0 : 0
    }
    tableStart = start
    let trailer = lines + count * 20
    guard let rootWord = Self.after("/Root ", in: file, from: trailer),
      let root = Self.number(file, rootWord),
      let infoWord = Self.after("/Info ", in: file, from: trailer), let info = Self.number(file, infoWord)
    else { return nil }
    self.root = root
    self.info = info
  }

  /// The numbers of the figures in the order in which they were opened.
  func figures() -> [Int] {
    starts.indices.filter { number in
      guard starts[number] > 0, let body = Self.after(" obj\n", in: file, from: starts[number]) else {
        return false
      }
      return Self.stands("<< /Type /StructElem\n   /S /Figure\n", in: file, at: body)
    }
  }

  /// An object with lines added to its dictionary; nil where it is none.
  func object(_ number: Int, adding lines: String) -> [UInt8]? {
    guard starts.indices.contains(number), starts[number] > 0,
      let end = Self.after("\nendobj", in: file, from: starts[number])
    else { return nil }
    var text = Array(file[starts[number]..<end - 7])
    while text.last == UInt8(ascii: "\n") || text.last == UInt8(ascii: " ") { text.removeLast() }
    guard text.suffix(2) == [UInt8(ascii: ">"), UInt8(ascii: ">")] else { return nil }
    text.removeLast(2)
    return text + Array("\(lines)>>\nendobj\n".utf8)
  }

  /// The file with newer versions of some of its objects behind it.
  func file(followedBy objects: [(number: Int, text: [UInt8])]) -> [UInt8] {
    var result = file
    if result.last != UInt8(ascii: "\n") { result.append(UInt8(ascii: "\n")) }
    var table = "xref\n"
    for (number, text) in objects {
      let place = String(result.count)
      table +=
        "\(number) 1\n" + String(repeating: "0", count: max(0, 10 - place.count)) + place + " 00000 n \n"
      result += text
    }
    let start = result.count
    table += """
      trailer
      << /Size \(starts.count)
         /Root \(root) 0 R
         /Info \(info) 0 R
         /Prev \(tableStart)
      >>
      startxref
      \(start)
      %%EOF

      """
    return result + Array(table.utf8)
  }

  private static func stands(_ word: String, in file: [UInt8], at start: Int) -> Bool {
    let word = word.utf8
    return start >= 0 && start + word.count <= file.count
      && file[start..<start + word.count].elementsEqual(word)
  }

  /// The place behind the first such word from a place on.
  private static func after(_ word: String, in file: [UInt8], from start: Int) -> Int? {
    let bytes = Array(word.utf8)
    guard start >= 0, file.count >= bytes.count else { return nil }
    var index = start
    while index <= file.count - bytes.count {
      if file[index] == bytes[0], stands(word, in: file, at: index) { return index + bytes.count }
      index += 1
    }
    return nil
  }

  private static func last(_ word: String, in file: [UInt8]) -> Int? {
    var index = file.count - word.utf8.count
    let stop = max(0, index - 1_024)
    while index >= stop {
      if stands(word, in: file, at: index) { return index }
      index -= 1
    }
    return nil
  }

  /// The whole number whose digits stand at a place.
  private static func number(_ file: [UInt8], _ start: Int) -> Int? {
    var value = 0
    var index = start
    while index < file.count, index < start + 12,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(file[index])
    {
      value = value * 10 + Int(file[index] - UInt8(ascii: "0"))
      index += 1
    }
    return index > start ? value : nil
  }
}
