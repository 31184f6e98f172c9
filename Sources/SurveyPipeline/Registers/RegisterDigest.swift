// SPDX-License-Identifier: Apache-2.0
import Crypto
import IndicatorModel

/// What ties the value of an indicator to the records of a register that it was made from.
enum RegisterDigest {
  /// SHA-256 over `FacilitationEvent.canonicalText`, in small hexadecimal letters.
  static func text(of events: [FacilitationEvent]) -> String {
    sha256(FacilitationEvent.canonicalText(of: events))
  }

  /// SHA-256 over `VillageDocument.canonicalText`, in small hexadecimal letters.
  static func text(of documents: [VillageDocument]) -> String {
    sha256(VillageDocument.canonicalText(of: documents))
  }

  /// SHA-256 over the digests of observations, one per line in the order of their units.
  static func text(ofParts observations: [Observation]) -> String {
    let digests = observations.sorted { $0.unitCode < $1.unitCode }.compactMap { observation -> String? in
      guard case .register(let trail) = observation.provenance else { return nil }
      return trail.digest + "\n"
    }
    return sha256(digests.joined())
  }

  private static func sha256(_ text: String) -> String {
    SHA256.hash(data: Array(text.utf8))
      .map { byte in String(byte >> 4, radix: 16) + String(byte & 15, radix: 16) }.joined()
  }
}
