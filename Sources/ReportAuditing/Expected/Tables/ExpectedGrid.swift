import GoujiModel

/// What stands in a table as the template and the draft demand it, made without the derivation: its
/// header, every line with every cell, the cells that are merged.
struct ExpectedGrid {
  /// A line of the body, rows of the panels side by side.
  struct Line {
    /// Nil where a panel has no row there.
    var rows: [ExpectedRow?]
    var cells: [ExpectedCell]
    var emphasis = RowEmphasis.normal

    /// Of each panel, the key of the row in the template; none of the row that says 没有.
    var keys: [String] { rows.map { $0?.definition.key ?? "" } }
  }

  let definition: TableDefinition
  var unit: AmountUnit
  var header: HeaderGrid
  /// The columns that hold cells, of all panels.
  var columns: [Column]
  /// The first column of each panel.
  var starts: [Int]
  var lines: [Line]
  /// Cells below one another that print as one, and the blocks that one label or cell covers; rows
  /// count from the first line.
  var merges: Set<CellMerge>
  /// Of each column, the lines whose cells a cell above stands for.
  var absorbed: [Int: Set<Int>]

  /// The panel that a column belongs to.
  func panel(of column: Int) -> Int { starts.lastIndex { $0 <= column } ?? 0 }

  /// How the table prints a number where its column says nothing.
  func format(of value: FigureValue, _ own: NumberFormat?, _ options: TemplateOptions)
    -> NumberFormat
  {
    let standard = definition.amountFormat ?? options.tableAmount
    var format = own ?? (value.kind == .quantity ? options.quantity : standard)
    switch value {
    case .share: (format.zeros, format.blankZero) = (options.share.zeros, options.share.blankZero)
    case .quantity:
      (format.zeros, format.blankZero) = (options.quantity.zeros, options.quantity.blankZero)
    case .count: format.decimals = 0
    case .amount: break
    }
    return format
  }
}
