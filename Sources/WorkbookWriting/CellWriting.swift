import GoujiModel
import OfficeOpenXML
import ReportLayout

extension SheetWriter {
  func cell(_ row: Int, _ column: Int, _ cells: CellWriter) {
    let line = table.rows[row]
    let cell = column < line.cells.count ? line.cells[column] : .empty
    switch grid.role(row: row, column: column) {
    case .single, .anchor: break
    // Only the top left cell of a merge has content; the others carry the lines around it.
    case .below, .covered: return cells.empty(column, style(of: .empty, row, number: nil))
    }
    switch cell.content {
    case .empty: cells.empty(column, style(of: cell, row, number: nil))
    case .text, .words:
      let style = style(of: cell, row, number: nil)
      if let formula = formulas[row, column] {
        cells.formula(column, formula, text: cell.printed, style)
      } else {
        cells.text(column, cell.printed, style)
      }
    case .figure(let figure): self.figure(figure, cell, row, column, cells)
    }
  }

  private func figure(
    _ figure: CellFigure, _ cell: Cell, _ row: Int, _ column: Int, _ cells: CellWriter
  ) {
    guard let number = SheetNumber(figure, unit: table.unit) else {
      return cells.text(column, figure.printed, style(of: cell, row, number: nil))
    }
    let style = style(of: cell, row, number: number.format)
    if let formula = formulas[row, column] ?? formula(figure, row, column) {
      cells.formula(column, formula, result: number.text, style)
    } else if number.text == "0", figure.printed.isEmpty {
      cells.empty(column, style)
    } else {
      cells.number(column, number.text, style)
    }
  }

  /// Shares are stored as printed, each rounded by itself; their sum need not be the total.
  private func formula(_ figure: CellFigure, _ row: Int, _ column: Int) -> String? {
    if case .share? = figure.value { return nil }
    return figure.sum.flatMap { SumFormula.text($0, row: row, column: column, layout: layout) }
  }

  private func style(of cell: Cell, _ row: Int, number: SheetNumberFormat?) -> CellStyle {
    let kind = CellKind(
      cell, table.rows[row].emphasis, isHead: row < table.headerRows,
      headAlignment: look.headerAlignment)
    return look.cell(kind, number: number)
  }
}
