// SPDX-License-Identifier: Apache-2.0
import SurveyModel

/// A program that writes tables of answers: what it is known by, and what its headings and cells mean.
///
/// A profile is data. What stands here is true of a table only where the program was recognised in it; in any other
/// table `F`, `-1` or `NA` mean what they mean there.
struct ProgramProfile: Sendable, Equatable {
  /// What the headings of the program's tables tell.
  enum Names: Hashable, Sendable {
    /// Nothing is written around the name of a question.
    case plain
    /// Groups before the name, parted by this sign: `layanan-U1`.
    case groups(Character)
    /// A question with its rows: `Bagaimana pendapat Saudara tentang: [Biaya/Tarif]`, `G01Q02[U1]`.
    case rows
    /// The code of a question before its words, or its row in brackets: `G01Q02. Persyaratan`, `G01Q02[U1]`.
    case codes
    /// A group in brackets before the name: `[Halaman 1] P1`.
    case bracketedGroup
  }

  /// What a cell of an answer means.
  enum Mark: Hashable, Sendable {
    /// Asked and not answered.
    case blank
    /// A state that the program declares.
    case declared(DeclaredState)
  }

  /// What a column of the program's own is.
  enum OwnColumn: Hashable, Sendable {
    /// The day, where the respondent wrote none.
    case date
    /// The id of a record that is unique by design.
    case strongID
    /// The program's own; its content is not kept.
    case dropped
  }

  /// When the program marks a record as one that is not to count.
  enum Incomplete: Hashable, Sendable {
    /// Where this column is blank.
    case blank(String)
    /// Where this column holds one of these texts, in small letters.
    case holds(String, Set<String>)
  }

  /// The name of the program, as it is shown.
  let name: String
  /// The headings that its tables all have, in small letters.
  var headings: Set<String> = []
  /// Headings of which its tables have at least one; empty where none is needed.
  var oneOf: Set<String> = []
  /// Headings of which the first of its tables is one; empty where any may be.
  var first: Set<String> = []
  /// How names of questions are written in its headings.
  var names = Names.plain
  /// Endings of headings that repeat a question: `U1_quality` beside `U1`, `U1/3` beside `U1`.
  var sideColumns: [SideColumn] = []
  /// Its own columns, by heading in small letters.
  var own: [String: OwnColumn] = [:]
  /// What texts mean in a cell of an answer, in small letters.
  var marks: [String: Mark] = [:]
  /// When a record is marked not to count.
  var incomplete: [Incomplete] = []
  /// How the program writes dates in numbers, where their numbers do not tell; nil where nobody knows.
  var dateOrder: DateOrder?

  /// A column beside that of a question, which says the same in another way or something about it.
  enum SideColumn: Hashable, Sendable {
    /// One column for each option: the question, this sign, the option. It says 0 also where nothing was answered.
    case choices(Character)
    /// The question and this ending.
    case ending(String)
  }
}
