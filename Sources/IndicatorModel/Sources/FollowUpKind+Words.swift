// SPDX-License-Identifier: Apache-2.0
import SurveyModel

extension FacilitationEvent.FollowUp.Kind {
  /// The kind that words name, as the decree and offices write them: `Rapat koordinasi`, `Pemenuhan permintaan
  /// dokumen/laporan`, `SK Camat mengenai Tim`, `Berita acara hasil fasilitasi`, or in English.
  /// - Returns: nil for other words.
  public init?(words: some StringProtocol) {
    switch FoldedText(words).description {
    case "rapat koordinasi", "rapat", "rakor", "meeting", "coordination meeting": self = .meeting
    case "pemenuhan permintaan dokumen laporan", "pemenuhan permintaan dokumen",
      "pemenuhan permintaan laporan",
      "pemenuhan permintaan", "pemenuhan dokumen", "pemenuhan laporan", "dokumen laporan", "dokumen",
      "laporan",
      "delivery", "documents", "document delivery":
      self = .delivery
    case "sk camat mengenai tim", "sk camat tentang tim", "sk camat", "sk tim", "sk", "tim", "team",
      "team decree":
      self = .team
    case "berita acara hasil fasilitasi", "berita acara", "ba", "minutes", "signed minutes": self = .minutes
    default: return nil
    }
  }
}
