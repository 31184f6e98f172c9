// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

struct IndexExplanationTests {
  @Test func `every form is in exactly one count of every element`() throws {
    let steps = explanation(["4444444*4", "3-3333333", "?33333333", "444n44444", "222222222"])
    for step in steps.elements {
      let counted = step.counts.reduce(0) { $0 + $1.forms }
      #expect(counted == step.score.answered)
      #expect(counted + step.blank + step.multipleMarks + step.unreadable + step.notAsked == 5)
    }
    #expect(steps.elements[0].counts.map(\.forms) == [0, 1, 1, 2])
    #expect(steps.elements[0].counts.map(\.value.fractionText) == ["1", "2", "3", "4"])
    #expect(steps.elements[0].unreadable == 1)
    #expect(steps.elements[1].blank == 1)
    #expect(steps.elements[3].notAsked == 1)
    #expect(steps.elements[8].multipleMarks == 1, "question 8 feeds U9")
  }

  @Test func `the steps lead from the counts to the index`() throws {
    let steps = explanation(["444444444", "333333332", "433333333"])
    let total = steps.elements.reduce(ExactRatio.zero) { sum, step in
      sum + (step.score.sum.divided(by: ExactRatio(step.score.answered)) ?? .zero) * step.score.weight
    }
    #expect(steps.total == total)
    #expect(steps.score.index.exact == total * ExactRatio(25))
    #expect(steps.elements[0].printedNRR?.description == "3.667")
    #expect(steps.elements[0].printedWeightedNRR?.description == "0.407")
    #expect(steps.unrounded?.description == "83.333333")
    #expect(steps.gap == nil)
    #expect(steps.alternatives.count == 4)
  }

  @Test func `a group without an index is still explained element by element`() {
    let steps = explanation(["44444444-"])
    #expect(steps.total == nil)
    #expect(steps.unrounded == nil)
    #expect(steps.alternatives.isEmpty)
    #expect(steps.elements[7].printedNRR == nil)
    #expect(steps.elements[7].blank == 1)
  }

  private func explanation(_ forms: [String]) -> IndexExplanation {
    let tally = ModelForm.tally(forms)
    return IndexScoring.explanation(
      of: modelScore(tally), tally: tally, elements: ModelForm.elements, under: ModelForm.rulebook)
  }
}
