// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension VillageDocument {
  /// The documents as one text that is the same for the same records: what the digest of an observation of IKU 3 is
  /// taken over (SHA-256 of its bytes in UTF-8).
  ///
  /// The first line is `documents 1`. Then one line for each record, by desa, kind and fiscal year in the order of the
  /// bytes; the versions of one document stay in the order in which they are given, the first receipt first. A day
  /// that is not known is an empty field. Fields are parted by tabs; `\`, tabs and line ends inside a field are written
  /// `\\`, `\t`, `\n`, `\r`; every line ends with a line feed.
  ///
  ///     documents 1
  ///     document<TAB>35.08.10.2001<TAB>RKPDESA<TAB>2025<TAB>2024-09-20<TAB>2024-09-25<TAB>number
  public static func canonicalText(of documents: [VillageDocument]) -> String {
    let lines = documents.enumerated().map { place, document -> (key: [String], place: Int, text: String) in
      let key = [document.villageCode, document.kind.rawValue, String(document.fiscalYear)]
      let rest = [document.enacted?.isoText ?? "", document.received?.isoText ?? "", document.number]
      return (key, place, CanonicalLine.text(["document"] + key + rest))
    }
    let sorted = lines.sorted { left, right in
      left.key == right.key ? left.place < right.place : CanonicalLine.isBefore(left.key, right.key)
    }
    return "documents 1\n" + sorted.map(\.text).joined()
  }
}
