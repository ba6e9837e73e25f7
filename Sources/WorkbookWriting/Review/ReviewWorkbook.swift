import GoujiModel
import OfficeOpenXML
import ReportLayout

/// The published tables once more, for a reviewer: every number that is no total is a formula over the
/// records of the draft, which stand behind as sheets.
///
///     目录          with links
///     表1 …         as published, the adjustments of 配平 beside them
///     图
///     数            the named figures of the template, each a name for formulas
///     文中的数      the figures of the sentences
///     填报数        numbers that no record gives
///     支出 …        the records
///     没有公式的格   why
///     结论 …        the certificate
package enum ReviewWorkbook {
  package static func write(_ review: Review, certificate: [ReportTable]) throws -> [UInt8] {
    var sheets = ReviewSheets(review, certificate: certificate)
    sheets.fill()
    return try sheets.write()
  }
}

private struct ReviewSheets {
  private let review: Review
  private let certificate: [ReportTable]
  private let adjusted: [AdjustedTable]
  private let names: Names
  private var formulas: ReviewFormulas
  private var published: [Sheet] = []
  private var behind: [Sheet] = []
  private var charts: [SheetFormulas] = []
  private var values: [ValueCell] = []

  /// A table with the formulas of its sheet.
  private struct Sheet {
    var table: ReportTable
    var layout: SheetLayout
    var formulas = SheetFormulas()
    var links: [SheetLink] = []
  }

  /// A number that is no formula.
  private struct ValueCell {
    let sheet: String
    let cell: String
    let printed: String
    let reason: String
  }

  /// Of the sheets; those of published tables are called as in the workbook that is published.
  private struct Names {
    let all: [String]
    let tables: Int
    let ledgers: Int

    init(_ review: Review, _ certificate: [ReportTable]) {
      tables = review.report.sheetTables.count
      ledgers = review.ledgers.count
      let own = ["目录", "数", "文中的数", "填报数", "没有公式的格"] + review.ledgers.map(\.name)
      let empty = own.map {
        ReviewTables.table($0, title: $0, header: [""], widths: [1], rows: [])
      }
      all = SheetLayout.all(review.report.sheetTables + empty + certificate).map(\.name)
    }

    var contents: String { all[tables] }
    var named: String { all[tables + 1] }
    var words: String { all[tables + 2] }
    var typed: String { all[tables + 3] }
    var values: String { all[tables + 4] }
    func table(_ number: Int) -> String { all[number] }
    func ledger(_ number: Int) -> String { all[tables + 5 + number] }
    func certificate(_ number: Int) -> String { all[tables + 5 + ledgers + number] }
  }

  init(_ review: Review, certificate: [ReportTable]) {
    self.review = review
    self.certificate = certificate
    adjusted = review.report.sheetTables.map { AdjustedTable($0.onSheet(review.report.look)) }
    let names = Names(review, certificate)
    self.names = names
    // Where the rows begin does not depend on how many there are.
    func layout(_ name: String) -> SheetLayout {
      SheetLayout(
        ReviewTables.table(name, title: name, header: [""], widths: [1], rows: []), name: name)
    }
    formulas = ReviewFormulas(
      review, ledgers: review.ledgers.indices.map { layout(names.ledger($0)) },
      typed: layout(names.typed))
  }

  // MARK: Filling

  mutating func fill() {
    for number in adjusted.indices { fillTable(number) }
    fillCharts()
    fillNamed()
    fillWords()
    let typed = ReviewTables.typed(formulas.typed)
    behind.append(Sheet(table: typed, layout: SheetLayout(typed, name: names.typed)))
    for (number, ledger) in formulas.ledgers.enumerated() {
      fillLedger(ledger, names.ledger(number))
    }
    fillValues()
    for (number, table) in certificate.enumerated() {
      behind.append(
        Sheet(table: table, layout: SheetLayout(table, name: names.certificate(number))))
    }
  }

  private mutating func fillTable(_ number: Int) {
    let adjusted = adjusted[number]
    let table = adjusted.table
    var sheet = Sheet(table: table, layout: SheetLayout(table, name: names.table(number)))
    var figures: [(figure: CellFigure, row: Int, column: Int)] = []
    review.report.sheetTables[number].forEachFigure { figures.append(($0, $1, $2)) }
    for (figure, row, column) in figures {
      guard let account = review.cells[ReviewedCell(table: number, row: row, column: column)] else {
        continue
      }
      do throws(ReviewFormulas.Reason) {
        sheet.formulas[row, column] = try formulas.formula(
          account, of: figure, unit: table.unit,
          adjustment: adjusted.adjustment(of: figure, row: row, column: column, sheet.layout))
      } catch {
        note(sheet.layout, row, column, figure.printed, error)
      }
    }
    published.append(sheet)
  }

  private mutating func fillCharts() {
    let sheet = ChartSheet.name(besides: names.all)
    let blocks = ChartSheet.blocks(review.report.charts, on: sheet, review.report.look)
    for (number, block) in blocks.enumerated() {
      var own = SheetFormulas()
      let chart = block.cells.chart
      for category in chart.categories.indices {
        for column in chart.columnNames.indices {
          let figure = chart.figure(category: category, column: column)
          guard
            let account = review.points[ReviewedCell(table: number, row: category, column: column)]
          else { continue }
          do throws(ReviewFormulas.Reason) {
            own[category, column] = try formulas.formula(account, of: figure, unit: chart.unit)
          } catch {
            values.append(
              ValueCell(
                sheet: sheet,
                cell: CellReference.cell(
                  row: block.cells.firstRow + 1 + category, column: column + 1),
                printed: figure.printed, reason: error.words))
          }
        }
      }
      charts.append(own)
    }
  }

  private mutating func fillNamed() {
    let table = ReviewTables.named(review.named)
    var sheet = Sheet(table: table, layout: SheetLayout(table, name: names.named))
    for (number, named) in review.named.enumerated() {
      let row = number + 1
      let cell = CellReference.absolute(
        row: sheet.layout.rowNumber(of: row) - 1, column: ReviewTables.typedColumn)
      formulas.define(named.definition.name, at: "\(SheetName.quoted(sheet.layout.name))!\(cell)")
      do throws(ReviewFormulas.Reason) {
        sheet.formulas[row, ReviewTables.typedColumn] = try formulas.definition(named)
      } catch {
        note(sheet.layout, row, ReviewTables.typedColumn, named.definition.name, error)
      }
    }
    behind.append(sheet)
  }

  private mutating func fillWords() {
    let table = ReviewTables.inWords(review)
    var sheet = Sheet(table: table, layout: SheetLayout(table, name: names.words))
    for (number, account) in review.words.enumerated() {
      let (row, column) = (number + 1, ReviewTables.wordsColumn)
      guard case .figure(let figure) = table.rows[row].cells[column].content else { continue }
      var adjustment: String?
      if case .figure = table.rows[row].cells[ReviewTables.wordsAdjustment].content {
        adjustment = sheet.layout.address(row: row, column: ReviewTables.wordsAdjustment)
      }
      do throws(ReviewFormulas.Reason) {
        sheet.formulas[row, column] = try formulas.formula(
          account, of: figure, unit: review.unit, adjustment: adjustment)
      } catch {
        note(sheet.layout, row, column, figure.printed, error)
      }
    }
    behind.append(sheet)
  }

  private mutating func fillLedger(_ ledger: LedgerSheet, _ name: String) {
    let table = ReviewTables.ledger(ledger)
    var sheet = Sheet(table: table, layout: SheetLayout(table, name: name))
    for record in ledger.reviewed.ledger.records.indices {
      for column in ledger.columns.indices {
        guard let formula = ledger.formula(record: record, column: column) else { continue }
        sheet.formulas[record + 1, column] = formula
      }
    }
    if ledger.reviewed.ledger.name == StandardLedger.income {
      let spending = formulas.ledgers.filter {
        $0.reviewed.ledger.name == StandardLedger.spending
      }
      for source in spending {
        for derived in ledger.amounts(from: source) {
          sheet.formulas[derived.record + 1, derived.column] = derived.cell
        }
      }
    }
    behind.append(sheet)
  }

  private mutating func note(
    _ layout: SheetLayout, _ row: Int, _ column: Int, _ printed: String,
    _ reason: ReviewFormulas.Reason
  ) {
    values.append(
      ValueCell(
        sheet: layout.name, cell: layout.address(row: row, column: column), printed: printed,
        reason: reason.words))
  }

  private mutating func fillValues() {
    let table = ReviewTables.table(
      "没有公式的格", title: "写成数、没有公式的格", header: ["工作表", "单元格", "印出", "为什么"],
      widths: [3, 1, 2, 8],
      rows: values.map { value in
        [value.sheet, value.cell, value.printed, value.reason].map(ReviewTables.words)
      }, notes: values.isEmpty ? ["没有。印出的数都是公式。"] : [])
    var sheet = Sheet(table: table, layout: SheetLayout(table, name: names.values))
    sheet.links = values.enumerated().map { number, value in
      link(sheet.layout, row: number + 1, column: 1, to: value.sheet, value.cell)
    }
    behind.append(sheet)
  }

  private func link(
    _ layout: SheetLayout, row: Int, column: Int, to sheet: String, _ cell: String = "A1"
  ) -> SheetLink {
    SheetLink(
      row: layout.rowNumber(of: row) - 1, column: column,
      target: "\(SheetName.quoted(sheet))!\(cell)")
  }

  // MARK: Writing

  private func contents(_ listed: [(sheet: String, title: String)]) -> Sheet {
    let table = ReviewTables.table(
      "目录", title: "\(review.report.identity.title.text)复核表", header: ["工作表", "内容"],
      widths: [3, 9],
      rows: listed.map { [ReviewTables.words($0.sheet), ReviewTables.words($0.title)] },
      notes: [
        "点工作表的名称，就到那一张。",
        "各表的合计是本表各格之和；别的数是公式，由后面的明细按科目、类型、来源等条件汇总，或由“数”里的数算出。",
        "改明细里的数，各表随着变；文件是核对用的，改了不回到草案。",
        "没有写成公式的格列在“\(names.values)”里，写明为什么。",
      ])
    var sheet = Sheet(table: table, layout: SheetLayout(table, name: names.contents))
    sheet.links = listed.enumerated().map { number, entry in
      link(sheet.layout, row: number + 1, column: 0, to: entry.sheet)
    }
    return sheet
  }

  func write() throws -> [UInt8] {
    let report = review.report
    let workbook = Workbook(
      properties: DocumentProperties(
        title: "\(report.identity.title.text)复核表", application: Program.name),
      defaultFont: CellFont(
        name: report.look.style("表文")?.font ?? "宋体", size: SheetLook.largestText))
    workbook.names = formulas.names.defined
    let look = SheetLook(report.look, workbook: workbook)
    var charts =
      report.charts.isEmpty ? nil : ChartSheet(report, besides: names.all, workbook: workbook)
    for (number, formulas) in self.charts.enumerated() { charts?.set(formulas, ofChart: number) }
    let listed =
      published.map(entry) + (charts.map { [($0.name, "图和图里的数")] } ?? []) + behind.map(entry)
    for sheet in [contents(listed)] + published { try add(sheet, look, to: workbook) }
    if let charts { try workbook.add(charts.sheet) { charts.write(to: $0) } }
    for sheet in behind { try add(sheet, look, to: workbook) }
    return try workbook.package().bytes()
  }

  private func entry(_ sheet: Sheet) -> (sheet: String, title: String) {
    (sheet.layout.name, sheet.table.title.text.inOneLine)
  }

  private func add(_ sheet: Sheet, _ look: SheetLook, to workbook: Workbook) throws {
    var writer = SheetWriter(
      table: sheet.table, layout: sheet.layout, look: look,
      textSize: SheetLook.textSize(review.report.look))
    writer.formulas = sheet.formulas
    var worksheet = writer.sheet(review.report.look)
    worksheet.links = sheet.links
    try workbook.add(worksheet) { writer.write(to: $0) }
  }
}
