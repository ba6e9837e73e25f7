import GoujiModel

/// A row that a table must have, or one that only groups the rows below it.
final class ExpectedRow {
  let plan: RowPlan
  let place: Standpoint
  /// Counts the lines of a row whose records do not fit on one; all but the first hold records only.
  let part: Int
  var children: [ExpectedRow] = []
  /// A code of which only some lines say more: the children are examples of it.
  var hasExamples = false
  /// None of the children that would make it up is there, although its lines have numbers.
  var isUncovered = false
  /// What {序} prints in it.
  var ordinal: Int?
  /// Empty for a row that only groups.
  var cells: [ExpectedCell] = []
  /// Its line among those of the table; nil where it is not printed.
  var line: Int?
  /// Where its figures stand.
  private(set) lazy var context = Context(place.context)

  /// Shared by the cells of a row.
  final class Context {
    let context: FigureContext

    init(_ context: FigureContext) { self.context = context }
  }

  init(_ plan: RowPlan, _ place: Standpoint, part: Int = 0) {
    self.plan = plan
    self.place = place
    self.part = part
  }

  var definition: RowDefinition { plan.definition }
}

enum ExpectedCell {
  case empty
  case words(CellWords, WordsSubject)
  case figure(PlannedFigure, ExpectedRow.Context)

  /// For people.
  func shown(_ origins: inout OriginWords) -> String {
    switch self {
    case .empty: ""
    case .words(let words, _): words.shown
    case .figure(let figure, let row): origins.text(figure.origin(row))
    }
  }

  /// Empty where the words are.
  static func of(_ words: CellWords, _ subject: WordsSubject) -> ExpectedCell {
    words.isBlank ? .empty : .words(words, subject)
  }
}

extension ExpectedRow {
  /// The rows printed below make up this one, also through rows that only group them.
  var addsUp: Bool {
    !hasExamples
      && children.allSatisfy { child in
        child.definition.ofWhich || child.isPart || child.addsUp
      }
  }

  /// The lines of the printed rows that a total adds up.
  var parts: [Int] {
    children.flatMap { child -> [Int] in
      if child.definition.ofWhich { return [] }
      if child.isPart, let line = child.line { return [line] }
      return child.parts
    }
  }

  private var isPart: Bool { line != nil && !definition.labelsOnly }
}
