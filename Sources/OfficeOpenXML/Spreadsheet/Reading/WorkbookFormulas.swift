/// The plain formulas of a workbook, computed anew from what its cells show.
public struct WorkbookFormulas: Sendable {
  private let sheets: [SheetContent]

  public init(_ sheets: [SheetContent]) { self.sheets = sheets }

  /// Digits that the formula of a cell gives where the number saved beside it is another one; nil where
  /// it is the same, and of formulas that are not plain. Rows and columns count from 0. `cellsLeft` are
  /// those that may be looked at for this formula and others: beyond them nothing is told.
  public func otherResult(
    sheet: Int, row: Int, column: Int, cellsLeft: inout Int
  ) -> String? {
    guard let cell = sheets[sheet].cell(row: row, column: column),
      case .number(let saved) = cell.value,
      let before = ExactFraction(digits: saved), var formula = formula(of: cell, in: sheet)
    else { return nil }
    let allowed = min(formula.cellsLeft, cellsLeft)
    formula.cellsLeft = allowed
    defer { cellsLeft -= allowed - max(0, formula.cellsLeft) }
    guard let now = formula.value(), now.isNearly(before) == false else { return nil }
    return now.digits
  }

  /// Cells of the same sheet that the formula of a cell adds, and nothing else.
  public func addends(
    sheet: Int, row: Int, column: Int, cellsLeft: inout Int
  ) -> [CellAddress]? {
    guard cellsLeft > 0, let cell = sheets[sheet].cell(row: row, column: column),
      var formula = formula(of: cell, in: sheet)
    else { return nil }
    let cells = formula.addends()
    cellsLeft -= cells?.count ?? 1
    return cells
  }

  private func formula(of cell: SheetCell, in sheet: Int) -> PlainFormula? {
    guard let text = cell.formula else { return nil }
    if !text.isEmpty { return PlainFormula(text, in: sheets, at: sheet) }
    let address = CellAddress(row: cell.row, column: cell.column)
    return sheets[sheet].sharedFormulas[address].flatMap {
      PlainFormula($0.text, in: sheets, at: sheet, shift: $0.shift(to: address))
    }
  }
}

/// A formula that is written once for several cells, and the cell for which its text is written.
public struct SharedFormula: Sendable {
  var text: String
  var home: CellAddress

  func shift(to cell: CellAddress) -> (Int, Int) {
    (cell.row - home.row, cell.column - home.column)
  }
}
