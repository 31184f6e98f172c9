// SPDX-License-Identifier: Apache-2.0
public import SurveyModel
import SurveyStore

extension Workspace {
  /// Remembers that a paper printed values, so that `trace` leads on to it. The same bytes again change nothing.
  /// - Parameters:
  ///   - name: the name of the file, without its folder.
  ///   - sha256: of its bytes, in small hexadecimal letters.
  ///   - kind: what kind of paper it is.
  ///   - observations: the numbers of what it prints.
  public func recordPaper(name: String, sha256: String, kind: String, observations: [Int], act: OperatorAct)
    throws
  {
    try store.recordPaper(name: name, sha256: sha256, kind: kind, observations: observations, act: act)
  }
}
