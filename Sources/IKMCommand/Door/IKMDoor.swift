// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import SurveyModel
import SurveyPipeline

/// The door: the command line of `ikm`. Only doors read the environment and the clock, print, and exit.
public enum IKMDoor {
  /// Reads the command line, runs the command and ends the program with its exit code.
  ///
  /// 0 done · 1 forms were excluded (`import`, `check`) · 2 an input was unusable · 64 usage · 70 a fault of ours.
  public static func open() -> Never {
    // A file that may not grow any more is an error to be told, not a signal to die of.
    signal(SIGXFSZ, SIG_IGN)
    if case .failure(let error) = DoorWords.loaded {
      // The texts themselves are missing, so this one cannot come from them.
      Terminal.tell("ikm: \(DoorErrors.plainText(error))")
      Foundation.exit(DoorExit.fault.rawValue)
    }
    do {
      let words = DoorArguments.ordered(Array(CommandLine.arguments.dropFirst()))
      try DoorArguments.refuseUnknownVerb(in: words)
      var command = try IKM.parseAsRoot(words)
      try command.run()
      if Terminal.hasLostOutput { throw DoorExit.fault.error }
      Foundation.exit(0)
    } catch {
      leave(after: error)
    }
  }

  private static func leave(after error: any Error) -> Never {
    if let explained = error as? any ExplainedError {
      Terminal.tell(DoorErrors.text(explained))
      Foundation.exit(DoorExit.unusable.rawValue)
    }
    if let code = error as? ExitCode {
      Foundation.exit(Terminal.hasLostOutput ? DoorExit.fault.rawValue : code.rawValue)
    }
    if IKM.exitCode(for: error) == .failure {
      Terminal.tell(word("command.error.fault", "\(type(of: error))"))
      Foundation.exit(DoorExit.fault.rawValue)
    }
    if IKM.exitCode(for: error) == .validationFailure, DoorWords.language == .indonesian {
      Terminal.tell(word("command.error.usage"))
    }
    IKM.exit(withError: error)
  }
}

/// The exit codes of the contract.
enum DoorExit: Int32 {
  case excluded = 1
  case unusable = 2
  case fault = 70

  /// The code as an error that ends a command.
  var error: ExitCode { ExitCode(rawValue) }
}

/// How errors are told.
enum DoorErrors {
  /// Where, what, what now, in the chosen language, with the permanent id.
  static func text(_ error: any ExplainedError) -> String {
    let place = error.place.map { $0.text + ": " } ?? ""
    return "ikm: \(place)\(DoorWords.catalogue.text(error.message)) [\(error.message.id)]"
  }

  /// An error told without the catalogue.
  static func plainText(_ error: any Error) -> String {
    if let text = Definitions.plainText(of: error, in: DoorWords.language) { return text }
    guard let explained = error as? any ExplainedError else { return "\(type(of: error))" }
    let place = explained.place.map { $0.text + ": " } ?? ""
    return place + ([explained.message.id] + explained.message.arguments).joined(separator: " ")
  }
}
