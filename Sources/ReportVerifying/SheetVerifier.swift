import DocumentReading
import GoujiModel
import OfficeOpenXML

/// Holds one sheet that was read back against what it must hold: numbers exactly, what their formats
/// show of them, the sums behind them, words.
struct SheetVerifier {
  private let expected: ExpectedSheet
  private let sheet: SheetContent
  private let formats: NumberFormats
  private let report: ExpectedReport
  private let file: SourceFile
  private let width: Int
  /// Those that are looked at: a file may hold a million more.
  private let rows: ArraySlice<SheetRow>

  init(
    _ expected: ExpectedSheet, of report: ExpectedReport, _ sheet: SheetContent,
    _ formats: NumberFormats, path: String
  ) {
    self.expected = expected
    self.report = report
    self.sheet = sheet
    self.formats = formats
    rows = sheet.rows.prefix(max(10_000, 2 * expected.rows.count))
    let last = rows.compactMap { $0.cells.last?.column }.max() ?? 0
    let most = max(2_000_000 / max(rows.count, 1), 1)
    width = max(expected.rows.map(\.cells.count).max() ?? 0, min(last + 1, most))
    file = Self.file(sheet, path)
  }

  /// A line for each row, the cells divided by tabs.
  private static func file(_ sheet: SheetContent, _ path: String) -> SourceFile {
    var text = ""
    var number = 0
    for row in sheet.rows where row.row < 100_000 {
      text += String(repeating: "\n", count: row.row - number)
      number = row.row
      var column = 0
      for cell in row.cells where cell.column < 1_000 {
        text += String(repeating: "\t", count: cell.column - column)
        column = cell.column
        text += cell.shown.filter { $0 != "\t" && !$0.isNewline }
      }
    }
    return SourceFile(path: path, text: text, sheet: sheet.name)
  }

  var findings: [Finding] {
    var sums = SumValue(sheet)
    let found = rows.map { row -> PrintedLine in
      var texts = Array(repeating: "", count: width)
      for cell in row.cells where cell.column < width { texts[cell.column] = text(cell, &sums) }
      return PrintedLine(.row, texts)
    }
    let filled = found.indices.filter { found[$0].cells.contains { !$0.isEmpty } }
    let lines = expected.rows.map { row in
      PrintedLine(.row, (0..<width).map { $0 < row.cells.count ? row.cells[$0].text : "" })
    }
    let foundRows = filled.map { (row: rows[$0], line: found[$0]) }
    let comparison = LineComparison(lines, foundRows.map(\.line))
    return comparison.differences.flatMap { findings($0, lines, foundRows) }
      + matched(comparison.same, foundRows, &sums) + hiddenColumns
      + (rows.count < sheet.rows.count ? [.sheetGoesOn(whole)] : [])
      + SheetShow(
        expected: expected, sheet: sheet, formats: formats, place: place, whole: whole
      ).findings
  }

  /// A formula without a stored result says what it gives.
  private func text(_ cell: SheetCell, _ sums: inout SumValue) -> String {
    switch cell.value {
    case .number(let digits): digits
    case .text(let text): text
    case .missing: cell.formula.flatMap { sums.digits(of: $0) } ?? ""
    case .boolean, .error: cell.shown
    }
  }

  // MARK: Rows

  private typealias FoundRow = (row: SheetRow, line: PrintedLine)

  private func findings(
    _ difference: LineDifference, _ lines: [PrintedLine], _ found: [FoundRow]
  ) -> [Finding] {
    switch difference {
    case .changed(let row, let other): changed(expected.rows[row], lines[row], found[other])
    case .missing(let row):
      [.sheetRowMissing(expected.rows[row].number, lines[row], whole)]
    case .added(let other):
      [.sheetRowAdded(found[other].line, place(found[other].row.row, firstColumn(found[other])))]
    case .moved(_, let other):
      [.sheetRowMoved(found[other].line, place(found[other].row.row, firstColumn(found[other])))]
    }
  }

  private func firstColumn(_ row: FoundRow) -> Int { row.row.cells.first?.column ?? 0 }

  private func changed(
    _ row: ExpectedSheet.Row, _ line: PrintedLine, _ found: FoundRow
  ) -> [Finding] {
    (0..<width).compactMap { column in
      let (ought, is_) = (line.cells[column], found.line.cells[column])
      if PrintedText.key(ought) == PrintedText.key(is_) { return nil }
      let place = place(found.row.row, column)
      guard column < row.cells.count, case .number(let number) = row.cells[column] else {
        return .sheetTextDiffers(ought, is_, place)
      }
      let trace = number.address.isEmpty ? "" : report.trace(number.address)
      return .sheetNumberDiffers(number, is_, trace, place)
    }
  }

  private var whole: Place {
    Place(wholeOf: file.path)
  }

  /// Of a cell, by its columns of the sheet; lines are made of tabs up to it.
  private func place(_ row: Int, _ column: Int) -> Place {
    var left = column
    var characters = 1
    let line = file.line(row + 1).unicodeScalars
    var length = 0
    for scalar in line {
      if left == 0 {
        if scalar == "\t" { break }
        length += 1
      } else {
        characters += 1
        if scalar == "\t" { left -= 1 }
      }
    }
    return Place(file: file, line: row + 1, column: characters + left, length: max(length, 1))
  }

  // MARK: Cells that hold what they should

  /// How each number is shown, and which sum it is.
  private func matched(
    _ same: [(expected: Int, found: Int)], _ found: [FoundRow], _ sums: inout SumValue
  ) -> [Finding] {
    var findings: [Finding] = []
    for pair in same {
      let row = expected.rows[pair.expected]
      for cell in found[pair.found].row.cells where cell.column < row.cells.count {
        guard case .number(let number) = row.cells[cell.column] else {
          findings += shownText(cell)
          continue
        }
        if let finding = finding(cell, number, &sums) { findings.append(finding) }
      }
      let line = found[pair.found].row.row
      if sheet.hiddenRows.contains(line) || sheet.view.flatRows.contains(line) {
        findings.append(.sheetHidden("第 \(line + 1) 行", place(line, 0)))
      }
    }
    return findings
  }

  private var hiddenColumns: [Finding] {
    let used = expected.rows.map(\.cells.count).max() ?? 0
    let hidden = sheet.hiddenColumns + sheet.view.flatColumns
    return Set(hidden.map(\.lowerBound)).sorted().filter { $0 < used }.map {
      .sheetHidden("\(CellReference.column($0)) 列", whole)
    }
  }

  /// A text whose format says something else.
  private func shownText(_ cell: SheetCell) -> [Finding] {
    guard case .text(let text) = cell.value else { return [] }
    let code = formats.code(cell.style)
    let shown = ShownNumber.text(ofText: text, code: code)
    if PrintedText.key(shown) == PrintedText.key(text) { return [] }
    return [.sheetTextShownAs(shown, text, code: code, place(cell.row, cell.column))]
  }

  private func finding(
    _ cell: SheetCell, _ number: NumberCell, _ sums: inout SumValue
  ) -> Finding? {
    let place = { self.place(cell.row, cell.column) }
    if case .text = cell.value { return .sheetNumberIsText(number, place()) }
    let code = formats.code(cell.style)
    if code != number.code, let ought = ShownNumber.text(number.digits, code: number.code) {
      let shown = ShownNumber.text(number.digits, code: code)
      if shown != ought { return .sheetFormatDiffers(shown, ought, code: code, place()) }
    }
    guard let formula = cell.formula, !formula.isEmpty,
      formula.filter({ !$0.isWhitespace && $0 != "$" }).uppercased() != number.formula
    else { return nil }
    guard let sum = sums.digits(of: formula) else {
      return .sheetFormulaUnknown(formula, number, place())
    }
    if sum != number.digits { return .sheetFormulaDiffers(formula, sum, number, place()) }
    // `SUM(B5:B6)` is `SUM(B5,B6)`.
    if let ought = number.formula.flatMap({ SumValue.cells(of: $0) }),
      ought == SumValue.cells(of: formula)
    {
      return nil
    }
    return .sheetFormulaChanged(formula, number, place())
  }
}
