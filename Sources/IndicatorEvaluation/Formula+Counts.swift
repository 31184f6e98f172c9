// SPDX-License-Identifier: Apache-2.0
import IndicatorModel

extension Formula {
  /// The counted variables of the formula, in the order in which it declares them.
  func counts(_ counted: [String: Int]) -> [VariableCount] {
    variables.compactMap { variable in
      counted[variable.code].map { VariableCount(code: variable.code, count: $0) }
    }
  }
}
