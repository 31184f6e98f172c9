// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel
import SurveyPipeline

/// The account of forms for programs.
struct AccountDocument: Encodable {
  let read: Int
  let accepted: Int
  let warned: Int
  let excluded: Int
  let superseded: Int

  init(_ account: FormAccount) {
    read = account.read
    accepted = account.accepted
    warned = account.warned
    excluded = account.excluded
    superseded = account.superseded
  }
}

/// `ikm round list --format json`.
struct RoundDocument: Encodable {
  let id: String
  let from: String
  let to: String
  let state: String
  let questionnaire: String?
  let rulebook: String?

  init(_ round: SurveyRound) {
    id = round.id
    from = round.days.lowerBound.isoText
    to = round.days.upperBound.isoText
    state = round.state.rawValue
    questionnaire = round.questionnaireID
    rulebook = round.rulebookID
  }
}

/// `ikm unit list --format json`.
struct UnitDocument: Encodable {
  let code: String
  let name: String
  let parent: String?
  let aliases: [String]
  let hours: String?

  init(_ unit: ServiceUnit) {
    code = unit.code
    name = unit.name
    parent = unit.parentCode
    aliases = unit.aliases
    hours = unit.openingHours
  }
}

/// `ikm batch list --format json`.
struct BatchDocument: Encodable {
  let id: Int
  let round: String
  let name: String
  let size: Int
  let sha256: String
  let format: String
  let questionnaire: String
  let unit: String?
  let order: String
  let state: String
  let synthetic: Bool
  let forms: AccountDocument
  let alreadyHeld: Int
  let importedBy: String
  let importedAt: String
  /// The documents of a folder or zip; absent for a single file and in lists.
  let members: [BatchMemberDocument]?

  init(_ batch: Batch, members: [BatchMember] = []) {
    self.members = members.isEmpty ? nil : members.map(BatchMemberDocument.init)
    id = batch.id
    round = batch.roundID
    name = batch.manifest.name
    size = batch.manifest.size
    sha256 = batch.manifest.sha256
    format = batch.format
    questionnaire = batch.questionnaireID
    unit = batch.unitCode
    order = batch.order.rawValue
    state = batch.state.rawValue
    synthetic = batch.isSynthetic
    forms = AccountDocument(batch.account)
    alreadyHeld = batch.account.alreadyHeld
    importedBy = batch.operatorName
    importedAt = batch.importedAt
  }
}

/// One document of a batch that came as a folder or zip.
struct BatchMemberDocument: Encodable {
  let name: String
  let size: Int
  let sha256: String
  let record: Int?

  init(_ member: BatchMember) {
    name = member.name
    size = member.size
    sha256 = member.sha256
    record = member.record
  }
}
