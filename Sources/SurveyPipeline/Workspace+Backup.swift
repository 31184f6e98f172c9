// SPDX-License-Identifier: Apache-2.0
import Foundation
public import SurveyModel
import SurveyStore

/// A backup that was written.
public struct BackupReport: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Its size in bytes.
  public let size: Int
  /// SHA-256 of its bytes, in small hexadecimal letters.
  public let sha256: String
  /// How many rounds it holds.
  public let rounds: Int
  /// How many forms it holds, earlier versions included.
  public let forms: Int
  /// The files of the workspace folder that are in it, such as `questionnaires/ours.xml`.
  public let attachments: [String]
}

extension Workspace {
  /// The folders of the workspace whose files travel with a backup, and how the names of these end.
  private static let attachedFolders = [
    ("questionnaires", ".xml"), ("rulebooks", ".xml"), ("mappings", ".csv"),
    ("descriptions", ".xml"),
  ]

  /// Writes a consistent copy of the workspace, definitions of the office's own included, into one file of
  /// mode 0600 and looks it through.
  /// - Throws: a store error when there is something in that place, the disk is full, or the copy does not
  ///   add up; E796 when a definition file cannot be read. No part of a copy is left behind.
  public func backup(to path: String) throws -> BackupReport {
    let backup = try store.backup(to: path, attachments: try attachments())
    return BackupReport(
      path: backup.path, size: backup.size, sha256: backup.sha256, rounds: backup.rounds, forms: backup.forms,
      attachments: backup.attachments)
  }

  /// Makes a workspace from a backup.
  /// - Throws: a store error when the file is no backup, or when there is a workspace in that folder; E731
  ///   when a definition file cannot be put there. No workspace is left behind then.
  public static func restore(
    from backup: String, into folder: String, definitions: Definitions, act: OperatorAct
  )
    throws -> Workspace
  {
    let store = try SurveyStore.restore(from: backup, into: folder, act: act) { attachments in
      for attachment in attachments {
        let target = URL(filePath: folder).appending(path: attachment.name)
        do {
          try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
          try Data(attachment.content).write(to: target, options: .atomic)
          // Descriptions of rounds name officials: they are for nobody but their owner, as where they came from.
          if attachment.name.hasPrefix("descriptions/") {
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target.path)
          }
        } catch {
          throw PipelineError("E731", [target.path, "command.reason.other"])
        }
      }
    }
    return Workspace(folder: folder, definitions: definitions, store: store)
  }

  private func attachments() throws -> [StoreAttachment] {
    var attachments: [StoreAttachment] = []
    for (name, suffix) in Self.attachedFolders {
      let folder = URL(filePath: self.folder).appending(path: name)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      for file in files.sorted() where file.hasSuffix(suffix) {
        guard StoreAttachment.isPlain("\(name)/\(file)"),
          let content = try? Data(contentsOf: folder.appending(path: file))
        else {
          throw PipelineError("E796", ["\(name)/\(file)"])
        }
        attachments.append(StoreAttachment(name: "\(name)/\(file)", content: [UInt8](content)))
      }
    }
    return attachments
  }
}
