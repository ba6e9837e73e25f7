import GoujiModel
import SourceReading

/// What it checks: a formula that someone typed into a form gives what was saved beside it, by the
/// cells that it names; the form's own 合计 is that of the rows; no row of amounts is the sum of
/// other rows.
///
/// Why: what a program saved is read, not computed. Where calculation was switched off, or a
/// program wrote the file that does not compute, the cells still show what was there before.
///
/// Example: `=5000*2` with 5000 saved beside it; `=SUM(L7:L8)` in a row that is a line itself.
///
/// Source: ECMA-376 part 1, 18.3.1.96 (the value of a cell with a formula is the last one
/// calculated).
struct FormulaChecks {
  let match: FormMatch

  private var sheet: SheetSource { match.sheet }

  /// `rows` are records.
  func findings(_ rows: [SourceRow]) -> [Finding] {
    let lines = Set(rows.map(\.line))
    var cellsLeft = SheetSource.mostFormulaCells
    var findings: [Finding] = []
    for row in rows {
      for column in sheet.formulaColumns(row: row.line - 1) {
        guard column < row.cells.count, let index = index(column) else { continue }
        findings += self.findings(row, column, match.shape.columns[index], lines, &cellsLeft)
      }
    }
    if !findings.contains(where: { $0.code == .staleFormula }), let total = ownTotal {
      findings.append(total)
    }
    return findings
  }

  private func index(_ column: Int) -> Int? {
    column < match.headers.count ? match.headers[column].column : nil
  }

  private func findings(
    _ row: SourceRow, _ position: Int, _ column: LedgerColumn, _ lines: Set<Int>,
    _ cellsLeft: inout Int
  ) -> [Finding] {
    let cell = row.cells[position]
    let place = cell.place(in: sheet.file)
    var findings: [Finding] = []
    let number = row.line - 1
    if let result = sheet.otherResult(row: number, column: position, cellsLeft: &cellsLeft) {
      findings.append(.staleFormula(column.name, saved: cell.text, result, at: place))
    }
    if column.kind.isAmount,
      let added = sheet.addedRows(row: number, column: position, cellsLeft: &cellsLeft)?
        .map({ $0 + 1 }),
      added.allSatisfy({ $0 != row.line && lines.contains($0) })
    {
      findings.append(.detailIsTotal(column.name, of: added, at: place))
    }
    return findings
  }

  /// Above the header.
  private var ownTotal: Finding? {
    let stale = sheet.firstStale(in: 0..<match.headerRow) { column in
      index(column).map { match.shape.columns[$0].kind.isAmount } ?? false
    }
    return stale.flatMap { stale in
      index(stale.column).map {
        .staleTotal(match.shape.columns[$0].name, saved: stale.cell, stale.result, in: sheet)
      }
    }
  }
}

extension SheetSource {
  /// 核对, where a sum is not what the rows give.
  var staleBalance: Finding? {
    firstStale(in: filledRows(first: 60).map(\.row)) { _ in true }.map {
      .staleTotal(name, saved: $0.cell, $0.result, in: self)
    }
  }

  /// The first formula in these rows and columns beside which another result was saved.
  fileprivate func firstStale(
    in rows: some Sequence<Int>, where isMeant: (_ column: Int) -> Bool
  ) -> (cell: SourceCell, column: Int, result: String)? {
    var cellsLeft = Self.mostFormulaCells
    for row in rows {
      for column in formulaColumns(row: row) where isMeant(column) {
        guard let result = otherResult(row: row, column: column, cellsLeft: &cellsLeft) else {
          continue
        }
        return (cell(row: row, column: column), column, result)
      }
    }
    return nil
  }
}

extension Finding {
  private static let notComputed = "没有重算"
  private static let recompute = "用 Excel、WPS 打开，按 F9 重算（“公式—计算选项”改为“自动”），核对后保存再来；或直接填数"

  /// In a form, or in an export.
  static func staleFormula(
    _ column: String, saved: String, _ result: String, at place: Place
  ) -> Finding {
    Finding(
      .staleFormula, at: place,
      "“\(column)”是公式，文件里存的结果是 \(shortened(saved))，按它引用的格子算出来是 \(result)，读入的是存的数",
      label: notComputed,
      cure: recompute)
  }

  fileprivate static func staleTotal(
    _ name: String, saved cell: SourceCell, _ result: String, in sheet: SheetSource
  ) -> Finding {
    Finding(
      .staleFormula, at: cell.place(in: sheet.file),
      "“\(name)”的合计存的是 \(shortened(cell.text))，按各行算出来是 \(result)：这份填报表保存时没有重新计算",
      label: notComputed,
      cure: "用 Excel、WPS 打开，按 F9 重算，看各行是不是要报的数，保存后再来")
  }

  fileprivate static func detailIsTotal(
    _ column: String, of lines: [Int], at place: Place
  ) -> Finding {
    let rows =
      lines.prefix(4).map(String.init).joined(separator: "、") + (lines.count > 4 ? " 等" : "")
    return Finding(
      .detailIsTotal, at: place,
      "“\(column)”这一格的公式是第 \(rows) 行之和，那 \(lines.count) 行和这一行都计入了合计", label: "加了两遍",
      cure: "是小计、合计的，把“小计”或“合计”写在这一行的第一格，科目、类型空着，或删去这一行；确是另一笔的，直接填数")
  }
}
