// SPDX-License-Identifier: Apache-2.0
import GRDB
import SurveyModel

extension DatabaseError {
  /// What is held does not add up: told to the caller as a damaged file (E507).
  static let damage = DatabaseError(resultCode: .SQLITE_CORRUPT)
}

extension SurveyStoreError {
  /// Runs a piece of work on the file and explains what the database engine says about it. Errors of others,
  /// such as those of a cursor, pass unchanged.
  static func explaining<T>(file: String, _ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch {
      throw explained(error, file: file)
    }
  }

  static func explained(_ error: any Error, file: String) -> any Error {
    if error is RowDecodingError { return SurveyStoreError(.damaged, [file]) }
    guard let error = error as? DatabaseError else { return error }
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: SurveyStoreError(.locked, [file])
    case .SQLITE_FULL: SurveyStoreError(.diskFull, [file])
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      SurveyStoreError(.notWritable, [file])
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: SurveyStoreError(.damaged, [file])
    default: SurveyStoreError(.engine, [file, String(error.extendedResultCode.rawValue)])
    }
  }
}
