// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyScoring
import SurveyTestSupport
import Testing

struct IndexScoringTests {
  @Test func `a blank answer is never counted as zero`() throws {
    let score = modelScore(ModelForm.tally(["444444444", "-44444444", "244444444"]))
    #expect(score.elements[0].answered == 2)
    #expect(score.elements[0].nrr == ExactRatio(3))
    #expect(score.index.exact == ExactRatio(25 * 35, over: 9))
    #expect(score.respondents == 3)
  }

  @Test(arguments: ["-", "*", "?", "n"])
  func `an answer without a value leaves the denominator of its element`(state: String) {
    let score = modelScore(ModelForm.tally(["333333333", "33333333\(state)"]))
    #expect(score.elements[7].answered == 1, "question 9 feeds U8")
    #expect(score.elements[8].answered == 2)
    #expect(score.index.value?.description == "75.00")
  }

  @Test func `an element that nobody answered leaves no index, with the reason and the other elements`() {
    let score = modelScore(ModelForm.tally(["44-444-44", "33-333-33"]))
    #expect(score.index.value == nil)
    #expect(score.index.exact == nil)
    #expect(score.index.reason == Message("N110", "U3, U7"))
    #expect(score.elements[2].nrr == nil)
    #expect(score.elements[2].index == nil)
    #expect(score.elements[0].nrr == ExactRatio(7, over: 2))
    #expect(score.notes.isEmpty)
  }

  @Test func `no forms leave no index, with another reason`() {
    let score = modelScore(ModelForm.tally([]))
    #expect(score.index.reason == Message("N111"))
    #expect(score.priorities.isEmpty)
  }

  @Test func `an element declared as not asked takes no weight, and the note says so`() {
    let elements = ModelForm.elements.map {
      Element(code: $0.code, name: $0.name, englishName: "", isAsked: $0.code != "U4")
    }
    let tally = ModelForm.tally(["333n33334"], of: ModelForm.questionnaire(elements: elements))
    let score = IndexScoring.score(of: tally, elements: elements, under: ModelForm.rulebook)
    #expect(score.elements.count == 8)
    #expect(score.elements.allSatisfy { $0.weight == ExactRatio(1, over: 8) })
    #expect(score.index.exact == ExactRatio(25 * 25, over: 8))
    #expect(score.notes.contains(Message("N106", "U4", "8")))
  }

  @Test func `listed weights are used as listed`() {
    var weights = Dictionary(
      uniqueKeysWithValues: ModelForm.elements.map { ($0.code, ExactRatio(units: 10, places: 2)) })
    weights["U9"] = ExactRatio(units: 20, places: 2)
    let score = IndexScoring.score(
      of: ModelForm.tally(["333333343"]), elements: ModelForm.elements,
      under: ModelForm.rulebook(weighting: .listed(weights)))
    #expect(score.index.value?.description == "80.00", "question 8 feeds U9: 3 x 0.8 + 4 x 0.2 = 3.2")
    #expect(!score.notes.contains { $0.id == "N102" }, "1/k does not apply")
  }

  @Test func `a rulebook without a weight for an element gives a reason, not a figure`() {
    let score = IndexScoring.score(
      of: ModelForm.tally(["333333333"]), elements: ModelForm.elements,
      under: ModelForm.rulebook(weighting: .listed(["U1": .one])))
    #expect(score.index.reason == Message("N112", "PermenPANRB 14/2017"))
  }

  @Test func `priorities are the three lowest with every tie of the third`() {
    // Means 4, 3.5, 3.5, 4, 4, 3.5, 4, 4 and 3.5: four elements tie for the lowest place.
    let score = modelScore(ModelForm.tally(["444444444", "433443434"]))
    #expect(score.priorities == ["U2", "U3", "U6", "U9"])
  }

  @Test func `ties are found by exact value, not by print`() {
    // Over 10,000 answers 3.9000 and 3.9001 both print 3.90 at two decimals and are not a tie.
    let sums = [38_000, 38_500, 39_000, 39_001, 39_001, 40_000, 40_000, 40_000, 40_000]
    let tally = completeTally(forms: 10_000, elementSums: sums)
    #expect(tally.map { modelScore($0).priorities } == ["U1", "U2", "U3"])
  }

  @Test func `every element graded C or D is a priority, lowest first`() {
    let sums = [250, 300, 306, 305, 290, 400, 400, 400, 240]
    let tally = completeTally(forms: 100, elementSums: sums)
    // 3.06 is 76.50, a C.
    #expect(tally.map { modelScore($0).priorities } == ["U9", "U1", "U5", "U2", "U4", "U3"])
  }

  @Test func `an element fed by several questions has the exact mean of those answered`() {
    let elements = ["U1", "U2"].map { Element(code: $0, name: $0, englishName: "") }
    let options = (1...4).map { AnswerOption(value: $0, letter: "", text: "") }
    let questions = ["U1", "U1", "U1", "U2", "U2"].enumerated().map {
      Question(number: $0 + 1, text: "", elementCode: $1, options: options, aliases: [])
    }
    let questionnaire = Questionnaire(
      id: "x", title: "", legalBasis: "", rulebookID: "", elements: elements, questions: questions,
      profileFields: [], fieldAliases: [:], personalAliases: [])
    // U1: (4+3+3)/3 = 10/3, then 7/2 of the two answered, then unanswered. U2: 1, 5/2, 4.
    let tally = ModelForm.tally(["43311", "4-32-", "---44"], of: questionnaire)
    #expect(tally.shape.partsPerUnit == 6)
    let score = IndexScoring.score(of: tally, elements: elements, under: ModelForm.rulebook)
    #expect(score.elements[0].answered == 2)
    #expect(score.elements[0].sum == ExactRatio(41, over: 6))
    #expect(score.elements[0].nrr == ExactRatio(41, over: 12))
    #expect(score.elements[1].sum == ExactRatio(7))
    #expect(score.elements[1].nrr == ExactRatio(7, over: 3))
    // (41/12 + 7/3) / 2 x 25 = 71.875
    #expect(score.index.exact == ExactRatio(575, over: 8))
    #expect(score.index.value?.description == "71.88")
  }

  @Test func `the order of forms changes nothing`() throws {
    let forms = try RandomRound.all().first { $0.forms.count > 20 }?.forms ?? []
    #expect(modelScore(ModelForm.tally(forms)) == modelScore(ModelForm.tally(forms.reversed())))
  }
}
