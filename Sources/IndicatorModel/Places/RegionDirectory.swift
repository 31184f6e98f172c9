// SPDX-License-Identifier: Apache-2.0

/// Places found by their official codes, never by name.
public struct RegionDirectory: Hashable, Sendable {
  private let byCode: [String: Region]
  private let byParent: [String: [Region]]

  /// A directory of these places.
  public init(_ regions: [Region]) {
    byCode = Dictionary(regions.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    byParent = Dictionary(grouping: regions.filter { $0.parentCode != nil }) { $0.parentCode ?? "" }
      .mapValues { $0.sorted { $0.code < $1.code } }
  }

  /// The place of a code; nil where there is none.
  public func region(_ code: String) -> Region? { byCode[code] }

  /// The desa of a kecamatan in the order of their codes; kelurahan are none (reading A12).
  public func villages(of kecamatan: String) -> [Region] {
    (byParent[kecamatan] ?? []).filter { $0.level == .desa }
  }

  /// The kecamatan of a kabupaten in the order of their codes.
  public func kecamatan(of kabupaten: String) -> [Region] {
    (byParent[kabupaten] ?? []).filter { $0.level == .kecamatan }
  }

  /// The code of a desa or kelurahan as it is kept, `35.08.10.2001`, from that or from its ten digits alone.
  /// - Returns: nil for any other text.
  public static func villageCode(_ text: some StringProtocol) -> String? {
    let digits = text.utf8.filter { $0 != UInt8(ascii: ".") }
    guard digits.count == 10, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    let plain = String(decoding: digits, as: UTF8.self)
    var code = ""
    for (place, digit) in plain.enumerated() {
      if place == 2 || place == 4 || place == 6 { code.append(".") }
      code.append(digit)
    }
    return text == plain || text == code ? code : nil
  }
}
