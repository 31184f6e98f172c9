// SPDX-License-Identifier: Apache-2.0
import JSONWriting
import SurveyModel

/// A profile field against the elements: the index of each element by group of respondents.
///
/// In public no cell made from 1 to 4 answers is shown. The groups that the breakdown of the field hides are
/// hidden here too, and in every element as many more as it takes so that the element's totals, which stand
/// elsewhere on the paper, do not give a hidden one away. The totals of a group over its elements are shown
/// nowhere: with them a single hidden cell of a row could be worked out.
struct CrossTable {
  /// The figure of one group for one element.
  enum Cell: Hashable {
    /// The index, rounded once, and how many answers it is made from.
    case index(RoundedNumber, answered: Int)
    /// Nobody of the group answered.
    case empty
    /// Not to be published.
    case hidden
  }

  /// One group of respondents.
  struct Row {
    let label: String
    /// How many respondents; nil where that must not be published.
    let respondents: Int?
    /// One per element.
    let cells: [Cell]
  }

  let title: String
  let codes: [String]
  let rows: [Row]

  /// Whether anything is hidden.
  var hasHidden: Bool { rows.contains { $0.respondents == nil || $0.cells.contains(.hidden) } }

  /// The table of a field.
  init(
    _ field: ProfileField, groups: [ProfileValue: ProfileTally.Group], shape: TallyShape, rulebook: Rulebook,
    isPublic: Bool, words: PaperWords
  ) {
    let lines = Self.lines(of: field, groups: groups, count: shape.elementCodes.count, words: words)
    let hiddenRows = isPublic ? SmallCellSuppression.hidden(in: lines.map(\.group.forms)) : []
    let hidden = shape.elementCodes.indices.map { element in
      isPublic
        ? SmallCellSuppression.hidden(in: lines.map { $0.group.answered[element] }, beside: hiddenRows)
        : []
    }
    let shown = lines.indices.filter { index in
      index < field.options.count || lines[index].group.forms > 0 || hiddenRows.contains(index)
    }
    title = field.title(in: words.language)
    codes = shape.elementCodes
    rows = shown.map { index in
      let group = lines[index].group
      return Row(
        label: lines[index].label, respondents: hiddenRows.contains(index) ? nil : group.forms,
        cells: shape.elementCodes.indices.map { element in
          hidden[element].contains(index)
            ? .hidden : Self.cell(group, element, shape: shape, rulebook: rulebook)
        })
    }
  }

  private static func cell(
    _ group: ProfileTally.Group, _ element: Int, shape: TallyShape, rulebook: Rulebook
  ) -> Cell {
    let answered = group.answered[element]
    guard let mean = ExactRatio(group.sums[element], over: answered * shape.partsPerUnit) else {
      return .empty
    }
    return .index(
      (mean * ExactRatio(rulebook.factor)).rounded(places: rulebook.indexPlaces), answered: answered)
  }

  /// The same groups in the same order as `ProfileBreakdown`, so that both hide the same ones.
  private static func lines(
    of field: ProfileField, groups: [ProfileValue: ProfileTally.Group], count: Int, words: PaperWords
  ) -> [(label: String, group: ProfileTally.Group)] {
    let zeros = [Int](repeating: 0, count: count)
    let none = ProfileTally.Group(forms: 0, answered: zeros, sums: zeros)
    func whole(_ group: ProfileTally.Group) -> ProfileTally.Group {
      group.answered.count == count && group.sums.count == count ? group : none
    }
    let known = Set(field.options.indices.map { ProfileValue.option($0) } + [.notGiven])
    let other = groups.filter { !known.contains($0.key) }.values.map(whole).reduce(none) { sum, group in
      ProfileTally.Group(
        forms: sum.forms + group.forms, answered: zip(sum.answered, group.answered).map(+),
        sums: zip(sum.sums, group.sums).map(+))
    }
    return field.options.enumerated().map { index, option in
      (option.label(in: words.language), whole(groups[.option(index)] ?? none))
    } + [
      (words("paper.profile.other"), other),
      (words("paper.profile.notGiven"), whole(groups[.notGiven] ?? none)),
    ]
  }

  /// The tables of all fields of a questionnaire.
  static func all(
    _ profile: ProfileTally, questionnaire: Questionnaire, rulebook: Rulebook, isPublic: Bool,
    words: PaperWords
  ) -> [Self] {
    zip(questionnaire.profileFields, profile.fields).map { field, groups in
      Self(
        field, groups: groups, shape: profile.shape, rulebook: rulebook, isPublic: isPublic, words: words)
    }
  }
}

extension CrossTable {
  /// The part of a paper with the tables of all fields; nothing where the questionnaire asks for no profile
  /// or nobody answered.
  static func blocks(_ tables: [CrossTable], heading: String, words: PaperWords) -> [PaperBlock] {
    guard tables.contains(where: { $0.rows.contains { $0.respondents != 0 } }) else { return [] }
    var blocks: [PaperBlock] = [.heading(heading, level: .section)]
    blocks += tables.map { .table($0.paper(words)) }
    blocks.append(.paragraph(words("paper.cross.legend"), style: .small))
    if tables.contains(where: \.hasHidden) {
      blocks.append(.paragraph(words("paper.cross.hidden.legend"), style: .small))
    }
    return blocks
  }

  private func paper(_ words: PaperWords) -> PaperTable {
    PaperTable(
      caption: title,
      columns: [
        PaperColumn(words("paper.column.option")), PaperColumn(words("paper.column.respondents"), .number),
      ] + codes.map { PaperColumn($0, .number) },
      rows: rows.map { row in
        PaperRow(
          [
            PaperCell(row.label),
            PaperCell(row.respondents.map(words.count) ?? words("paper.cross.hidden")),
          ]
            + row.cells.map { cell in
              switch cell {
              case .index(let index, _): PaperCell(words.number(index))
              case .empty: PaperCell("–")
              case .hidden: PaperCell(words("paper.cross.hidden"))
              }
            })
      })
  }

  /// The table for programs. In public it has no counts of answers.
  func json(isPublic: Bool) -> JSONValue {
    .object([
      .init("field", .string(title)),
      .init(
        "groups",
        .array(
          rows.map { row in
            .object([
              .init("label", .string(row.label)),
              .init("respondents", row.respondents.map { .integer($0) } ?? .null),
              .init("hidden", .boolean(row.respondents == nil)),
              .init("elements", .array(zip(codes, row.cells).map { Self.json($0, $1, isPublic: isPublic) })),
            ])
          })),
    ])
  }

  private static func json(_ code: String, _ cell: Cell, isPublic: Bool) -> JSONValue {
    var members: [JSONValue.Member] = [.init("code", .string(code))]
    switch cell {
    case .index(let index, let answered):
      members.append(.init("index", .string(index.description)))
      if !isPublic { members.append(.init("answered", .integer(answered))) }
    case .empty: members.append(.init("index", .null))
    case .hidden: members += [.init("index", .null), .init("hidden", .boolean(true))]
    }
    return .object(members)
  }
}

extension UnitReportBuilder {
  /// The elements by profile of the respondents, inside the office only: beside the rows of the annex, the means of a
  /// small group would tell which rows are its own.
  var crossTables: [PaperBlock] {
    guard score.respondents > 0, !content.isPublic else { return [] }
    return CrossTable.blocks(
      CrossTable.all(
        content.profile, questionnaire: content.questionnaire, rulebook: content.rulebook,
        isPublic: content.isPublic, words: words),
      heading: words("paper.cross.heading"), words: words)
  }
}
