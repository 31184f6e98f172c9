// SPDX-License-Identifier: Apache-2.0

extension Questionnaire {
  /// The asked elements whose column a bare number could mean in two ways: the number of the element is not that
  /// of its question. U8 and U9 of the model form of 2017; none where both numbers agree.
  ///
  /// None either where several questions feed one element: then no column stands for an element.
  public var contestedElements: [Element] {
    let fed = elements.map { $0.isAsked ? questionIndices(feeding: $0.code) : [] }
    guard fed.allSatisfy({ $0.count <= 1 }) else { return [] }
    return elements.indices.filter { index in fed[index].first.map { $0 != index } ?? false }
      .map { elements[$0] }
  }

  /// Whether these are U8 and U9, as on the model form of 2017.
  public var contestsComplaintsAndFacilities: Bool { contestedElements.map(\.code) == ["U8", "U9"] }
}
