import GoujiModel
import OfficeOpenXML

/// 核对: sums by source and by kind, as formulas.
struct BalanceSheet {
  let balance: FormBalance
  let form: FormLayout
  let look: FormLook

  private static let widths = [26.0, 22, 22, 20, 26]

  func write(to workbook: Workbook) {
    var sheet = Worksheet.page(
      FormSheet.balance, widths: Self.widths, firstRow: FormBalance.firstSourceRow)
    sheet.page.isLandscape = true
    workbook.add(sheet) { rows in
      rows.heading(
        "核对（单位：\(form.content.inputUnit.rawValue)）",
        hint: FormWords.balance + FormWords.incomeRule, width: 112, look)
      rows.row(2, height: 22) { cells in
        for (column, text) in ["资金来源", "收入", "支出", "差额", ""].enumerated() {
          cells.text(column, text, look.header)
        }
      }
      for (index, source) in balance.sources.enumerated() {
        sourceLine(source, FormBalance.firstSourceRow + index, rows)
      }
      sourceTotal(rows)
      kinds(rows)
    }
  }

  private func amount(
    _ column: Int, _ formula: String, _ money: Money, _ cells: CellWriter
  ) {
    cells.formula(
      column, formula, result: money.text(in: form.content.inputUnit),
      look.sum(decimals: form.decimals))
  }

  private func sourceLine(_ source: String, _ row: Int, _ rows: RowWriter) {
    let (label, number) = (CellReference.cell(row: row, column: 0), row + 1)
    let (received, spent) = (balance.received(source), balance.spent(source))
    rows.row(row, height: 20) { cells in
      cells.text(0, source, look.label)
      amount(1, balance.receivedFormula(label), received, cells)
      amount(2, balance.spentFormula(label), spent, cells)
      amount(3, "B\(number)-C\(number)", received - spent, cells)
      cells.formula(
        4, "IF(ROUND(D\(number),6)=0,\"\",\"收支不等，改“收入”或“支出”\")",
        text: received == spent ? "" : "收支不等，改“收入”或“支出”", look.derived)
    }
  }

  private func sourceTotal(_ rows: RowWriter) {
    let row = balance.totalRow
    let number = row + 1
    let first = FormBalance.firstSourceRow + 1
    let differences = "D\(first):D\(row)"
    let (received, spent) = (balance.receivedInAll, balance.spentInAll)
    let texts = FormBalance.statusTexts
    rows.row(row, height: 20) { cells in
      cells.text(0, "合计", look.header)
      amount(1, "SUM(B\(first):B\(row))", received, cells)
      amount(2, balance.spentInAllFormula, spent, cells)
      amount(3, "B\(number)-C\(number)", received - spent, cells)
      // Every source by itself: a surplus of one must not hide a deficit of another.
      // Counted, not summed over an array, which not every program does inside IF.
      let unequal =
        "COUNTIF(\(differences),\">=0.000001\")+COUNTIF(\(differences),\"<=-0.000001\")"
      let kinds = "ROUND(C\(number)-B\(balance.kindTotalRow + 1),6)"
      cells.formula(
        4,
        "IF(AND(B\(number)=0,C\(number)=0),\"\(texts.nothing)\","
          + "IF(AND(ROUND(D\(number),6)=0,\(unequal)=0,\(kinds)=0),\"\(texts.good)\",\"\(texts.bad)\"))",
        text: received == .zero && spent == .zero ? texts.nothing : balance.status, look.derived)
    }
  }

  private func kinds(_ rows: RowWriter) {
    rows.row(balance.firstKindRow - 1, height: 22) { cells in
      for (column, text) in ["支出类型", "支出"].enumerated() {
        cells.text(column, text, look.header)
      }
    }
    for (index, kind) in balance.kinds.enumerated() {
      let row = balance.firstKindRow + index
      rows.row(row, height: 20) { cells in
        cells.text(0, kind, look.label)
        amount(
          1, balance.kindFormula(CellReference.cell(row: row, column: 0)),
          balance.spent(kind: kind), cells)
      }
    }
    rows.row(balance.kindTotalRow, height: 20) { cells in
      cells.text(0, "合计", look.header)
      amount(
        1, "SUM(B\(balance.firstKindRow + 1):B\(balance.kindTotalRow))", balance.spentByKinds,
        cells)
    }
  }
}
