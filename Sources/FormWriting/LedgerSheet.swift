import GoujiModel
import OfficeOpenXML

/// Writes the sheet of a ledger.
struct LedgerSheet {
  let ledger: LedgerLayout
  let form: FormLayout
  let look: FormLook

  private var columns: [LedgerColumn] { ledger.ledger.shape.columns }
  private var lastShown: Int { ledger.columns.lastIndex { !$0.isHidden } ?? 0 }
  private var shownWidth: Double { ledger.widths[...lastShown].reduce(0, +) }

  func write(to workbook: Workbook) throws {
    try workbook.add(sheet) { rows in
      rows.heading(
        ledger.name, hint: FormWords.ledger(ledger.name), width: min(shownWidth, 120), look)
      if let row = ledger.statusRow { status(row, rows) }
      if let row = ledger.totalRow { totals(row, rows) }
      rows.row(ledger.headerRow, height: 33, header)
      for row in 0..<ledger.rowCount {
        rows.row(ledger.firstRow + row, height: height(row)) { line(row, $0) }
      }
      guard ledger.columns.contains(where: \.isHidden) else { return }
      for row in ledger.rowCount..<ledger.helpedCount {
        rows.row(ledger.firstRow + row) { help(row, $0) }
      }
    }
  }

  private var sheet: Worksheet {
    var sheet = Worksheet.page(
      ledger.sheet, widths: ledger.widths, columns: max(lastShown, 1) + 1,
      firstRow: ledger.firstRow)
    sheet.titleRows = ledger.headerRow...ledger.headerRow
    sheet.textNumbers = CellBlock(
      rows: ledger.firstRow...ledger.reach, columns: 0...ledger.columns.count - 1)
    sheet.columnStyles = columnStyles
    sheet.printArea = PrintArea.filled(
      CellBlock(rows: ledger.firstRow...ledger.reach, columns: 0...lastShown), of: ledger.sheet,
      columns: lastShown + 1, grid: ledger.lastRow)
    sheet.page.isLandscape = shownWidth > 95
    sheet.page.oddFooter = "&C— &P —"
    sheet.hiddenColumns = Set(ledger.columns.indices.filter { ledger.columns[$0].isHidden })
    sheet.tabColor =
      switch ledger.ledger.need {
      case .required: FormLook.requiredTab
      case .used: FormLook.usedTab
      case .optional: nil
      }
    sheet.validations = validations
    return sheet
  }

  /// Of the rows below the grid: open for typing, each column in its format.
  private var columnStyles: [Int: CellStyle] {
    var styles: [Int: CellStyle] = [:]
    for (position, column) in ledger.columns.enumerated() {
      if case .input(let index) = column {
        styles[position] = look.input(kind(of: columns[index]), isBordered: false)
      }
    }
    return styles
  }

  // MARK: Above the rows

  /// `支出合计 | … | 收入合计 | … | 差额 | … | 收支平衡`
  private func status(_ row: Int, _ rows: RowWriter) {
    guard let balance = form.balance else { return }
    let (income, spending) = (balance.receivedInAll, balance.spentInAll)
    let sums: [(String, Int, Money)] = [
      ("收入合计", 1, income), ("支出合计", 2, spending), ("差额", 3, income - spending),
    ]
    rows.row(row, height: 20) { cells in
      for (index, sum) in sums.enumerated() {
        cells.text(2 * index, sum.0, look.derivedHeader)
        cells.formula(
          2 * index + 1, balance.address(row: balance.totalRow, column: sum.1),
          result: sum.2.text(in: form.content.inputUnit), look.sum(decimals: form.decimals))
      }
      cells.formula(
        6, balance.address(row: balance.totalRow, column: 4), text: balance.status,
        look.derivedHeader)
    }
  }

  private func totals(_ row: Int, _ rows: RowWriter) {
    rows.row(row, height: 20) { cells in
      for (position, column) in ledger.columns.enumerated() where !column.isHidden {
        if case .input(let index) = column, columns[index].kind.isAmount {
          let sum = ledger.sum(position, index)
          cells.formula(
            position, sum.formula, result: sum.result.text(in: form.content.inputUnit),
            look.sum(decimals: form.decimals))
        } else if position == 0 {
          cells.text(position, "以下合计", look.derivedHeader)
        } else {
          cells.empty(position, look.derivedHeader)
        }
      }
    }
  }

  private func header(_ cells: CellWriter) {
    for (position, column) in ledger.columns.enumerated() {
      switch column {
      case .key: cells.text(position, FormSheet.Column.key, look.derivedHeader)
      case .covered: cells.text(position, FormSheet.Column.covered, look.derivedHeader)
      case .name(let index):
        cells.text(position, FormSheet.nameHeader(of: columns[index].name), look.derivedHeader)
      case .input(let index): header(columns[index], position, cells)
      }
    }
  }

  private func header(_ column: LedgerColumn, _ position: Int, _ cells: CellWriter) {
    let style = column.required ? look.requiredHeader : look.header
    let name = (column.required ? "*" : "") + column.name
    guard column.kind.isAmount else { return cells.text(position, name, style) }
    // The unit follows 基本情况.
    cells.formula(
      position, "\"\(name)（\"&\(FormLayout.unitName)&\"）\"",
      text: "\(name)（\(form.content.inputUnit.rawValue)）", style)
  }

  // MARK: Rows

  /// Of a row whose words need several lines; nil leaves it to the program.
  private func height(_ row: Int) -> Double? {
    guard row < ledger.ledger.rows.count else { return nil }
    let heights = ledger.columns.enumerated().map { position, column in
      if case .input(let index) = column {
        FormWidths.height(
          of: ledger.ledger.rows[row][index].text, width: ledger.widths[position])
      } else {
        0.0
      }
    }
    let most = heights.max() ?? 0
    return most > 21 ? most : nil
  }

  private func line(_ row: Int, _ cells: CellWriter) {
    let values = row < ledger.ledger.rows.count ? ledger.ledger.rows[row] : nil
    let formulas = FormFormulas(ledger: ledger, form: form)
    let number = ledger.firstRow + row
    for (position, column) in ledger.columns.enumerated() {
      switch column {
      case .input(let index):
        input(values?[index] ?? .empty, columns[index], position, cells)
      case .name(let index):
        let name = formulas.name(of: index, row: number, value: values?[index] ?? .empty)
        cells.formula(position, name.formula, text: name.text, look.derivedName)
      case .key, .covered: break
      }
    }
    help(row, cells)
  }

  /// The hidden cells of a row; no row below the grid is filled when the form is written.
  private func help(_ row: Int, _ cells: CellWriter) {
    let formulas = FormFormulas(ledger: ledger, form: form)
    let number = ledger.firstRow + row
    let line = form.balance?.line(row, of: ledger)
    for (position, column) in ledger.columns.enumerated() {
      switch column {
      case .input, .name: break
      case .key:
        cells.formula(
          position, formulas.key(row: number), text: line?.key ?? "", look.derivedName)
      case .covered:
        guard let formula = formulas.covered(row: number) else { continue }
        let isCovered = line.map { form.balance?.isCovered($0) == true } ?? false
        cells.formula(position, formula, text: isCovered ? "是" : "否", look.derived)
      }
    }
  }

  private func input(
    _ value: LedgerValue, _ column: LedgerColumn, _ position: Int, _ cells: CellWriter
  ) {
    let style = look.input(kind(of: column))
    switch value {
    case .empty: cells.empty(position, style)
    case .text(let text): cells.text(position, text, style)
    case .amount(let money):
      cells.number(position, money.text(in: form.content.inputUnit), style)
    case .count(let count): cells.number(position, String(count), style)
    case .quantity(let number): cells.number(position, number.text, style)
    }
  }

  private func kind(of column: LedgerColumn) -> FormLook.Input {
    switch column.kind {
    case .text, .reference, .quantity: isLong(column) ? .longWords : .words
    case .amount: .amount(decimals: form.decimals)
    case .count: .count
    case .unit, .code: .code
    case .project, .choice: .choice
    }
  }

  private func isLong(_ column: LedgerColumn) -> Bool {
    guard let index = ledger.ledger.shape.index(of: column.name) else { return false }
    return ledger.longColumns.contains(index)
  }
}

// MARK: What may be typed

extension LedgerSheet {
  private var validations: [DataValidation] {
    ledger.columns.enumerated().compactMap { position, column in
      guard case .input(let index) = column else { return nil }
      return validation(columns[index], on: ledger.block(position))
    }
  }

  private func validation(_ column: LedgerColumn, on block: CellBlock) -> DataValidation? {
    let unit = form.content.inputUnit
    var validation: DataValidation
    switch column.kind {
    case .amount:
      // 1 万亿元, the most that a line may have.
      let limit = Money.limit.fen / unit.fen
      validation = DataValidation(.decimal(-limit...limit), on: [block])
      validation.error = FormWords.refusedAmount(unit)
    case .count:
      validation = DataValidation(.whole(-1_000_000_000...1_000_000_000), on: [block])
      validation.error = FormWords.refusedCount
    default:
      if let list = form.lists.name(for: column, of: ledger.name) {
        validation = DataValidation(.list(list), on: [block], refusal: nil)
      } else {
        validation = DataValidation(.any, on: [block], refusal: nil)
      }
      if case .choice = column.kind {
        validation.refusal = .stop
        validation.error = FormWords.refusedChoice
      }
    }
    validation.errorTitle = column.name
    validation.promptTitle = column.name
    validation.prompt = FormWords.prompt(column, unit: unit)
    if case .any = validation.rule, validation.prompt.isEmpty { return nil }
    return validation
  }
}

extension Money {
  /// As a sheet stores it.
  func text(in unit: AmountUnit) -> String { self == .zero ? "0" : exactText(in: unit) }
}
