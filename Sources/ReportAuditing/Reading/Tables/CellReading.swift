import GoujiModel

/// Holds cells of a table against what must stand there.
struct CellReading {
  private let table: ExpectedGrid
  private let figures: [PrintedFigure]
  private let options: TemplateOptions
  private let prints: FigurePrint

  struct Result {
    var kind: CellFault.Kind
    /// What must stand there; nil where it does.
    var expected: String?
  }

  init(_ table: ExpectedGrid, _ figures: [PrintedFigure], _ recount: Recount) {
    self.table = table
    self.figures = figures
    options = recount.template.options
    prints = FigurePrint(
      recount, unit: table.unit,
      decimals: (table.definition.amountFormat ?? options.tableAmount).decimals,
      basis: table.definition.basis ?? options.rounding.basis,
      beside: FiguresBeside(table.definition, options))
  }

  /// The row has the key and the words of the line.
  func areSameRows(_ line: ExpectedGrid.Line, _ row: TableRow) -> Bool {
    let rows = line.rows
    guard rows.count == row.keys.count || (rows.allSatisfy { $0 == nil } && row.keys.isEmpty),
      zip(rows, row.keys).allSatisfy({ ($0?.definition.key ?? "").sameBytes(as: $1) })
    else { return false }
    return line.cells.indices.allSatisfy { column in
      guard column < row.cells.count, case .words(let words, _) = line.cells[column] else {
        return true
      }
      return words.fits(row.cells[column].content, figures)
    }
  }

  /// `rows` are those of the cells before it in the row.
  func compare(_ wanted: ExpectedCell, _ cell: Cell, _ rows: inout ComparedRows) -> Result {
    switch wanted {
    case .words(let words, let subject):
      return Result(
        kind: .words(subject), expected: words.fits(cell.content, figures) ? nil : words.shown)
    case .empty:
      switch cell.content {
      case .empty: return Result(kind: .empty)
      case .figure: return Result(kind: .filling, expected: "")
      case .text, .words:
        let isBlank = (cell.words ?? "").isEmpty
        return Result(kind: isBlank ? .empty : .words(.template), expected: isBlank ? nil : "")
      }
    case .figure(let planned, let row):
      guard case .figure(let figure) = cell.content else {
        return Result(kind: .filling, expected: planned.definition.text)
      }
      if !figure.read({ $0.isSame(as: planned, row, &rows) }) {
        return Result(kind: .definition, expected: OriginWords.text(planned.origin(row)))
      }
      return Result(kind: .print, expected: print(of: figure, planned.format))
    }
  }

  /// How the template prints the number; nil where that stands there.
  private func print(of figure: CellFigure, _ own: NumberFormat?) -> String? {
    guard let value = figure.value else {
      return figure.printed.sameBytes(as: options.noValue) ? nil : options.noValue
    }
    return prints.fault(figure, value, table.format(of: value, own, options))
  }
}
