import GoujiModel

/// A table that is printed beside the one that must be: which line is which, and every cell that is
/// another than it must be.
struct ReadTable {
  let expected: ExpectedGrid
  let printed: ReportTable
  /// Of the lines, counted from below the header.
  let lines: RowAlignment
  /// It has the columns and the header rows of the template; otherwise no cell is compared.
  let hasShape: Bool
  private(set) var faults: [CellFault] = []
  /// Cells that were compared, by the numbers of kinds.
  private var counts = Array(repeating: 0, count: CellFault.Kind.numbers)
  /// Those that are as they must be, where a list is asked for.
  private(set) var sound: [CellFault] = []

  init(
    _ expected: ExpectedGrid, _ printed: ReportTable, _ figures: [PrintedFigure],
    _ recount: Recount, lists: Bool
  ) {
    self.expected = expected
    self.printed = printed
    let width = expected.columns.count
    hasShape =
      printed.headerRows == expected.header.rows.count
      && printed.rows.allSatisfy { $0.cells.count == width }
    guard hasShape else {
      lines = RowAlignment(same: 0)
      return
    }
    let body = printed.rows[printed.headerRows...]
    let cells = CellReading(expected, figures, recount)
    let isSame =
      body.count == expected.lines.count
      && zip(expected.lines, body).allSatisfy { cells.areSameRows($0, $1) }
    lines =
      isSame
      ? RowAlignment(same: body.count)
      : RowAlignment(expected.lines.map(\.alignmentKey), body.map(\.alignmentKey))
    var origins = OriginWords()
    for (number, found) in lines.found.enumerated() {
      guard let found else { continue }
      let row = printed.headerRows + found
      let wanted = expected.lines[number].cells
      let given = printed.rows[row].cells
      var rows = ComparedRows()
      for column in 0..<min(wanted.count, given.count) {
        let result = cells.compare(wanted[column], given[column], &rows)
        result.kind.forEachLooked { counts[$0.number] += 1 }
        let words = result.expected ?? (lists ? wanted[column].shown(&origins) : nil)
        guard let words else { continue }
        let read = CellFault(
          kind: result.kind, line: number, row: row, column: column, expected: words)
        if result.expected == nil { sound.append(read) } else { faults.append(read) }
      }
    }
  }
}

extension ReadTable {
  /// Cells that were compared for this.
  func count(of kind: CellFault.Kind) -> Int { counts[kind.number] }

  /// Where the template defines a line; the table itself for the row that says 没有.
  func place(ofLine line: Int, column: Int) -> Place {
    let rows = expected.lines[line].rows
    let panel = expected.panel(of: column)
    guard rows.indices.contains(panel), let row = rows[panel] else {
      return expected.definition.place
    }
    return row.definition.place
  }

  /// Nothing is said of its cells where columns are missing.
  static let noShape = "栏数与模板不符的表"
  static let notWhole = "行数与模板不符的表"
}

/// A cell that was read: what must stand there, and does not, or does.
struct CellFault {
  /// What is held against what.
  enum Kind: Hashable {
    case words(WordsSubject)
    /// A figure where none must be, or none where one must be.
    case filling
    /// The figure is that of another definition, or of another row or column.
    case definition
    /// The text is not the number as the template prints it.
    case print
    case empty

    /// All that a cell was looked at for, to come to this.
    fileprivate func forEachLooked(_ body: (Kind) -> Void) {
      switch self {
      case .words: body(self)
      case .filling, .empty: body(.filling)
      case .definition:
        body(.filling)
        body(.definition)
      case .print:
        body(.filling)
        body(.definition)
        body(.print)
      }
    }

    fileprivate static let numbers = 8

    fileprivate var number: Int {
      switch self {
      case .words(.code): 0
      case .words(.name): 1
      case .words(.text): 2
      case .words(.template): 3
      case .filling: 4
      case .definition: 5
      case .print: 6
      case .empty: 7
      }
    }
  }

  var kind: Kind
  /// Among those that must be.
  var line: Int
  /// In the printed table.
  var row: Int
  var column: Int
  /// What must stand there.
  var expected: String
}

extension ExpectedGrid.Line {
  fileprivate var alignmentKey: String {
    cells.reduce(keys.joined(separator: "\u{2}")) { key, cell in
      if case .words(let words, _) = cell { key + "\u{3}" + words.key } else { key }
    }
  }
}

extension TableRow {
  fileprivate var alignmentKey: String {
    cells.reduce(keys.joined(separator: "\u{2}")) { key, cell in
      switch cell.content {
      case .text(let text, _): text.isEmpty ? key : key + "\u{3}" + text
      case .words(let words): words.isEmpty ? key : key + "\u{3}" + words.key
      case .empty, .figure: key
      }
    }
  }
}
