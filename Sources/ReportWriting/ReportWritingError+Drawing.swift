// SPDX-License-Identifier: Apache-2.0
import PageDrawing
import SurveyModel

extension ReportWritingError {
  /// Why something cannot be drawn. Ids E850 to E853.
  init(_ error: PageDrawingError) {
    switch error.code {
    case .fontMissing: message = Message("E850", [Lettering.family, Lettering.package])
    case .outOfMemory: message = Message("E851")
    case .textTooLong: message = Message("E852")
    case .refused: message = Message("E853")
    }
    place = nil
  }
}

/// Does what draws, and tells in the words of this room why it could not.
func drawing<Value>(_ draw: () throws(PageDrawingError) -> Value) throws(ReportWritingError) -> Value {
  do throws(PageDrawingError) {
    return try draw()
  } catch {
    throw ReportWritingError(error)
  }
}
