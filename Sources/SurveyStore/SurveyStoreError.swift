// SPDX-License-Identifier: Apache-2.0
public import SurveyModel

/// Why the store cannot do what was asked. It is left as it was before the call.
public struct SurveyStoreError: ExplainedError, Hashable {
  /// The kind of error; its raw value is the id in the catalogue.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The id, `E501`.
    public let rawValue: String
    /// A code, as the catalogue has it.
    public init(rawValue: String) { self.rawValue = rawValue }
    private init(_ rawValue: String) { self.rawValue = rawValue }

    /// The folder holds no workspace. Arguments: folder.
    public static let notAWorkspace = Self("E501")
    /// The folder holds a workspace already. Arguments: folder.
    public static let alreadyAWorkspace = Self("E502")
    /// The file was written by a newer version of the toolkit. Arguments: file.
    public static let newerSchema = Self("E503")
    /// Another process is writing. Arguments: file.
    public static let locked = Self("E504")
    /// No room on the disk. Arguments: file.
    public static let diskFull = Self("E505")
    /// File or folder cannot be written. Arguments: file.
    public static let notWritable = Self("E506")
    /// The file is damaged. Arguments: file.
    public static let damaged = Self("E507")
    /// The folder cannot be made. Arguments: folder.
    public static let folderNotMade = Self("E508")
    /// The database engine reports something else. Arguments: file, its number.
    public static let engine = Self("E509")
    /// A change was asked for inside another change: a fault of the program. Arguments: none.
    public static let nestedChange = Self("E510")

    /// No such round. Arguments: round.
    public static let roundNotFound = Self("E521")
    /// The round is final. Arguments: round.
    public static let roundFinal = Self("E522")
    /// The round has another questionnaire. Arguments: round, its questionnaire, the one asked for.
    public static let otherQuestionnaire = Self("E523")
    /// The questionnaire was changed since the round's first file. Arguments: round, questionnaire.
    public static let questionnaireChanged = Self("E524")
    /// The days of a round with forms cannot be changed. Arguments: round.
    public static let roundHasForms = Self("E525")
    /// A population is not a positive number. Arguments: unit, number.
    public static let populationNotPositive = Self("E526")

    /// No such batch. Arguments: batch.
    public static let batchNotFound = Self("E531")
    /// The batch is withdrawn or replaced already. Arguments: batch, the id of the word for its state.
    public static let batchNotHeld = Self("E532")
    /// The same bytes are held under another round, unit, order or questionnaire.
    /// Arguments: batch, its round, its unit, its order, its questionnaire.
    public static let bytesHeldElsewhere = Self("E533")
    /// A corrected or grown file. Arguments: batch, its file, records that come again, records of the batch.
    public static let grownFile = Self("E534")
    /// The same, of one unit in a batch of several. Arguments: batch, its file, records that come again, records of the
    /// unit, the unit, records of the batch.
    public static let grownUnit = Self("E578")
    /// The batch to be replaced belongs to another round. Arguments: batch, its round, the round.
    public static let replacedBatchElsewhere = Self("E535")
    /// Forms of one file bear different mappings: a fault of the program. Arguments: none.
    public static let mixedLayouts = Self("E536")

    /// The batch to be replaced has units that the file has not. Arguments: batch, units.
    public static let replacedUnitsMissing = Self("E537")
    /// The file is to replace a batch, but is held itself. Arguments: its batch, the batch to be replaced.
    public static let replacementHeld = Self("E538")
    /// Most records of the file are held already. Arguments: records that are held, records compared, unit.
    public static let recordsHeld = Self("E539")

    /// No such unit. Arguments: unit.
    public static let unitNotFound = Self("E541")
    /// A code is held with another name. Arguments: code, held name, name asked for.
    public static let unitNamedOtherwise = Self("E542")
    /// More services in one unit than `SurveyStoreLimits.servicesPerUnit`. Arguments: unit, limit.
    public static let tooManyServices = Self("E543")
    /// More new units than `SurveyStoreLimits.registeredUnitsPerFile`. Arguments: limit.
    public static let tooManyUnits = Self("E544")
    /// A unit without code or name. Arguments: code.
    public static let unitIncomplete = Self("E545")

    /// No such form. Arguments: form.
    public static let formNotFound = Self("E551")
    /// The form is superseded. Arguments: form, the version that holds now or `-`.
    public static let formSuperseded = Self("E552")
    /// The form is purged. Arguments: form, round, the day before which forms were purged.
    public static let formPurged = Self("E553")
    /// The form belongs to a batch that does not count. Arguments: form, batch, the id of the word for its
    /// state.
    public static let formOfPastBatch = Self("E554")
    /// No record of that number in that batch. Arguments: batch, record.
    public static let recordNotFound = Self("E555")
    /// Forms of the batch are purged. Arguments: batch, how many.
    public static let batchPurged = Self("E559")

    /// The round is not final. Arguments: round.
    public static let purgeNeedsFinalRound = Self("E561")
    /// The forms are purged, but what they said may still stand in free parts of the file. Arguments: file.
    public static let purgeNotWiped = Self("E562")

    /// There is something in the place of the backup. Arguments: file.
    public static let backupExists = Self("E571")
    /// The backup cannot be written. Arguments: file.
    public static let backupNotWritten = Self("E572")
    /// The backup is not what it should be. Arguments: file.
    public static let backupUnsound = Self("E573")
    /// The file is no backup of a workspace. Arguments: file.
    public static let notABackup = Self("E574")

    /// No such row of a follow-up plan. Arguments: its number.
    public static let followUpNotFound = Self("E575")
    /// A row of a plan without element, activity or quarter. Arguments: its element.
    public static let followUpIncomplete = Self("E576")
    /// Another row plans the same. Arguments: its number.
    public static let followUpPlannedAlready = Self("E577")

    /// No such observation. Arguments: its number.
    public static let observationNotFound = Self("E910")
    /// A step that is not open to the observation. Arguments: its number, the ids of the words for its status and for
    /// the step.
    public static let stepNotOpen = Self("E911")
    /// A step without the reason that it needs. Arguments: the id of the word for the step.
    public static let reasonMissing = Self("E912")
    /// The period is locked. Arguments: what the audit calls the observation or target, the locked period.
    public static let periodLocked = Self("E913")
    /// The observation is superseded. Arguments: its number, the one that is current.
    public static let observationSuperseded = Self("E914")
    /// Nothing is measured in the period. Arguments: the period.
    public static let nothingToLock = Self("E915")
    /// Values of the period are not approved. Arguments: the period, how many, the numbers of some.
    public static let notAllApproved = Self("E916")
    /// The period is locked already. Arguments: the period.
    public static let lockedAlready = Self("E917")
    /// The period is not locked. Arguments: the period.
    public static let notLocked = Self("E918")
    /// A period that is neither a year nor a quarter. Arguments: the period.
    public static let lockPeriodKind = Self("E919")

    /// A target without the document that sets it. Arguments: what the audit calls the target.
    public static let targetWithoutDocument = Self("E921")
    /// A changed performance agreement without one of the three reasons. Arguments: what the audit calls the target.
    public static let targetWithoutReason = Self("E922")
    /// A reason for a change in a layer that needs none. Arguments: what the audit calls the target.
    public static let targetReasonMisplaced = Self("E923")
    /// A range whose lower end is not below the upper one. Arguments: what the audit calls the target.
    public static let targetRangeReversed = Self("E924")
  }

  /// What kind of error it is.
  public let code: Code
  /// What happened, with what its text needs.
  public let message: Message
  /// Where in the imported file; nil when no file is to blame.
  public let place: Provenance?

  init(_ code: Code, _ arguments: [String] = [], at place: Provenance? = nil) {
    self.code = code
    message = Message(code.rawValue, arguments)
    self.place = place
  }
}
