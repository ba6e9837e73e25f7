import GoujiModel
import OfficeOpenXML

/// One sheet of a workbook: its cells as text, each with its place. The result of a formula counts,
/// not the formula.
package struct SheetSource: Sendable {
  let content: SheetContent
  /// Of the workbook, with the sheet's own place in it; nil of a sheet by itself.
  private let formulas: (all: WorkbookFormulas, sheet: Int)?
  /// Nil of a sheet by itself.
  private let formats: NumberFormats?
  /// One line for each row down to the last filled one, cells divided by tabs.
  package let file: SourceFile

  package var name: String { content.name }
  package var isHidden: Bool { content.visibility != .visible }
  package var isEmpty: Bool { content.rows.isEmpty }
  /// Numbers of lines that the sheet does not show; they count from 1, as those of rows do.
  package var hiddenLines: Set<Int> { Set(content.hiddenRows.map { $0 + 1 }) }
  /// The first row in which something stands.
  package var start: Place { place(row: content.rows.first?.row ?? 0, column: 0) }

  package init(
    _ content: SheetContent, displayPath: String,
    formulas: (all: WorkbookFormulas, sheet: Int)? = nil, formats: NumberFormats? = nil
  ) {
    self.formats = formats
    self.content = content
    self.formulas = formulas
    file = SourceFile(path: displayPath, text: SheetLines.text(of: content), sheet: content.name)
  }

  /// All rows in which something stands, hidden ones included. `cells[0]` is column A; all rows
  /// reach as far as the widest one, up to `SheetLines.widthLimit`.
  package func table() -> SourceTable {
    var rows: [SourceRow] = []
    let width = SheetLines.width(of: content)
    for row in content.rows {
      let cells = self.cells(of: row, width: width)
      guard cells.contains(where: { !$0.text.isEmpty || $0.fault != nil }) else { continue }
      rows.append(SourceRow(cells: cells, line: row.row + 1))
    }
    return SourceTable(file: file, rows: rows)
  }

  /// Lines with a filled cell in such a column that is struck out, or written in the colour of what
  /// is behind it.
  package func crossedLines(where isMeant: (Int) -> Bool) -> (struckOut: [Int], colourless: [Int]) {
    var lines: (struckOut: [Int], colourless: [Int]) = ([], [])
    guard let formats else { return lines }
    for row in content.rows {
      let reasons = row.cells.compactMap { isMeant($0.column) ? formats.unseen($0.style) : nil }
      if reasons.contains(.struckOut) {
        lines.struckOut.append(row.row + 1)
      } else if reasons.contains(.colourless) {
        lines.colourless.append(row.row + 1)
      }
    }
    return lines
  }

  /// Row and column count from 0. A cell that is not filled has an empty text, but a place.
  package func cell(row: Int, column: Int) -> SourceCell {
    let start = self.column(ofCell: column, row: row)
    guard let cell = content.cell(row: row, column: column) else {
      return SourceCell(text: "", line: row + 1, column: start, length: 0)
    }
    return Self.source(cell, column: start)
  }

  /// Stored as text, be it of digits: no formula adds it. Row and column count from 0.
  package func isText(row: Int, column: Int) -> Bool {
    if case .text? = content.cell(row: row, column: column)?.value { true } else { false }
  }

  /// Columns of the cells of a row that have a formula. Rows and columns count from 0.
  package func formulaColumns(row: Int) -> [Int] { content.formulaColumns(row: row) }

  /// Cells that the formulas of one sheet may look at together, so that no file can keep us busy.
  package static let mostFormulaCells = 5_000_000

  /// What the formula of a cell gives by the cells that it names, where another number was saved;
  /// nil where nothing is wrong or nobody can tell.
  package func otherResult(row: Int, column: Int, cellsLeft: inout Int) -> String? {
    formulas.flatMap {
      $0.all.otherResult(sheet: $0.sheet, row: row, column: column, cellsLeft: &cellsLeft)
    }
  }

  /// Rows of the same column that the formula of a cell adds, and nothing else.
  package func addedRows(row: Int, column: Int, cellsLeft: inout Int) -> [Int]? {
    let cells = formulas.flatMap {
      $0.all.addends(sheet: $0.sheet, row: row, column: column, cellsLeft: &cellsLeft)
    }
    return cells.flatMap { cells in
      cells.allSatisfy { $0.column == column } ? cells.map(\.row) : nil
    }
  }

  /// Row and column count from 0.
  package func place(row: Int, column: Int) -> Place {
    cell(row: row, column: column).place(in: file)
  }

  /// Column in characters at which a cell stands in its line; the end of the line where the line
  /// does not reach so far.
  private func column(ofCell wanted: Int, row: Int) -> Int {
    var cell = 0
    var column = 1
    for scalar in file.line(row + 1).unicodeScalars {
      if cell == wanted { return column }
      if scalar == "\t" { cell += 1 }
      column += 1
    }
    return column
  }

  private func cells(of row: SheetRow, width: Int) -> [SourceCell] {
    var cells: [SourceCell] = []
    cells.reserveCapacity(width)
    var column = 1
    func addEmpty(before end: Int) {
      while cells.count < end {
        cells.append(SourceCell(text: "", line: row.row + 1, column: column, length: 0))
        column += 1
      }
    }
    for cell in row.cells {
      addEmpty(before: cell.column)
      let source = Self.source(cell, column: column)
      cells.append(source)
      column += source.length + 1
    }
    addEmpty(before: width)
    return cells
  }

  private static func source(_ cell: SheetCell, column: Int) -> SourceCell {
    let fault: CellFault? =
      switch cell.value {
      case .missing: .noResult
      case .error: .error
      case .text(let text): .shown(in: text)
      default: nil
      }
    let text = SheetLines.trimmed(cell.shown)
    return SourceCell(
      text: text, line: cell.row + 1, column: column,
      length: SheetLines.quoted(text).unicodeScalars.count, fault: fault)
  }
}

/// The rows of a sheet as lines that findings can quote.
enum SheetLines {
  /// Characters of a cell that are quoted.
  private static let cellLimit = 60
  /// Lines are filled up to the widest row, but not for the sake of a cell gone far astray.
  static let widthLimit = 128

  static func width(of content: SheetContent) -> Int {
    min(content.rows.reduce(0) { max($0, ($1.cells.last?.column ?? -1) + 1) }, widthLimit)
  }

  static func text(of content: SheetContent) -> String {
    let width = width(of: content)
    var text = ""
    var line = 0
    for row in content.rows {
      text += String(repeating: "\n", count: row.row - line)
      line = row.row
      var column = 0
      for cell in row.cells {
        text += String(repeating: "\t", count: cell.column - column)
        column = cell.column
        text += quoted(trimmed(cell.shown))
      }
      text += String(repeating: "\t", count: max(width - 1 - column, 0))
    }
    return text
  }

  /// Without blanks at both ends; line ends as in a text file.
  static func trimmed(_ text: String) -> String {
    guard text.utf8.contains(13) else { return Blanks.trimming(text) }
    var out = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        out.append("\n")
      } else if scalar != "\n" || previous != "\r" {
        out.append(scalar)
      }
      previous = scalar
    }
    return Blanks.trimming(String(out))
  }

  /// On one line, without tabs, long ones cut.
  static func quoted(_ text: String) -> String {
    let needsCut = text.utf8.count > cellLimit && text.unicodeScalars.count > cellLimit
    guard needsCut || text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(cellLimit) {
      out.append(scalar.value < 0x20 ? " " : scalar)
    }
    if needsCut { out.append("…") }
    return String(out)
  }
}
