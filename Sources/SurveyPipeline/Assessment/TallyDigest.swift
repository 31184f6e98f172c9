// SPDX-License-Identifier: Apache-2.0
import Crypto
import SurveyModel

/// What ties a printed figure to the counts that it was made from.
enum TallyDigest {
  /// SHA-256 over `Tally.canonicalText`, in small hexadecimal letters.
  static func text(of tally: Tally) -> String {
    SHA256.hash(data: Array(tally.canonicalText.utf8))
      .map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
