// SPDX-License-Identifier: Apache-2.0
import SurveyModel
import SurveyTestSupport
import Testing

struct TallyTests {
  @Test func `a form is counted state by state`() {
    let tally = ModelForm.tally(["4321-*?n4", "444444444"])
    #expect(tally.forms == 2)
    #expect(tally.elements.map(\.answered) == [2, 2, 2, 2, 1, 1, 1, 2, 1])
    #expect(tally.elements.map(\.sum) == [8, 7, 6, 5, 4, 4, 4, 8, 4], "question 9 feeds U8")
    #expect(tally.elements[4].blank == 1)
    #expect(tally.elements[5].multipleMarks == 1)
    #expect(tally.elements[6].unreadable == 1)
    #expect(tally.elements[8].notAsked == 1)
    #expect(tally.completeForms == 1)
    #expect(tally.completeSums == Array(repeating: 4, count: 9))
  }

  @Test func `a pair is counted over the forms that answer both`() {
    let tally = ModelForm.tally(["43-------", "24-------", "3--------"])
    let pair = tally.pair(1, 0)
    #expect(pair.forms == 2)
    #expect(pair.firstSum == 6)
    #expect(pair.secondSum == 7)
    #expect(pair.productSum == 20)
    #expect(tally.pair(0, 0) == PairTally(forms: 3, firstSum: 9, secondSum: 9, productSum: 29))
    #expect(Tally.pairIndex(0, 3) == Tally.pairIndex(3, 0))
    #expect(Set((0..<9).flatMap { high in (0...high).map { Tally.pairIndex($0, high) } }) == Set(0..<45))
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `adding, removing and merging agree, in any order`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let forms = (0..<40).map { _ in Self.randomForm(&random) }
    let whole = ModelForm.tally(forms)
    #expect(ModelForm.tally(forms.shuffled(using: &random)) == whole)

    let cut = Int.random(in: 0...40, using: &random)
    var merged = ModelForm.tally(forms[..<cut])
    let rest = ModelForm.tally(forms[cut...])
    let isMerged = merged.merge(rest)
    #expect(isMerged)
    #expect(merged == whole)
    #expect(Tally.merged([rest, ModelForm.tally(forms[..<cut])]) == whole)

    var reduced = whole
    for form in forms[cut...] { reduced.remove(ModelForm.answers(form)) }
    #expect(reduced == ModelForm.tally(forms[..<cut]))
    for form in forms[..<cut] { reduced.remove(ModelForm.answers(form)) }
    #expect(reduced == Tally(shape: whole.shape))
    #expect(reduced.canonicalText == Tally(shape: whole.shape).canonicalText)
  }

  @Test func `the canonical text is equal for equal tallies and differs by one answer`() {
    let tally = ModelForm.tally(["444444444", "33-333333"])
    #expect(tally.canonicalText == ModelForm.tally(["33-333333", "444444444"]).canonicalText)
    #expect(tally.canonicalText != ModelForm.tally(["444444444", "33*333333"]).canonicalText)
    // The same sums and counts per element, paired in another way.
    #expect(
      ModelForm.tally(["414444444", "144444444"]).canonicalText
        != ModelForm.tally(["444444444", "114444444"]).canonicalText)
    let lines = tally.canonicalText.split(separator: "\n")
    #expect(lines.prefix(4) == ["tally 1", "parts 1", "forms 2", "complete 1"])
    #expect(
      lines[6]
        == "element U3 answered 1 sum 4 counts 0,0,0,0,1 blank 1 multipleMarks 0 unreadable 0 notAsked 0 completeSum 4"
    )
  }

  @Test func `a kept tally comes back, and one that does not add up does not`() {
    let tally = ModelForm.tally(["444444444", "33-333333"])
    #expect(copy(of: tally) == tally)
    var elements = tally.elements
    elements[0].sum += 1
    #expect(copy(of: tally, elements: elements) == nil)
    elements = tally.elements
    elements[2].blank = 0
    #expect(copy(of: tally, elements: elements) == nil)
    #expect(copy(of: tally, elements: Array(tally.elements.dropLast())) == nil)
    #expect(copy(of: tally, forms: 3) == nil)
  }

  @Test func `tallies of different shapes are never added`() {
    let tally = ModelForm.tally(["444444444"])
    var other = Tally(shape: TallyShape(elementCodes: ["U1"], questions: [[0]]))
    let isMerged = other.merge(tally)
    #expect(!isMerged)
    #expect(other.forms == 0)
    #expect(Tally.merged([tally, other]) == nil)
    #expect(Tally.merged([Tally]()) == nil)
  }

  @Test func `the canonical text brings the tally back, and nothing else does`() throws {
    var random = SeededGenerator(seed: 7)
    let tally = ModelForm.tally((0..<40).map { _ in Self.randomForm(&random) })
    let text = tally.canonicalText
    #expect(Tally(canonicalText: text, shape: tally.shape) == tally)
    let empty = Tally(shape: tally.shape)
    #expect(Tally(canonicalText: empty.canonicalText, shape: tally.shape) == empty)
    for broken in [
      "", String(text.dropLast()), text + "\n", text.replacing("tally 1", with: "tally 2"),
      text.replacing("forms 40", with: "forms 41"), text.replacing("element U3", with: "element U4"),
      text.replacing("pair 7 ", with: "pair 8 "), String(text.prefix(text.count / 2)),
    ] {
      #expect(Tally(canonicalText: broken, shape: tally.shape) == nil, "\(broken.prefix(20))")
    }
    #expect(
      Tally(canonicalText: text, shape: TallyShape(elementCodes: ["U1"], questions: [[0]])) == nil)
  }

  private func copy(of tally: Tally, forms: Int? = nil, elements: [ElementTally]? = nil) -> Tally? {
    Tally(
      shape: tally.shape, forms: forms ?? tally.forms, elements: elements ?? tally.elements,
      pairs: tally.pairs,
      completeForms: tally.completeForms, completeSums: tally.completeSums,
      completeProducts: tally.completeProducts)
  }

  private static func randomForm(_ random: inout SeededGenerator) -> String {
    String((0..<9).map { _ in "1234443-*?n".randomElement(using: &random) ?? "-" })
  }
}
